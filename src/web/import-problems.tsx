import type { RosterImport } from '../roster/imports.ts'
import { counted } from './words.ts'

type Problem = RosterImport['problems'][number]

const mostShown = 200

/** What could not be used in a file: how much of each kind, then row by row. */
export function ImportProblems({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) return <p>Every row and number of the file could be used.</p>
  const rest = problems.length - mostShown
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{counted(problems.length, 'thing')} in the file to put right</h2>
      <p>
        The rest of the file does not wait for these. Put them right where your contacts are kept, and import
        again.
      </p>
      <Kinds problems={problems} />
      <div class="scroll">
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What stands there</th>
              <th scope="col">What is wrong and what to do</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, mostShown).map((problem) => (
              <Row
                key={`${problem.row} ${problem.column} ${problem.kind} ${problem.value}`}
                problem={problem}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? <p>…and {rest.toLocaleString('en-GB')} more.</p> : null}
    </section>
  )
}

function Kinds({ problems }: { problems: Problem[] }) {
  const kinds = [...Map.groupBy(problems, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length)
  return (
    <ul class="tags">
      {kinds.map(([kind, of]) => (
        <li key={kind}>
          <strong>{of.length.toLocaleString('en-GB')}</strong> {kind}
        </li>
      ))}
    </ul>
  )
}

function Row({ problem: { row, column, value, problem, leftOut } }: { problem: Problem }) {
  return (
    <tr>
      <td data-before="Row">{row}</td>
      <td>{column.replaceAll('_', ' ')}</td>
      <td class="value">{value}</td>
      <td>
        {problem}
        {leftOut ? <strong> The whole row was left out.</strong> : null}
      </td>
    </tr>
  )
}
