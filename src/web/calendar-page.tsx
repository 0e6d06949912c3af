import type { Fault } from '../errors.ts'
import type { Closure } from '../schools/closures.ts'
import { dateInWords } from '../schools/day-words.ts'
import type { Term } from '../schools/terms.ts'
import type { Today } from '../schools/today.ts'
import { hoursInWords } from '../schools/words.ts'
import { CalendarDays } from './calendar-days.tsx'
import { CalendarHours } from './calendar-hours.tsx'
import { todayInWords } from './calendar-words.ts'
import { ErrorSummary } from './fields.tsx'
import type { Form } from './form.ts'
import { Layout } from './layout.tsx'
import type { Visitor } from './session.ts'

export interface CalendarView {
  visitor: Visitor
  mayChange: boolean
  faults: Fault[]
  /** What was sent that could not be done. */
  typed: Form
  today: Today
  terms: Term[]
  closures: Closure[]
  notice: string | undefined
}

/** What is wrong with which field, of all the forms on the page. */
const fields = [
  ...['workFrom', 'workTo', 'days', 'hoursToAnswer', 'hoursToAnswerUrgent'],
  ...['terms', 'closures'].flatMap((kind) =>
    ['name', 'firstDay', 'lastDay'].map((field) => `${kind}-${field}`),
  ),
]

export function calendarPage(view: CalendarView) {
  const { visitor, faults, today, terms, closures, notice } = view
  const [first, ...more] = todayInWords(today, visitor.school, visitor.now)
  return (
    <Layout title="School days and hours" visitor={visitor} here="/calendar" notice={notice}>
      <ErrorSummary faults={faults} fields={fields} />
      <h1>School days and hours</h1>
      <p class="lead">
        <strong>{first}</strong> {more.join(' ')}
      </p>
      <CalendarHours {...view} />
      <SendingHours visitor={visitor} />
      <CalendarDays
        {...view}
        kind="terms"
        title="Terms"
        one="term"
        examples="Autumn term"
        spans={terms}
        said="What lies between two terms is holiday: nobody has to answer then, and texts that can wait are not sent."
      >
        <Unknown terms={terms} today={today.day} />
      </CalendarDays>
      <CalendarDays
        {...view}
        kind="closures"
        title="Closures"
        one="closure"
        examples="Half-term, Training day"
        spans={closures}
        said="Days in a term on which the school is closed all the same."
      />
    </Layout>
  )
}

function SendingHours({ visitor: { school } }: { visitor: Visitor }) {
  return (
    <section aria-labelledby="sending">
      <h2 id="sending">When texts are sent</h2>
      <p>
        Texts that can wait leave {hoursInWords({ from: school.sendFrom, to: school.sendTo })}. Urgent texts,
        replies and acknowledgements leave at any hour.
      </p>
      <p class="hint">
        Whoever looks after the installation sets these times, with <code>homeline school hours</code>.
      </p>
    </section>
  )
}

/** So many days before the last term ends somebody should enter the next. */
const daysAhead = 60

function Unknown({ terms, today }: { terms: Term[]; today: string }) {
  const last = terms.at(-1)
  if (!last)
    return (
      <p class="warning">
        No term is on record: holidays that are not entered as closures count as school days, and parents are
        told that they will be answered in them.
      </p>
    )
  if (Temporal.PlainDate.from(today).until(last.lastDay).days > daysAhead) return null
  return (
    <p class="warning">
      No term is on record after {dateInWords(last.lastDay, today)}: from then on only closures count as days
      off. Add the next terms.
    </p>
  )
}
