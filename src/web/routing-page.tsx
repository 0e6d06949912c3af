import type { Trial } from '../conversations/trial.ts'
import { type Change, lists, type WordList, type Words } from '../conversations/word-lists.ts'
import type { Fault } from '../errors.ts'
import type { Staff } from '../staff/staff.ts'
import { ErrorSummary } from './fields.tsx'
import type { Form } from './form.ts'
import { Layout } from './layout.tsx'
import { RoutingTrial } from './routing-trial.tsx'
import type { Visitor } from './session.ts'
import { WordListSection } from './word-list-section.tsx'

export interface RoutingView {
  visitor: Visitor
  words: Words
  histories: ReadonlyMap<WordList, Change[]>
  /** Who made the changes. */
  staff: ReadonlyMap<string, Staff>
  /** What was sent, and what is wrong with it. */
  typed: Form
  faults: Fault[]
  /** The list that was sent and not kept. */
  refused: WordList | null
  /** Where the text that was tried would go. */
  trial: Trial | null
  /** The list that was just saved. */
  saved: WordList | null
}

export function routingPage(view: RoutingView) {
  const { visitor, faults } = view
  return (
    <Layout title="Routing" visitor={visitor} here="/routing">
      <ErrorSummary faults={faults} fields={['from', 'body', ...lists]} />
      <h1>Routing</h1>
      <p class="lead">
        Every text that comes in has an owner at once. Try where one would go, and look after the words by
        which Homeline sees that a text is a concern or cannot wait.
      </p>
      <RoutingTrial {...view} />
      <h2>Words</h2>
      <HowLinesAreRead />
      {lists.map((list) => (
        <WordListSection key={list} list={list} {...view} />
      ))}
    </Layout>
  )
}

const HowLinesAreRead = () => (
  <details>
    <summary>How a line is read</summary>
    <ul>
      <li>One word or phrase a line. Capitals and accents make no difference.</li>
      <li>
        A word counts with -s, -ed and -ing too, and with one wrong letter when it has six letters or more.
      </li>
      <li>A * at the end of a word stands for any ending: “bruis*” finds bruise, bruised and bruising.</li>
      <li>“his/her dad” is “his dad” and “her dad” in one line.</li>
      <li>The words of a phrase stand in this order; up to two others may stand between two of them.</li>
      <li>
        What is denied (“nobody hurt him”) or somebody’s name (“Mrs Slaughter”) does not count on the first
        list.
      </li>
    </ul>
  </details>
)
