import type { Bulletin, BulletinStatus, Progress } from '../bulletins/bulletins.ts'
import { inWords } from '../schools/words.ts'
import { Layout } from './layout.tsx'
import { ProgressBar } from './progress-bar.tsx'
import type { Visitor } from './session.ts'
import { bulletinStatusInWords, counted } from './words.ts'

export interface ListedBulletin {
  bulletin: Bulletin
  progress: Progress
  status: BulletinStatus
}

interface BulletinsView {
  visitor: Visitor
  bulletins: ListedBulletin[]
  /** Whether there may be more, further back. */
  older: boolean
}

export function bulletinsPage({ visitor, bulletins, older }: BulletinsView) {
  return (
    <Layout title="Bulletins" visitor={visitor} here="/bulletins">
      <h1>Bulletins</h1>
      {bulletins.length > 0 ? (
        <BulletinList bulletins={bulletins} visitor={visitor} />
      ) : (
        <p class="lead">
          Nothing has been sent yet. <a href="/bulletins/new">Write the first bulletin</a>.
        </p>
      )}
      {older ? (
        <p>
          <a href={`/bulletins?before=${bulletins.at(-1)?.bulletin.id}`}>Older bulletins</a>
        </p>
      ) : null}
    </Layout>
  )
}

export function BulletinList({ bulletins, visitor }: Omit<BulletinsView, 'older'>) {
  return (
    <ol class="list">
      {bulletins.map((listed) => (
        <Row key={listed.bulletin.id} visitor={visitor} {...listed} />
      ))}
    </ol>
  )
}

const Row = ({ bulletin, progress, status, visitor }: ListedBulletin & { visitor: Visitor }) => (
  <li>
    <a class="row" href={`/bulletins/${bulletin.id}`}>
      <span class="text" dir="auto">
        {bulletin.body}
      </span>
      <span class="quiet">
        {inWords(bulletin.createdAt, visitor.school.timeZone)} · {counted(bulletin.recipients, 'phone')} ·{' '}
        {bulletinStatusInWords[status]}: {progress.delivered.toLocaleString('en-GB')} delivered
        {progress.failed > 0 ? `, ${progress.failed.toLocaleString('en-GB')} not` : ''}
      </span>
      <ProgressBar progress={progress} />
    </a>
  </li>
)
