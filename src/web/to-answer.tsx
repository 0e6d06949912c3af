import { inWords } from '../schools/words.ts'
import { type ListedConversation, standingInWords, waitsForAnswer } from './listed-conversations.ts'

/** What somebody is to answer, in the order given; `more` wait besides. */
export const ToAnswer = ({
  listed,
  more,
  timeZone,
}: {
  listed: ListedConversation[]
  more: number
  timeZone: string
}) => (
  <>
    <h2>Yours to answer</h2>
    {listed.length > 0 ? (
      <ol class="list">
        {listed.map((one) => (
          <Row key={one.conversation.id} listed={one} timeZone={timeZone} />
        ))}
      </ol>
    ) : (
      <p>Nothing waits for you.</p>
    )}
    {more > 0 ? (
      <p>
        <a href="/conversations?state=open&mine=yes">{more.toLocaleString('en-GB')} more</a>
      </p>
    ) : null}
  </>
)

const Row = ({ listed, timeZone }: { listed: ListedConversation; timeZone: string }) => (
  <li>
    <a class="row" href={`/conversations/${listed.conversation.id}`}>
      <span class="who">
        <strong>{listed.who}</strong>
        <WaitingState listed={listed} timeZone={timeZone} />
      </span>
      <span class="text" dir="auto">
        {listed.lastText}
      </span>
    </a>
  </li>
)

/** By when a conversation waits for an answer, or that it is late, or waits no more. */
export function WaitingState({ listed, timeZone }: { listed: ListedConversation; timeZone: string }) {
  const { state, isOverdue, conversation } = listed
  const by = inWords(conversation.respondBy, timeZone)
  if (isOverdue) return <span class="state late">Overdue: was due by {by}</span>
  return (
    <span class={`state ${state}`}>
      {waitsForAnswer(conversation) ? `Answer by ${by}` : standingInWords(conversation)}
    </span>
  )
}
