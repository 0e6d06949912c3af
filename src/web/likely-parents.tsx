import type { LikelyParent } from '../refresh/matching.ts'
import { ChangeButton } from './conversation-form.tsx'
import { listed } from './words.ts'

interface LikelyParentsProps {
  conversation: { id: string }
  likely: LikelyParent[]
}

/** Who may have written from a number that is nobody's on record, each with a button that makes it theirs. */
export function LikelyParents({ conversation, likely }: LikelyParentsProps) {
  if (likely.length === 0) return null
  return (
    <section aria-labelledby="likely">
      <h2 id="likely">Who may this be?</h2>
      <p class="quiet">The texts name them. Be sure before you press: texts about the child go there then.</p>
      {likely.map(({ id, name, pupils }) => (
        <p key={id}>
          <ChangeButton conversation={conversation} way="parent" value={{ name: 'parent', value: id }}>
            It is {name}
          </ChangeButton>{' '}
          <span class="quiet">for {listed(pupils)}</span>
        </p>
      ))}
    </section>
  )
}
