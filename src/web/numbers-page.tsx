import type { Fault } from '../errors.ts'
import type { ListedNumber } from '../numbers/attention.ts'
import { described, ErrorSummary, FieldFaults } from './fields.tsx'
import { Layout } from './layout.tsx'
import { NumberSections } from './number-sections.tsx'
import { NumberSheet } from './number-sheet.tsx'
import { type StateInNeed, stateInWords, statesInNeed } from './number-states.ts'
import type { Visitor } from './session.ts'

interface NumbersView {
  visitor: Visitor
  /** Those of one state alone. */
  state: StateInNeed | undefined
  numbers: ListedNumber[]
  /** Where the next page goes on, if there is one. */
  next: string | undefined
  notice: string | undefined
  /** The number that was looked for and is not on record; null when none was. */
  missed: string | null
}

/** The numbers that somebody should look at, worst first. */
export function numbersPage({ visitor, state, numbers, next, notice, missed }: NumbersView) {
  const faults = missed === null ? [] : [notOnRecord(missed)]
  return (
    <Layout title="Numbers that need attention" visitor={visitor} here="/reach" notice={notice}>
      <ErrorSummary faults={faults} fields={['number']} />
      <NumberSections visitor={visitor} here="/numbers" />
      <h1>Numbers that need attention</h1>
      <NumberSearch faults={faults} typed={missed ?? ''} />
      <Filters chosen={state} />
      {numbers.length === 0 ? <p class="lead">There is none.</p> : null}
      {numbers.map((one) => (
        <NumberSheet key={one.number.id} listed={one} visitor={visitor} state={state} />
      ))}
      {next ? (
        <p>
          <a href={numbersAddress({ state, after: next })}>More numbers</a>
        </p>
      ) : null}
    </Layout>
  )
}

/** The page as it was narrowed. */
export function numbersAddress(
  query: Partial<Record<'state' | 'after' | 'said' | 'number', string | undefined>>,
) {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length > 0 ? `/numbers?${new URLSearchParams(given)}` : '/numbers'
}

const notOnRecord = (typed: string): Fault => ({
  pointer: '/number',
  detail: typed.trim()
    ? `“${typed}” is not on record: look at how it is written.`
    : 'Write the number that you look for.',
})

/** Any number on record, whether it needs attention or not. */
const NumberSearch = ({ faults, typed }: { faults: Fault[]; typed: string }) => (
  <form action="/numbers/found" method="get">
    <label for="number">What has a number said about texts?</label>
    <FieldFaults faults={faults} field="number" />
    <div class="search">
      <input
        id="number"
        name="number"
        type="tel"
        autocomplete="off"
        value={typed}
        {...described('number', faults)}
      />
      <button type="submit" class="second">
        Look
      </button>
    </div>
  </form>
)

const Filters = ({ chosen }: { chosen: StateInNeed | undefined }) => (
  <nav aria-label="Which numbers" class="filters">
    <ul>
      {[undefined, ...statesInNeed].map((state) => (
        <li key={state ?? 'all'}>
          <a
            href={numbersAddress({ state })}
            {...(state === chosen ? { 'aria-current': 'true' as const } : {})}
          >
            {state ? stateInWords[state] : 'To look at'}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
