import type { ComponentChildren } from 'preact'
import { datesInWords } from '../schools/day-words.ts'
import type { Span } from '../schools/days.ts'
import type { CalendarView } from './calendar-page.tsx'
import { DayFields } from './day-fields.tsx'
import { described, Field } from './fields.tsx'
import { CsrfField } from './layout.tsx'

type NamedSpan = Span & { id: string; name: string }

interface CalendarDaysProps extends CalendarView {
  /** The last part of the address that its forms go to; what their fields begin with. */
  kind: 'terms' | 'closures'
  title: string
  one: string
  examples: string
  said: string
  spans: NamedSpan[]
  children?: ComponentChildren
}

/** Terms or closures: those that are not over, those that are, and adding one. */
export function CalendarDays(props: CalendarDaysProps) {
  const { kind, title, said, spans, today, children } = props
  const [over = [], coming = []] = [true, false].map((isOver) =>
    spans.filter(({ lastDay }) => lastDay < today.day === isOver),
  )
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{title}</h2>
      <p class="quiet">{said}</p>
      {children}
      {coming.length > 0 ? <SpanList {...props} spans={coming} /> : <p>None from today on.</p>}
      {over.length > 0 ? (
        <details>
          <summary>Over ({over.length})</summary>
          <SpanList {...props} spans={over.toReversed()} />
        </details>
      ) : null}
      {props.mayChange ? <AddForm {...props} /> : null}
    </section>
  )
}

const SpanList = ({ kind, one, spans, today, visitor, mayChange }: CalendarDaysProps) => (
  <ul class="list spans">
    {spans.map((span) => (
      <li key={span.id}>
        <span>
          <strong>{span.name}</strong> {datesInWords(span, today.day)}
        </span>
        {mayChange ? (
          <form action={`/calendar/${kind}/${span.id}/removal`} method="post">
            <CsrfField visitor={visitor} />
            <button type="submit" class="plain" aria-label={`Remove the ${one} ${span.name}`}>
              Remove
            </button>
          </form>
        ) : null}
      </li>
    ))}
  </ul>
)

function AddForm({ kind, one, examples, visitor, faults, typed }: CalendarDaysProps) {
  const name = `${kind}-name`
  return (
    <form action={`/calendar/${kind}`} method="post" class="narrow">
      <CsrfField visitor={visitor} />
      <h3>Add a {one}</h3>
      <Field name={name} label="Name" hint={`For example: ${examples}.`} faults={faults}>
        <input
          id={name}
          name={name}
          value={typed.one(name)}
          maxlength={100}
          {...described(name, faults, true)}
        />
      </Field>
      <DayFields before={`${kind}-`} mayBeOne={kind === 'closures'} faults={faults} typed={typed} />
      <button type="submit" class="second">
        Add the {one}
      </button>
    </form>
  )
}
