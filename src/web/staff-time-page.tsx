import type { Fault } from '../errors.ts'
import { datesInWords } from '../schools/day-words.ts'
import { weekDayNames } from '../schools/week-days.ts'
import type { Absence } from '../staff/absences.ts'
import { mayName } from '../staff/deputies.ts'
import type { Week } from '../staff/own-hours.ts'
import { type Staff, staffName } from '../staff/staff.ts'
import { DayFields } from './day-fields.tsx'
import { described, ErrorSummary, Field } from './fields.tsx'
import type { Form } from './form.ts'
import { CsrfField, Layout } from './layout.tsx'
import type { Visitor } from './session.ts'
import { StaffChoice } from './staff-choice.tsx'
import { StaffHours } from './staff-hours.tsx'

export interface StaffTimeView {
  visitor: Visitor
  faults: Fault[]
  /** What was sent that could not be done. */
  typed: Form
  /** Whose time it is. */
  member: Staff
  /** Null: they work the school's hours. */
  week: Week | null
  absences: Absence[]
  everybody: Staff[]
  /** The school's own date. */
  today: string
  notice: string | undefined
}

const fields = [
  ...['week', 'firstDay', 'lastDay', 'deputy'],
  ...weekDayNames.flatMap((day) => [`${day}-from`, `${day}-to`]),
]

export function staffTimePage(view: StaffTimeView) {
  const { visitor, faults, member, notice } = view
  const what = 'days, absences and deputy'
  const title = member.id === visitor.member.id ? `Your ${what}` : `${staffName(member)}: ${what}`
  return (
    <Layout title={title} visitor={visitor} here="/staff" notice={notice}>
      <ErrorSummary faults={faults} fields={fields} />
      <p>
        <a href="/staff">All staff</a>
      </p>
      <h1>{title}</h1>
      <StaffHours {...view} />
      <Absences {...view} />
      <Deputy {...view} />
    </Layout>
  )
}

function Absences({ visitor, member, absences, today, faults, typed }: StaffTimeView) {
  return (
    <section aria-labelledby="absences">
      <h2 id="absences">Away</h2>
      <p class="quiet">Texts go to the deputy on these days. Nobody is asked why.</p>
      {absences.length > 0 ? (
        <ul class="list spans">
          {absences.map((absence) => (
            <li key={absence.id}>
              <strong>{datesInWords(absence, today)}</strong>
              <form action={`/staff/${member.id}/absences/${absence.id}/removal`} method="post">
                <CsrfField visitor={visitor} />
                <button type="submit" class="plain" aria-label={`Remove ${datesInWords(absence, today)}`}>
                  Remove
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : (
        <p>Not away on any day from today on.</p>
      )}
      <form action={`/staff/${member.id}/absences`} method="post" class="narrow">
        <CsrfField visitor={visitor} />
        <DayFields faults={faults} typed={typed} />
        <button type="submit" class="second">
          Add these days
        </button>
      </form>
    </section>
  )
}

function Deputy(view: StaffTimeView) {
  const { visitor, member } = view
  const whom = member.id === visitor.member.id ? 'you while you' : 'them while they'
  return (
    <section aria-labelledby="who-answers">
      <h2 id="who-answers">Deputy</h2>
      <p class="quiet">Who answers for {whom} are away, or late.</p>
      {member.roles.includes('safeguarding-lead') ? (
        <p class="warning">
          The deputy of the safeguarding lead reads what is restricted: only the safeguarding lead can name
          one, signed in as themselves.
        </p>
      ) : null}
      {mayName(member, { staffId: visitor.member.id }) ? (
        <DeputyForm {...view} />
      ) : (
        <DeputyInWords {...view} />
      )}
    </section>
  )
}

function DeputyForm({ visitor, member, everybody, faults, typed }: StaffTimeView) {
  return (
    <form action={`/staff/${member.id}/deputy`} method="post" class="narrow">
      <CsrfField visitor={visitor} />
      <Field name="deputy" label="Deputy" faults={faults}>
        <StaffChoice
          name="deputy"
          staff={everybody.filter(({ id }) => id !== member.id)}
          chosen={typed.one('deputy') || (member.deputyId ?? '')}
          otherwise="Nobody"
          more={described('deputy', faults)}
        />
      </Field>
      <button type="submit" class="second">
        Save this deputy
      </button>
    </form>
  )
}

function DeputyInWords({ member, everybody }: StaffTimeView) {
  const deputy = everybody.find(({ id }) => id === member.deputyId)
  return <p id="deputy">{deputy ? `Their deputy is ${staffName(deputy)}.` : 'They have no deputy.'}</p>
}
