import type { ComponentChildren } from 'preact'
import type { Fault } from '../errors.ts'
import { countParts } from '../messages/parts.ts'
import type { Away } from '../staff/away.ts'
import { may } from '../staff/permissions.ts'
import type { Staff } from '../staff/staff.ts'
import { Closing, Merging, Restriction } from './conversation-ending.tsx'
import { Facts } from './conversation-facts.tsx'
import { formId } from './conversation-form.tsx'
import { History } from './conversation-history.tsx'
import { ByEnter, Joining, PassOn, WhoWrote } from './conversation-people.tsx'
import type { ConversationView } from './conversation-view.ts'
import { described, ErrorSummary, Field } from './fields.tsx'
import { CsrfField, Layout } from './layout.tsx'
import { type Likely, LikelyParents } from './likely-parents.tsx'
import { Condition } from './number-condition.tsx'
import { PartCount } from './part-count.tsx'
import type { Visitor } from './session.ts'
import { Thread } from './thread.tsx'

interface PageView extends ConversationView {
  visitor: Visitor
  staff: Staff[]
  away: Away
  likely: Likely | null
  /** The answer and the note as they are being written. */
  body: string
  note: string
  token: string
  noteToken: string
  faults: Fault[]
  notice?: string | undefined
  /** What speaks against writing to the phone, to be seen before the answer is written. */
  beforeWriting?: ComponentChildren
}

export function conversationPage(view: PageView) {
  const { visitor, conversation, who, faults, thread, notice } = view
  return (
    <Layout title={`Conversation with ${who}`} visitor={visitor} here="/conversations" notice={notice}>
      <ErrorSummary faults={faults} fields={['body', 'note', 'owner', 'participant', 'who']} />
      <p>
        <a href="/conversations">All conversations</a>
      </p>
      <h1>{who}</h1>
      <ByEnter {...view} />
      <Restriction {...view} />
      <div class="beside">
        <div>
          <Thread
            address={`/conversations/${conversation.id}`}
            thread={thread}
            who={who}
            timeZone={visitor.school.timeZone}
            writers={view.writers}
          />
          {conversation.mergedInto ? (
            <Form {...view}>
              <p class="lead">This conversation was merged into another, which answers go to.</p>
            </Form>
          ) : (
            <Reply {...view} />
          )}
        </div>
        <aside aria-label="About this conversation">
          <Facts {...view} />
          {conversation.mergedInto ? null : <Handling {...view} />}
          <History {...view} />
        </aside>
      </div>
    </Layout>
  )
}

const Handling = (view: PageView) => (
  <>
    <LikelyParents {...view} />
    {view.ways.passOn ? <PassOn {...view} /> : null}
    <Closing {...view} />
    <WhoWrote {...view} />
    <Joining {...view} />
    <Merging {...view} />
  </>
)

const Form = ({
  visitor,
  conversation,
  token,
  noteToken,
  thread,
  children,
}: PageView & { children: ComponentChildren }) => (
  <form id={formId} action={`/conversations/${conversation.id}/replies`} method="post">
    <CsrfField visitor={visitor} />
    <input type="hidden" name="token" value={token} />
    <input type="hidden" name="noteToken" value={noteToken} />
    <input type="hidden" name="seen" value={thread.at(-1)?.id} />
    {children}
  </form>
)

function Reply(view: PageView) {
  const { visitor, condition, body, faults, beforeWriting } = view
  return (
    <Form {...view}>
      <Condition
        condition={condition}
        timeZone={visitor.school.timeZone}
        mayConfirm={may(visitor.member, 'look-after-numbers')}
      />
      {beforeWriting}
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
    </Form>
  )
}
