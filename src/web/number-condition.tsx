import type { NumberCondition } from '../numbers/condition.ts'
import { optOutInWords } from '../numbers/refusal-words.ts'
import { inWords } from '../schools/words.ts'

interface ConditionView {
  condition: NumberCondition
  timeZone: string
  /** Whether who looks may say that a number is theirs after all. */
  mayConfirm: boolean
}

/** What stands against texting a phone, in words; nothing when nothing does. */
export const Condition = ({
  condition: { bad, quarantined, optedOut },
  timeZone,
  mayConfirm,
}: ConditionView) => (
  <>
    {bad ? (
      <p class="late">
        Gets no texts since {inWords(bad.at, timeZone)}. {bad.because}
      </p>
    ) : null}
    {quarantined ? (
      <p class="late">
        Somebody said at {inWords(quarantined.at, timeZone)} that this number is not theirs: it gets no texts.
        {mayConfirm ? (
          <>
            {' '}
            <a href="/numbers?state=quarantined">It is theirs after all?</a>
          </>
        ) : null}
      </p>
    ) : null}
    {optedOut ? <p class="late">{optOutInWords(optedOut, timeZone)}</p> : null}
  </>
)
