import type { Fault } from '../errors.ts'
import type { LikelyParent } from '../refresh/matching.ts'
import { ChangeButton, formId } from './conversation-form.tsx'
import { described, Field } from './fields.tsx'
import { listed } from './words.ts'

/** Who may have written from a number that is nobody's on record. */
export interface Likely {
  /** Whom the office looked for; null before it has. */
  typed: string | null
  found: LikelyParent[]
}

interface LikelyParentsProps {
  conversation: { id: string }
  /** Null where that is known, or not for whoever looks to say. */
  likely: Likely | null
  faults: Fault[]
}

/** Who may have written, each with a button that makes the number theirs, and a way to look for somebody else. */
export function LikelyParents({ conversation, likely, faults }: LikelyParentsProps) {
  if (!likely) return null
  const { typed, found } = likely
  return (
    <section aria-labelledby="likely">
      <h2 id="likely">Who may this be?</h2>
      {found.length > 0 ? (
        <p class="quiet">
          {typed === null ? 'The texts name them. ' : ''}Be sure before you press: texts about the child go
          there then.
        </p>
      ) : null}
      {found.map(({ id, name, pupils }) => (
        <p key={id}>
          <ChangeButton conversation={conversation} way="parent" value={{ name: 'parent', value: id }}>
            It is {name}
          </ChangeButton>{' '}
          <span class="quiet">for {listed(pupils)}</span>
        </p>
      ))}
      <Field name="who" label="Name of the parent or of a child" faults={faults}>
        <input
          id="who"
          name="who"
          form={formId}
          autocomplete="off"
          value={typed ?? ''}
          {...described('who', faults)}
        />
      </Field>
      <ChangeButton conversation={conversation} way="likely">
        Look for them
      </ChangeButton>
    </section>
  )
}
