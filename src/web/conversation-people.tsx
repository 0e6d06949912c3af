// Who has to do with a conversation: whose it is, who reads it besides, and which of the parents wrote.

import type { Fault } from '../errors.ts'
import type { Away } from '../staff/away.ts'
import type { Staff } from '../staff/staff.ts'
import { staffName } from '../staff/staff.ts'
import type { ConversationView } from './conversation-view.ts'
import { CsrfField } from './csrf-field.tsx'
import { described, Field } from './fields.tsx'
import type { Visitor } from './session.ts'
import { StaffChoice } from './staff-choice.tsx'

type PeopleView = ConversationView & { visitor: Visitor; staff: Staff[]; away: Away }
type PassOnView = PeopleView & { faults: Fault[] }

// Nobody is chosen at first: a button pressed in passing gives it to nobody.
export function PassOn({
  visitor,
  conversation: { id, ownerId, restrictedAt },
  staff,
  away,
  faults,
}: PassOnView) {
  const hint = restrictedAt ? 'They read everything in it, and answer.' : undefined
  return (
    <form action={`/conversations/${id}/owner`} method="post">
      <CsrfField visitor={visitor} />
      <Field name="owner" label="Pass on to" faults={faults} {...(hint ? { hint } : {})}>
        <StaffChoice
          name="owner"
          staff={staff.filter((member) => member.id !== ownerId)}
          away={away}
          chosen=""
          otherwise="Choose somebody"
          more={{ required: true, ...described('owner', faults, hint !== undefined) }}
        />
      </Field>
      <button type="submit" class="second">
        Pass on
      </button>
    </form>
  )
}

/** Who reads and answers besides the owner, with a button to take each out, and the choice of one more. */
export function Joining({ visitor, conversation, joined, staff, away, ways }: PeopleView) {
  const address = `/conversations/${conversation.id}/participants`
  const others = staff.filter(
    ({ id }) => id !== conversation.ownerId && !joined.some(({ member }) => member.id === id),
  )
  const removable = joined.filter(({ member }) => ways.takeOutOthers || member.id === visitor.member.id)
  return (
    <details>
      <summary>{conversation.restrictedAt ? 'Who may read this' : 'Who else answers'}</summary>
      {removable.map(({ member }) => (
        <form key={member.id} action={`${address}/${member.id}/leaving`} method="post">
          <CsrfField visitor={visitor} />
          <button type="submit" class="plain">
            {member.id === visitor.member.id ? 'Leave it' : `Take out ${staffName(member)}`}
          </button>
        </form>
      ))}
      {ways.letIn ? (
        <form action={address} method="post">
          <CsrfField visitor={visitor} />
          <Field
            name="participant"
            label={conversation.restrictedAt ? 'Who else may read and answer' : 'Who else reads and answers'}
          >
            <StaffChoice
              name="participant"
              staff={others}
              away={away}
              chosen={conversation.restrictedAt ? '' : visitor.member.id}
              otherwise="Choose somebody"
              more={{ required: true }}
            />
          </Field>
          <button type="submit" class="second">
            {conversation.restrictedAt ? 'Name them' : 'Let them join'}
          </button>
        </form>
      ) : null}
    </details>
  )
}

/** Which of those who share the phone it is; nothing when one person has it. */
export function WhoWrote({ visitor, conversation, holders, parents }: PeopleView) {
  if (holders.length < 2) return null
  return (
    <details>
      <summary>Which of them wrote?</summary>
      <form action={`/conversations/${conversation.id}/parents`} method="post">
        <CsrfField visitor={visitor} />
        <fieldset class="ticks people">
          <legend>They share this phone</legend>
          {holders.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                name="parents"
                value={id}
                checked={parents.some((parent) => parent.id === id)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" class="second">
          It is them
        </button>
      </form>
    </details>
  )
}
