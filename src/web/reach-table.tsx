import type { ClassReach } from '../roster/reach.ts'
import { asInSchool } from '../roster/school-order.ts'
import { partOf, share } from './reach-figure.tsx'

const kinds = [
  { kind: 'year', title: 'Years', one: 'Year' },
  { kind: 'form', title: 'Forms', one: 'Form' },
] as const

/** Reach in each year and each form. */
export const ReachTables = ({ groups }: { groups: ClassReach[] }) => (
  <>
    {kinds.map(({ kind, title, one }) => {
      const of = groups.filter((group) => group.kind === kind).toSorted(asInSchool)
      return of.length > 0 ? <ReachTable key={kind} title={title} one={one} groups={of} /> : null
    })}
  </>
)

function ReachTable({ title, one, groups }: { title: string; one: string; groups: ClassReach[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div class="scroll">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{one}</th>
              <th scope="col">One parent</th>
              <th scope="col">Two</th>
              <th scope="col">Not reached</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row key={group.id} group={group} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Row = ({ group: { name, pupils, withOne, withTwo, unreachable } }: { group: ClassReach }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>
      {share(withOne, pupils)} <small>{partOf(withOne, pupils)}</small>
    </td>
    <td>{share(withTwo, pupils)}</td>
    <td>{unreachable.toLocaleString('en-GB')}</td>
  </tr>
)
