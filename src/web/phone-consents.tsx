import { consentInWords } from '../numbers/refusal-words.ts'
import type { Said } from '../numbers/refusals.ts'
import { may } from '../staff/permissions.ts'
import type { Visitor } from './session.ts'

interface PhoneConsentsView {
  visitor: Visitor
  numberId: string
  conversationId: string
  /** What its holder has said (`refusalsOf`); the opt-out among it is told by `Condition`. */
  said: Pick<Said, 'service' | 'promotional'>
}

/** What the holder of a phone says to texts of a purpose, for whoever is about to write there. */
export const PhoneConsents = ({
  visitor,
  numberId,
  conversationId,
  said: { service, promotional },
}: PhoneConsentsView) => (
  <div class="consents">
    {[service, promotional].map((word) =>
      word ? (
        <p class={word.isGiven ? 'quiet' : ''} key={word.id}>
          {consentInWords(word, visitor.school.timeZone, visitor.now)}
        </p>
      ) : null,
    )}
    {may(visitor.member, 'look-after-numbers') ? (
      <p class="quiet">
        <a href={`/numbers/${numberId}?from=${conversationId}`}>What they have said about texts</a>
      </p>
    ) : null}
  </div>
)
