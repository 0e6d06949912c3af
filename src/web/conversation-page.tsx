import type { Fault } from '../errors.ts'
import { countParts } from '../messages/parts.ts'
import type { LikelyParent } from '../refresh/matching.ts'
import { inWords } from '../schools/words.ts'
import { may } from '../staff/permissions.ts'
import { type Staff, staffName } from '../staff/staff.ts'
import type { ConversationView } from './conversation-view.ts'
import { described, ErrorSummary, Field } from './fields.tsx'
import { CsrfField, Layout } from './layout.tsx'
import { LikelyParents } from './likely-parents.tsx'
import { Condition } from './number-condition.tsx'
import { PartCount } from './part-count.tsx'
import type { Visitor } from './session.ts'
import { StaffChoice } from './staff-choice.tsx'
import { Thread } from './thread.tsx'
import { conversationStateInWords, listed, spokenNumber } from './words.ts'

interface PageView extends ConversationView {
  visitor: Visitor
  staff: Staff[]
  /** Who may have written, when the number is nobody’s on record. */
  likely: LikelyParent[]
  /** The answer as it is being written. */
  body: string
  token: string
  faults: Fault[]
}

export function conversationPage(view: PageView) {
  const { visitor, conversation, who, faults, thread } = view
  return (
    <Layout title={`Conversation with ${who}`} visitor={visitor} here="/conversations">
      <ErrorSummary faults={faults} fields={['body']} />
      <p>
        <a href="/conversations">All conversations</a>
      </p>
      <h1>{who}</h1>
      <div class="beside">
        <div>
          <Thread
            address={`/conversations/${conversation.id}`}
            thread={thread}
            who={who}
            timeZone={visitor.school.timeZone}
          />
          <Reply {...view} />
        </div>
        <aside aria-label="About this conversation">
          <Facts {...view} />
          <LikelyParents {...view} conversationId={conversation.id} />
          <PassOn {...view} />
          <Closing {...view} />
        </aside>
      </div>
    </Layout>
  )
}

function Facts(view: PageView) {
  const { visitor, conversation, state, owner, isOverdue, e164, condition, parents, pupils } = view
  const by = inWords(conversation.respondBy, visitor.school.timeZone)
  return (
    <dl class="facts">
      <dt>State</dt>
      <dd>
        <span class={isOverdue ? 'state late' : `state ${state}`}>
          {isOverdue ? 'Overdue' : conversationStateInWords[state]}
        </span>
      </dd>
      {state === 'open' ? (
        <>
          <dt>Answer by</dt>
          <dd>{isOverdue ? `${by}, which is over` : by}</dd>
        </>
      ) : null}
      <dt>Answers</dt>
      <dd>
        <strong>{staffName(owner)}</strong>
        {conversation.because.map((why) => (
          <p class="quiet" key={why}>
            {why}
          </p>
        ))}
      </dd>
      <dt>Home</dt>
      <dd>
        {parents.length > 0 ? listed(parents.map(({ name }) => name)) : 'This number is nobody’s on record.'}
      </dd>
      {pupils.length > 0 ? (
        <>
          <dt>{pupils.length === 1 ? 'Pupil' : 'Pupils'}</dt>
          <dd>{listed(pupils.map(({ name, form }) => (form ? `${name} (${form})` : name)))}</dd>
        </>
      ) : null}
      <dt>Phone</dt>
      <dd>
        <span class="number">{spokenNumber(e164)}</span>
        <Condition
          condition={condition}
          timeZone={visitor.school.timeZone}
          mayConfirm={may(visitor.member, 'look-after-numbers')}
        />
      </dd>
    </dl>
  )
}

function Reply({ visitor, conversation, body, token, faults }: PageView) {
  return (
    <form id="reply" action={`/conversations/${conversation.id}/replies`} method="post">
      <CsrfField visitor={visitor} />
      <input type="hidden" name="token" value={token} />
      <Field name="body" label="Your answer" faults={faults}>
        <textarea id="body" name="body" rows={4} dir="auto" required {...described('body', faults)}>
          {body}
        </textarea>
      </Field>
      <dl
        class="facts"
        hx-post="/conversations/length"
        hx-trigger="input from:#body delay:250ms"
        hx-swap="innerHTML"
        hx-sync="this:replace"
      >
        {body ? <PartCount body={body} parts={countParts(body)} /> : null}
      </dl>
      <button type="submit">Send the answer</button>
    </form>
  )
}

const PassOn = ({ visitor, conversation, staff }: PageView) => (
  <form action={`/conversations/${conversation.id}/owner`} method="post">
    <CsrfField visitor={visitor} />
    <Field name="owner" label="Pass on to">
      <StaffChoice name="owner" staff={staff} chosen={conversation.ownerId} />
    </Field>
    <button type="submit" class="second">
      Pass on
    </button>
  </form>
)

function Closing({ visitor, conversation, state }: PageView) {
  const [way, words] =
    state === 'closed'
      ? ['reopening', 'Open it again']
      : ['closure', state === 'open' ? 'Close: no answer needed' : 'Close']
  return (
    <form action={`/conversations/${conversation.id}/${way}`} method="post">
      <CsrfField visitor={visitor} />
      <button type="submit" class="second">
        {words}
      </button>
    </form>
  )
}
