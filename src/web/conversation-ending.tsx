// How a conversation ends, begins again, and becomes one with another.

import { inWords } from '../schools/words.ts'
import { staffName } from '../staff/staff.ts'
import { ChangeButton, formId } from './conversation-form.tsx'
import type { ConversationView } from './conversation-view.ts'
import { Field } from './fields.tsx'
import type { Visitor } from './session.ts'

type EndingView = ConversationView & { visitor: Visitor }

export function Closing({ conversation, state }: EndingView) {
  const [way, words] =
    state === 'closed'
      ? ['reopening', 'Open it again']
      : ['closure', state === 'open' ? 'Close: no answer needed' : 'Close']
  return (
    <div class="change">
      <ChangeButton conversation={conversation} way={way}>
        {words}
      </ChangeButton>
    </div>
  )
}

/** Other conversations with the phone that it may be merged into; nothing when there is none. */
export function Merging({ visitor, conversation, others }: EndingView) {
  if (others.length === 0) return null
  return (
    <details>
      <summary>Belongs with another conversation</summary>
      <div class="change">
        <Field
          name="into"
          label="Merge into"
          hint="Everything in this one moves there, and this one is closed."
        >
          <select id="into" name="into" form={formId} aria-describedby="into-hint">
            {others.map(({ conversation: { id, lastTextAt, restrictedAt }, owner, lastText }) => (
              <option key={id} value={id}>
                “{begun(lastText)}”, {staffName(owner)}’s, last text{' '}
                {inWords(lastTextAt, visitor.school.timeZone)}
                {restrictedAt ? ' (restricted)' : ''}
              </option>
            ))}
          </select>
        </Field>
        <ChangeButton conversation={conversation} way="merges">
          Merge
        </ChangeButton>
      </div>
    </details>
  )
}

/** A list to choose from has room for so much of a text. */
const longestBegun = 40

function begun(text: string): string {
  const letters = [...text]
  return letters.length > longestBegun ? `${letters.slice(0, longestBegun).join('').trimEnd()}…` : text
}

/** For the safeguarding lead: there is no concern after all. */
export function Restriction({ conversation, ways }: EndingView) {
  if (!conversation.restrictedAt) return null
  return (
    <div class="warning">
      <p>
        <strong>Restricted.</strong> Only the safeguarding lead, whoever answers it and those whom the lead
        named know of it.
      </p>
      {ways.liftRestriction ? (
        <details>
          <summary>No concern after all</summary>
          <p>
            Everybody who may read conversations will be able to read this one, with the notes in it; so will
            the school’s own systems.
          </p>
          <ChangeButton conversation={conversation} way="unrestricting">
            Lift the restriction
          </ChangeButton>
        </details>
      ) : null}
    </div>
  )
}
