import { type Message, statusOf } from '../messages/status.ts'
import { inWords } from '../schools/words.ts'
import { shownText } from './shown-text.ts'
import { counted, textStateInWords } from './words.ts'

interface ThreadProps {
  address: string
  thread: Message[]
  who: string
  timeZone: string
  /** Who wrote an answer, by its id, as far as it was a member of staff. */
  writers: Map<string, string>
}

/** What was said, the oldest first. Looks for more every five seconds. */
export function Thread({ address, thread, who, timeZone, writers }: ThreadProps) {
  return (
    <ol
      id="thread"
      class="thread"
      aria-label="What was said"
      hx-get={address}
      hx-select="#thread"
      hx-trigger="every 5s"
      hx-swap="outerHTML"
    >
      {thread.map((message, at) => (
        <li
          key={message.id}
          class={message.direction === 'inbound' ? 'theirs' : 'ours'}
          {...(at === thread.length - 1 ? { id: 'latest' } : {})}
        >
          <Said {...message} />
          <p class="quiet">
            {message.direction === 'inbound' ? who : (writers.get(message.id) ?? sender(message))},{' '}
            {inWords(message.createdAt, timeZone)}
            {message.direction === 'outbound' ? ` · ${fateOf(message)}` : ''}
          </p>
        </li>
      ))}
    </ol>
  )
}

const Said = ({ body, pictures }: Message) => (
  <p class="bubble" dir="auto">
    {shownText(body)}
    {body && pictures > 0 ? '\n' : ''}
    {pictures > 0 ? <em dir="ltr">{counted(pictures, 'picture')}, which Homeline does not keep</em> : null}
    {body || pictures > 0 ? null : <em>Without words: a picture perhaps, which cannot be shown here.</em>}
  </p>
)

function sender({ kind }: Message): string {
  if (kind === 'acknowledgement') return 'Sent by itself, to say that the text arrived'
  return kind === 'automatic' ? 'Sent by itself' : 'The school'
}

function fateOf(message: Message): string {
  const status = statusOf(message)
  const words = textStateInWords[status]
  const isBad = ['failed', 'suppressed', 'expired', 'cancelled'].includes(status)
  return isBad && message.errorReason ? `${words}: ${message.errorReason}` : words
}
