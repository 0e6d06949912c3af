import type { Uncovered } from '../conversations/cover.ts'
import { datesInWords, weekInWords } from '../schools/day-words.ts'
import { mayChangeTimeOf } from '../staff/permissions.ts'
import { roleInWords, roles } from '../staff/roles.ts'
import { staffName } from '../staff/staff.ts'
import { Layout } from './layout.tsx'
import type { Visitor } from './session.ts'
import type { StaffRow } from './staff-rows.ts'
import { counted, listed } from './words.ts'

interface StaffView {
  visitor: Visitor
  /** The school's own date. */
  today: string
  rows: StaffRow[]
  uncovered: Uncovered[]
  hasSafeguardingLead: boolean
}

export function staffPage(view: StaffView) {
  const { visitor, rows } = view
  const away = rows.filter((row) => row.away !== null)
  return (
    <Layout title="Staff" visitor={visitor} here="/staff">
      <h1>Staff</h1>
      <p>
        <a href={`/staff/${visitor.member.id}/time`}>Your days, absences and deputy</a>
      </p>
      <Warnings {...view} />
      <section aria-labelledby="away">
        <h2 id="away">Away</h2>
        {away.length > 0 ? (
          <Rows {...view} rows={away} />
        ) : (
          <p>Nobody: a text that comes now is answered by whoever it is for.</p>
        )}
      </section>
      <section aria-labelledby="here">
        <h2 id="here">Here</h2>
        <Rows {...view} rows={rows.filter((row) => row.away === null)} />
      </section>
    </Layout>
  )
}

function Warnings({ uncovered, hasSafeguardingLead }: StaffView) {
  if (hasSafeguardingLead && uncovered.length === 0) return null
  return (
    <section class="warning" aria-labelledby="missing">
      <p>
        <strong id="missing">What is missing for every text to be answered</strong>
      </p>
      <ul>
        {hasSafeguardingLead ? null : (
          <li>
            No safeguarding lead is named. Give somebody the role in the staff record of your information
            system, or on the command line.
          </li>
        )}
        {uncovered.map((one) => (
          <li key={one.member.id}>
            <a href={`/staff/${one.member.id}/time#deputy`}>{staffName(one.member)}</a> {whyInWords(one)}, and
            has no deputy.
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `is the liaison lead, leads 1A and RA and has 2 conversations that wait for an answer`. */
const whyInWords = ({ roles, forms, open }: Uncovered): string =>
  listed([
    ...roles.map((role) => `is the ${roleInWords(role)}`),
    ...(forms.length > 0 ? [`leads ${listed(forms)}`] : []),
    ...(open > 0 ? [`owns ${counted(open, 'open conversation')}`] : []),
  ])

const Rows = ({ rows, ...view }: StaffView) => (
  <ul class="list">
    {rows.map((row) => (
      <Row key={row.member.id} {...view} row={row} />
    ))}
  </ul>
)

function Row({ visitor, today, row }: Omit<StaffView, 'rows'> & { row: StaffRow }) {
  const { member, week, deputy, away, absences } = row
  const name = staffName(member)
  return (
    <li class="row">
      <span class="who">
        <strong>
          {mayChangeTimeOf(visitor.member, member.id) ? (
            <a href={`/staff/${member.id}/time`}>{name}</a>
          ) : (
            name
          )}
        </strong>
        <span class="quiet">
          {listed(roles.filter((role) => member.roles.includes(role)).map(roleInWords))}
        </span>
      </span>
      {away ? (
        <span>
          {name} {away}. {deputy ? `${deputy} answers for them.` : 'Nobody is named to answer for them.'}
        </span>
      ) : null}
      <span>Works {week ? weekInWords(week) : 'the school’s hours'}</span>
      <span class="quiet">
        {deputy ? `Deputy: ${deputy}` : 'No deputy'}
        {absences.length > 0
          ? ` · away ${listed(absences.map((absence) => datesInWords(absence, today)))}`
          : ''}
      </span>
    </li>
  )
}
