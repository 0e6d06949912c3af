import type { Progress } from '../bulletins/bulletins.ts'
import type { FailedText } from '../messages/failed.ts'
import { type Status, statuses } from '../messages/status.ts'
import type { SendingHours } from '../schools/sending-hours.ts'
import { type Staff, staffName } from '../staff/staff.ts'
import { BulletinControls } from './bulletin-controls.tsx'
import { BulletinTimes, goesOn, WaitsUntil } from './bulletin-times.tsx'
import type { ListedBulletin } from './bulletins-page.tsx'
import { FailedTexts } from './failed-texts.tsx'
import { Layout } from './layout.tsx'
import { SkippedList } from './preview.tsx'
import { ProgressBar } from './progress-bar.tsx'
import type { Visitor } from './session.ts'
import { bulletinStatusInWords, counted, textStateInWords } from './words.ts'

interface BulletinView extends ListedBulletin {
  visitor: Visitor
  owner: Staff
  /** The hours that it keeps. */
  hours: SendingHours
  now: Date
  /** The first of those that did not arrive. */
  failed: (FailedText & { who: string })[]
  /** How many homes of its audience no text reaches. */
  letters: number
}

export function bulletinPage(view: BulletinView) {
  const { visitor, bulletin, status } = view
  return (
    <Layout title="Bulletin" visitor={visitor} here="/bulletins">
      <p>
        <a href="/bulletins">All bulletins</a>
      </p>
      <h1>{`Bulletin to ${counted(bulletin.recipients, 'phone')}`}</h1>
      <blockquote class="bubble" dir="auto">
        {bulletin.body}
      </blockquote>
      <Circumstances {...view} />
      <ProgressNow {...view} />
      <LettersLink {...view} />
      {isOver(status) ? null : (
        <BulletinControls visitor={visitor} bulletin={bulletin} progress={view.progress} />
      )}
    </Layout>
  )
}

const LettersLink = ({ bulletin, letters, status }: BulletinView) =>
  letters > 0 && status !== 'cancelled' ? (
    <p>
      For all that is known, no text reaches {counted(letters, 'home')} of its audience:{' '}
      <a href={`/reach/letters?bulletin=${bulletin.id}`}>print letters</a>
    </p>
  ) : null

const isOver = (status: string) => status === 'finished' || status === 'cancelled'

function Circumstances({ visitor, bulletin, owner, now }: BulletinView) {
  return (
    <dl class="facts">
      <BulletinTimes bulletin={bulletin} school={visitor.school} now={now} />
      <dt>Replies</dt>
      <dd>
        {bulletin.mode === 'two-way' ? `go to ${staffName(owner)}` : 'cannot be sent: it left from the name'}
      </dd>
      <dt>Length</dt>
      <dd>{counted(bulletin.parts, 'part')} for each phone</dd>
      {Object.keys(bulletin.skipped).length > 0 ? (
        <>
          <dt>Left out</dt>
          <dd>
            <SkippedList skipped={bulletin.skipped} />
          </dd>
        </>
      ) : null}
    </dl>
  )
}

// Asks again every two seconds until it is over; what is left alone keeps its place and the keyboard's. Whether
// texts leave at all is asked with it.
function ProgressNow(view: BulletinView) {
  const { bulletin, progress, status, failed } = view
  const waiting = { ...view, school: view.visitor.school }
  const address = `/bulletins/${bulletin.id}`
  const renewing = isOver(status)
    ? {}
    : {
        'hx-get': address,
        'hx-select': '#progress',
        'hx-select-oob': '#standstill:outerMorph',
        'hx-trigger': 'every 2s',
        'hx-swap': 'outerHTML',
      }
  return (
    <section id="progress" aria-labelledby="progress-title" {...renewing}>
      <h2 id="progress-title">{bulletinStatusInWords[goesOn(waiting) ? 'scheduled' : status]}</h2>
      <WaitsUntil {...waiting} />
      <ProgressBar progress={progress} />
      <States progress={progress} />
      <FailedTexts failed={failed} failures={progress.failed + progress.suppressed + progress.expired} />
    </section>
  )
}

const dot: Record<Status, string> = {
  waiting: 'waiting',
  sending: 'leaving',
  uncertain: 'leaving',
  accepted: 'under-way',
  sent: 'under-way',
  delivered: 'good',
  failed: 'bad',
  suppressed: 'bad',
  expired: 'bad',
  cancelled: 'off',
}

const States = ({ progress }: { progress: Progress }) => (
  <ul class="tags states">
    {statuses
      .filter((state) => progress[state] > 0)
      .map((state) => (
        <li key={state}>
          <i class={`dot ${dot[state]}`} aria-hidden="true" />
          <strong>{progress[state].toLocaleString('en-GB')}</strong> {textStateInWords[state]}
        </li>
      ))}
  </ul>
)
