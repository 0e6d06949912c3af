import type { Bulletin, BulletinStatus, Progress } from '../bulletins/bulletins.ts'
import type { School } from '../schools/schools.ts'
import { nextSendingTime, type SendingHours } from '../schools/sending-hours.ts'
import { hoursInWords, inWords } from '../schools/words.ts'

interface TimesProps {
  bulletin: Bulletin
  school: School
  now: Date
}

/** When it was written, when it goes, until when it is of use, and why it was urgent. */
export function BulletinTimes({ bulletin, school, now }: TimesProps) {
  const { createdAt, sendAt, validUntil, reason } = bulletin
  const words = (at: Date) => inWords(at, school.timeZone, now)
  return (
    <>
      <dt>{sendAt ? 'Written' : 'Sent'}</dt>
      <dd>at {words(createdAt)}</dd>
      {sendAt ? (
        <>
          <dt>Its time</dt>
          <dd>{words(sendAt)}</dd>
        </>
      ) : null}
      {validUntil ? (
        <>
          <dt>Not sent after</dt>
          <dd>{words(validUntil)}</dd>
        </>
      ) : null}
      {reason ? (
        <>
          <dt>Urgent because</dt>
          <dd dir="auto">{reason}</dd>
        </>
      ) : null}
    </>
  )
}

interface WaitingView extends TimesProps {
  status: BulletinStatus
  progress: Progress
  /** The hours that it keeps. */
  hours: SendingHours
}

/** When a bulletin goes on of which nothing leaves now: its time has not come, or the school does not text now. */
export function goesOn({ bulletin, status, progress, hours, now }: WaitingView): Date | null {
  if (progress.waiting === 0 || (status !== 'scheduled' && status !== 'running')) return null
  const { sendAt } = bulletin
  const at = nextSendingTime(hours, sendAt && sendAt > now ? sendAt : now)
  return at > now ? at : null
}

/** The same in words: for whom it waits, and until when. */
export function WaitsUntil(view: WaitingView) {
  const at = goesOn(view)
  if (!at) return null
  const { bulletin, progress, hours, school, now } = view
  const isByHours = at > (bulletin.sendAt ?? bulletin.createdAt)
  const why = isByHours ? `: your school texts ${hoursInWords(hours)}` : ''
  const verb = progress.waiting === progress.total ? 'starts' : 'goes on'
  return <p>{`It ${verb} at ${inWords(at, school.timeZone, now)}${why}.`}</p>
}
