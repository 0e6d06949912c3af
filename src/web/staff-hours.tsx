import { weekInWords } from '../schools/day-words.ts'
import { weekDayNames } from '../schools/week-days.ts'
import { daysInWords } from '../schools/words.ts'
import type { Week } from '../staff/own-hours.ts'
import { Choice } from './choice.tsx'
import { described, FieldFaults } from './fields.tsx'
import type { Form } from './form.ts'
import { CsrfField } from './layout.tsx'
import type { StaffTimeView } from './staff-time-page.tsx'

/** When somebody works, by the day of the week. */
export function StaffHours(view: StaffTimeView) {
  const { visitor, member, faults, typed, week } = view
  const usual = usualWeek(view)
  const isOwn = member.id === visitor.member.id
  const isTyped = typed.all('hours').length > 0
  const hasOwn = isTyped ? typed.one('hours') === 'own' : week !== null
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">Days and hours</h2>
      <form action={`/staff/${member.id}/hours`} method="post" class="narrow">
        <CsrfField visitor={visitor} />
        <fieldset>
          <legend>{isOwn ? 'When do you work?' : 'When do they work?'}</legend>
          <Choice name="hours" value="school" title="The school’s days and hours" checked={!hasOwn}>
            {weekInWords(usual)}
          </Choice>
          <Choice
            name="hours"
            value="own"
            title={isOwn ? 'Days and hours of your own' : 'Days and hours of their own'}
            checked={hasOwn}
          />
        </fieldset>
        <fieldset id="week" class="for-own" tabIndex={-1}>
          <legend>Days, and from when to when</legend>
          <FieldFaults faults={faults} field="week" />
          {weekDayNames.map((name, n) => (
            <DayRow
              key={name}
              name={name}
              word={daysInWords([n + 1])}
              faults={faults}
              {...(isTyped ? typedDay(typed, name) : knownDay(week ?? usual, n + 1, visitor.school))}
            />
          ))}
        </fieldset>
        <button type="submit" class="second">
          Save these hours
        </button>
      </form>
    </section>
  )
}

const usualWeek = ({ visitor: { school } }: StaffTimeView): Week =>
  Object.fromEntries(school.schoolDays.map((day) => [day, { from: school.workFrom, to: school.workTo }]))

interface DayValues {
  checked: boolean
  from: string
  to: string
}

const typedDay = (typed: Form, name: string): DayValues => ({
  checked: typed.all('days').includes(name),
  from: typed.one(`${name}-from`),
  to: typed.one(`${name}-to`),
})

// A day that is off has the school's times in its fields, so that a tick is enough.
const knownDay = (week: Week, day: number, school: { workFrom: string; workTo: string }): DayValues => ({
  checked: week[day] !== undefined,
  from: week[day]?.from ?? school.workFrom,
  to: week[day]?.to ?? school.workTo,
})

interface DayRowProps extends DayValues, Pick<StaffTimeView, 'faults'> {
  name: string
  word: string
}

function DayRow({ name, word, checked, from, to, faults }: DayRowProps) {
  const [fromName, toName] = [`${name}-from`, `${name}-to`]
  return (
    <div class="day">
      <FieldFaults faults={faults} field={fromName} />
      <FieldFaults faults={faults} field={toName} />
      <label>
        <input type="checkbox" name="days" value={name} checked={checked} /> {word}
      </label>
      <input
        type="time"
        id={fromName}
        name={fromName}
        value={from}
        aria-label={`${word}, from`}
        {...described(fromName, faults)}
      />
      <span>to</span>
      <input
        type="time"
        id={toName}
        name={toName}
        value={to}
        aria-label={`${word}, to`}
        {...described(toName, faults)}
      />
    </div>
  )
}

/** The week that a form sets; null: as the school; undefined when it says neither. */
export function weekIn(form: Form): Week | null | undefined {
  if (form.one('hours') === 'school') return null
  if (form.one('hours') !== 'own') return undefined
  const ticked = weekDayNames.flatMap((name, n) =>
    form.all('days').includes(name) ? [[n + 1, name] as const] : [],
  )
  return Object.fromEntries(
    ticked.map(([day, name]) => [day, { from: form.one(`${name}-from`), to: form.one(`${name}-to`) }]),
  )
}
