// Who has to do with a conversation: whose it is, who reads it besides, and which of the parents wrote.

import type { Fault } from '../errors.ts'
import type { Away } from '../staff/away.ts'
import type { Staff } from '../staff/staff.ts'
import { staffName } from '../staff/staff.ts'
import { ChangeButton, formId } from './conversation-form.tsx'
import type { ConversationView } from './conversation-view.ts'
import { described, Field, faultsAt } from './fields.tsx'
import type { Likely } from './likely-parents.tsx'
import type { Visitor } from './session.ts'
import { StaffChoice } from './staff-choice.tsx'

type PeopleView = ConversationView & { visitor: Visitor; staff: Staff[]; away: Away; faults: Fault[] }

// Nobody is chosen at first: a button pressed in passing gives it to nobody.
export function PassOn({ conversation, staff, away, faults }: PeopleView) {
  const { ownerId, restrictedAt } = conversation
  const hint = restrictedAt ? 'They read everything in it, and answer.' : undefined
  return (
    <div class="change">
      <Field name="owner" label="Pass on to" faults={faults} {...(hint ? { hint } : {})}>
        <StaffChoice
          name="owner"
          staff={staff.filter((member) => member.id !== ownerId)}
          away={away}
          chosen=""
          otherwise="Choose somebody"
          more={{ form: formId, ...described('owner', faults, hint !== undefined) }}
        />
      </Field>
      <ChangeButton conversation={conversation} way="owner">
        Pass on
      </ChangeButton>
    </div>
  )
}

/** Who reads and answers besides the owner, with a button to take each out, and the choice of one more. */
export function Joining({ visitor, conversation, joined, staff, away, ways, faults }: PeopleView) {
  const others = staff.filter(
    ({ id }) => id !== conversation.ownerId && !joined.some(({ member }) => member.id === id),
  )
  const removable = joined.filter(({ member }) => ways.takeOutOthers || member.id === visitor.member.id)
  return (
    <details open={faultsAt(faults, 'participant').length > 0}>
      <summary>{conversation.restrictedAt ? 'Who may read this' : 'Who else answers'}</summary>
      {removable.map(({ member }) => (
        <div class="change" key={member.id}>
          <ChangeButton conversation={conversation} way={`participants/${member.id}/leaving`} class="plain">
            {member.id === visitor.member.id ? 'Leave it' : `Take out ${staffName(member)}`}
          </ChangeButton>
        </div>
      ))}
      {ways.letIn ? (
        <div class="change">
          <Field
            name="participant"
            label={conversation.restrictedAt ? 'Who else may read and answer' : 'Who else reads and answers'}
            faults={faults}
          >
            <StaffChoice
              name="participant"
              staff={others}
              away={away}
              chosen={conversation.restrictedAt ? '' : visitor.member.id}
              otherwise="Choose somebody"
              more={{ form: formId, ...described('participant', faults) }}
            />
          </Field>
          <ChangeButton conversation={conversation} way="participants">
            {conversation.restrictedAt ? 'Name them' : 'Let them join'}
          </ChangeButton>
        </div>
      ) : null}
    </details>
  )
}

/**
 * Stands before every other button of the page, out of sight: the Enter key in a tick box presses the first one of
 * the form, and that would be another than the one below the tick boxes.
 */
export function ByEnter({ conversation, holders, likely }: PeopleView & { likely: Likely | null }) {
  const way = likely ? 'likely' : holders.length > 1 ? 'parents' : null
  return way ? (
    <ChangeButton conversation={conversation} way={way} hidden>
      {likely ? 'Look for them' : 'It is them'}
    </ChangeButton>
  ) : null
}

/** Which of those who share the phone it is; nothing when one person has it. */
export function WhoWrote({ conversation, holders, parents }: PeopleView) {
  if (holders.length < 2) return null
  return (
    <details>
      <summary>Which of them wrote?</summary>
      <div class="change">
        <fieldset class="ticks people">
          <legend>They share this phone</legend>
          {holders.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                form={formId}
                name="parents"
                value={id}
                checked={parents.some((parent) => parent.id === id)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <ChangeButton conversation={conversation} way="parents">
          It is them
        </ChangeButton>
      </div>
    </details>
  )
}
