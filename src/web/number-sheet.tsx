import type { ListedNumber } from '../numbers/attention.ts'
import type { HealthState } from '../numbers/health.ts'
import { CsrfField } from './csrf-field.tsx'
import { stateInWords } from './number-states.ts'
import type { Visitor } from './session.ts'
import { listed, spokenNumber } from './words.ts'

interface SheetProps {
  listed: ListedNumber
  visitor: Visitor
  /** The state to which the page is narrowed. */
  state: HealthState | undefined
}

/** One number that needs attention: whose it is, how it stands and why, what comes next, and what to do about it. */
export function NumberSheet({ listed: one, visitor, state }: SheetProps) {
  const { number, parents, health } = one
  return (
    <article class="sheet number-in-need" aria-labelledby={number.id}>
      <h2 id={number.id}>
        <a href={`/numbers/${number.id}`}>
          <span class="number">{spokenNumber(number.e164)}</span>
        </a>
        , {listed(parents.map(({ name }) => name)) || 'nobody on record has it'}
      </h2>
      <p>
        <strong {...(isUnusable(health.state) ? { class: 'late' } : {})}>
          {stateInWords[health.state]}.
        </strong>{' '}
        {health.because}
      </p>
      <p class="quiet">
        {one.action && placeFor[one.action] ? '' : `${health.next} `}
        {one.action ? adviceFor[one.action] : ''}
      </p>
      <Answers listed={one} visitor={visitor} state={state} />
    </article>
  )
}

const isUnusable = (state: HealthState) => state === 'quarantined' || state === 'bad'

const adviceFor: Record<NonNullable<ListedNumber['action']>, string> = {
  'new-number': 'Ask the home for another number, and put it right where your contacts are kept.',
  confirm: 'Ask the home whether it is still theirs.',
  'approve-change': 'Its owner has a new number: the change waits for your yes.',
  'settle-disagreement': 'The school’s records and the parent say different things: you decide.',
}

// What waits for a yes or a choice has a page of its own.
const placeFor: Partial<Record<NonNullable<ListedNumber['action']>, { address: string; words: string }>> = {
  'approve-change': { address: '/refresh', words: 'Look at the change' },
  'settle-disagreement': { address: '/numbers/disagreements', words: 'Say which is right' },
}

// What the office can say about it here and now.
function Answers({ listed: { number, health, action }, visitor, state }: SheetProps) {
  if (!action) return null
  const place = placeFor[action]
  if (place)
    return (
      <p class="answers">
        <a class="button second" href={place.address}>
          {place.words}
        </a>
      </p>
    )
  const isQuarantined = health.state === 'quarantined'
  const answer = (path: string, words: string, kind: string) => (
    <form action={`/numbers/${number.id}/${path}`} method="post">
      <CsrfField visitor={visitor} />
      {state ? <input type="hidden" name="state" value={state} /> : null}
      <button type="submit" class={kind}>
        {words}
      </button>
    </form>
  )
  return (
    <div class="answers">
      {answer('confirmation', isQuarantined ? 'It is theirs after all' : 'It is theirs', 'second')}
      {isQuarantined ? null : answer('report', 'It is not theirs', 'plain')}
    </div>
  )
}
