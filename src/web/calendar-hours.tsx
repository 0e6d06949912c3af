import { weekInWords } from '../schools/day-words.ts'
import { daysInWords } from '../schools/words.ts'
import type { CalendarView } from './calendar-page.tsx'
import { described, Field, FieldFaults } from './fields.tsx'
import { CsrfField } from './layout.tsx'
import { counted } from './words.ts'

/** When somebody is there, and in how many such hours parents are answered. */
export function CalendarHours(view: CalendarView) {
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">When somebody is there to answer</h2>
      {view.mayChange ? <HoursForm {...view} /> : <HoursInWords {...view} />}
    </section>
  )
}

function HoursInWords({ visitor: { school } }: CalendarView) {
  const hours = { from: school.workFrom, to: school.workTo }
  const { hoursToAnswer, hoursToAnswerUrgent } = school
  return (
    <p>
      {weekInWords(Object.fromEntries(school.schoolDays.map((day) => [day, hours])))}. Parents are answered
      within {counted(hoursToAnswer, 'working hour')}, within {counted(hoursToAnswerUrgent, 'working hour')}{' '}
      when it is urgent.
    </p>
  )
}

type HoursField = 'workFrom' | 'workTo' | 'hoursToAnswer' | 'hoursToAnswerUrgent'

const isTyped = ({ typed }: CalendarView) => typed.all('workFrom').length > 0

function HoursForm(view: CalendarView) {
  const { visitor, faults } = view
  return (
    <form action="/calendar/hours" method="post" class="narrow">
      <CsrfField visitor={visitor} />
      <DaysField {...view} />
      <div class="pair">
        <HoursInput {...view} name="workFrom" type="time" label="From" />
        <HoursInput {...view} name="workTo" type="time" label="To" />
      </div>
      <Field
        name="hoursToAnswer"
        label="Working hours within which a parent is answered"
        hint="Parents are told so. Past half of them the owner is reminded, past all of them the deputy joins."
        faults={faults}
      >
        <Bare {...view} name="hoursToAnswer" hasHint />
      </Field>
      <Field name="hoursToAnswerUrgent" label="And when the text is urgent" faults={faults}>
        <Bare {...view} name="hoursToAnswerUrgent" />
      </Field>
      <button type="submit">Save these hours</button>
    </form>
  )
}

const HoursInput = ({ label, ...view }: CalendarView & { name: HoursField; type: 'time'; label: string }) => (
  <Field name={view.name} label={label} faults={view.faults}>
    <Bare {...view} />
  </Field>
)

function Bare({
  type,
  hasHint,
  ...view
}: CalendarView & { name: HoursField; type?: 'time'; hasHint?: boolean }) {
  const { name, typed, visitor, faults } = view
  return (
    <input
      id={name}
      name={name}
      {...(type ? { type } : { inputMode: 'numeric' as const })}
      value={isTyped(view) ? typed.one(name) : String(visitor.school[name])}
      {...described(name, faults, hasHint)}
    />
  )
}

function DaysField(view: CalendarView) {
  const { typed, visitor, faults } = view
  const ticked = isTyped(view) ? typed.all('days') : visitor.school.schoolDays.map(String)
  return (
    <fieldset class="ticks" id="days" tabIndex={-1}>
      <legend>School days</legend>
      <FieldFaults faults={faults} field="days" />
      {[1, 2, 3, 4, 5, 6, 7].map((day) => (
        <label key={day}>
          <input type="checkbox" name="days" value={day} checked={ticked.includes(String(day))} />
          {daysInWords([day])}
        </label>
      ))}
    </fieldset>
  )
}
