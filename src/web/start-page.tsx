import type { Waiting } from '../conversations/to-answer.ts'
import type { Reach } from '../roster/reach.ts'
import { may } from '../staff/permissions.ts'
import { BulletinList, type ListedBulletin } from './bulletins-page.tsx'
import { Layout } from './layout.tsx'
import type { ListedConversation } from './listed-conversations.ts'
import { ReachFigure } from './reach-figure.tsx'
import type { Visitor } from './session.ts'
import { ToAnswer } from './to-answer.tsx'
import { counted } from './words.ts'

interface StartView {
  visitor: Visitor
  own: Waiting
  /** The nearest time first. */
  toAnswer: ListedConversation[]
  /** Null for who does not read everybody's. */
  all: Waiting | null
  /** Numbers that wait for a yes or a choice; null for who does not look after them. */
  numbers: number | null
  running: ListedBulletin[]
  /** Null for who does not write to every home. */
  reach: Reach | null
}

export function startPage({ visitor, own, toAnswer, all, numbers, running, reach }: StartView) {
  return (
    <Layout title="Start" visitor={visitor} here="/">
      <h1>Start</h1>
      {reach ? <ReachFigure reach={reach} /> : null}
      <h2>What waits for an answer</h2>
      <ul class="cards">
        <Card address="/conversations?state=open&mine=yes" title="From you" waiting={own} />
        {all ? (
          <Card address="/conversations?state=open" title="From the whole school" waiting={all} />
        ) : null}
        {numbers ? (
          <li>
            <a class="card" href="/numbers">
              <span>From the office, about numbers</span>
              <strong>{counted(numbers, 'number')} to settle</strong>
            </a>
          </li>
        ) : null}
      </ul>
      <ToAnswer listed={toAnswer} more={own.open - toAnswer.length} timeZone={visitor.school.timeZone} />
      {running.length > 0 ? (
        <>
          <h2>Bulletins on their way</h2>
          <BulletinList bulletins={running} visitor={visitor} />
        </>
      ) : null}
      <p class="actions">
        {may(visitor.member, 'send-bulletins') ? (
          <a class="button" href="/bulletins/new">
            Write a bulletin
          </a>
        ) : null}
        {may(visitor.member, 'import-contacts') ? (
          <a class="button second" href="/roster/imports/new">
            Import contacts
          </a>
        ) : null}
      </p>
    </Layout>
  )
}

function Card({
  address,
  title,
  waiting: { open, overdue },
}: {
  address: string
  title: string
  waiting: Waiting
}) {
  return (
    <li>
      <a class="card" href={address}>
        <span>{title}</span>
        <strong>{open === 0 ? 'Nothing' : counted(open, 'conversation')}</strong>
        {overdue > 0 ? <span class="late">{overdue.toLocaleString('en-GB')} overdue</span> : null}
      </a>
    </li>
  )
}
