import type { ListedNumber } from '../numbers/attention.ts'
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
}

/** The numbers that somebody should look at, worst first. */
export function numbersPage({ visitor, state, numbers, next, notice }: NumbersView) {
  return (
    <Layout title="Numbers that need attention" visitor={visitor} here="/reach" notice={notice}>
      <NumberSections visitor={visitor} here="/numbers" />
      <h1>Numbers that need attention</h1>
      <NumberSearch />
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
export function numbersAddress(query: Partial<Record<'state' | 'after' | 'said', string | undefined>>) {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length > 0 ? `/numbers?${new URLSearchParams(given)}` : '/numbers'
}

/** Any number on record, whether it needs attention or not. */
const NumberSearch = () => (
  <form action="/numbers/found" method="get">
    <label for="number">What has a number said about texts?</label>
    <div class="search">
      <input id="number" name="number" type="tel" autocomplete="off" />
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
