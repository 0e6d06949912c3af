import type { LikelyParent } from '../refresh/matching.ts'
import { CsrfField } from './csrf-field.tsx'
import type { Visitor } from './session.ts'
import { listed } from './words.ts'

interface LikelyParentsProps {
  visitor: Visitor
  conversationId: string
  likely: LikelyParent[]
}

/** Who may have written from a number that is nobody's on record, each with a button that makes it theirs. */
export function LikelyParents({ visitor, conversationId, likely }: LikelyParentsProps) {
  if (likely.length === 0) return null
  return (
    <section aria-labelledby="likely">
      <h2 id="likely">Who may this be?</h2>
      <p class="quiet">The texts name them. Be sure before you press: texts about the child go there then.</p>
      <form action={`/conversations/${conversationId}/parent`} method="post">
        <CsrfField visitor={visitor} />
        {likely.map(({ id, name, pupils }) => (
          <p key={id}>
            <button type="submit" class="second" name="parent" value={id}>
              It is {name}
            </button>{' '}
            <span class="quiet">for {listed(pupils)}</span>
          </p>
        ))}
      </form>
    </section>
  )
}
