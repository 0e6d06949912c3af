import { couldNotBeMailed } from '../conversations/mailing.ts'
import { whyTold } from '../conversations/notice-words.ts'
import type { Notice } from '../conversations/notices.ts'
import { inWords } from '../schools/words.ts'
import { Layout } from './layout.tsx'
import type { ListedConversation } from './listed-conversations.ts'
import type { Visitor } from './session.ts'
import { WaitingState } from './to-answer.tsx'

/** The latest notice of a conversation. */
export type ListedNotice = ListedConversation & { told: Notice }

interface NoticesView {
  visitor: Visitor
  unseen: ListedNotice[]
  seen: ListedNotice[]
  isMailed: boolean
}

export function noticesPage({ visitor, unseen, seen, isMailed }: NoticesView) {
  return (
    <Layout title="Yours" visitor={visitor} here="/notices">
      <h1>Yours</h1>
      <p class="lead">
        {unseen.length > 0 ? 'These are new since you last opened them.' : 'There is nothing new.'}
      </p>
      <p class="quiet">
        {isMailed
          ? 'You are told by mail as well, without anybody’s name or words.'
          : 'Mail is not set up: notices are shown here only.'}
      </p>
      <Notices notices={unseen} visitor={visitor} />
      {seen.length > 0 ? <h2>Seen before</h2> : null}
      <Notices notices={seen} visitor={visitor} />
    </Layout>
  )
}

const Notices = ({ notices, visitor }: { notices: ListedNotice[]; visitor: Visitor }) =>
  notices.length === 0 ? null : (
    <ol class="list">
      {notices.map((notice) => (
        <Row key={notice.told.id} notice={notice} visitor={visitor} />
      ))}
    </ol>
  )

function Row({ notice, visitor }: { notice: ListedNotice; visitor: Visitor }) {
  const { told, conversation, who } = notice
  const { timeZone } = visitor.school
  return (
    <li>
      <a class="row" href={`/conversations/${conversation.id}`}>
        <span class="who">
          <strong>{who}</strong>
          <WaitingState listed={notice} timeZone={timeZone} />
        </span>
        <span>{whyTold(told, conversation)}</span>
        <span class="quiet">
          {inWords(told.at, timeZone, visitor.now)}
          {told.seenAt === null && couldNotBeMailed(told)
            ? ' · the mail about it could not be delivered'
            : ''}
        </span>
      </a>
    </li>
  )
}
