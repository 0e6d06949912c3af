import type { UnreachablePupil } from '../roster/unreachable.ts'
import { PupilName } from './pupil-name.tsx'
import type { Visitor } from './session.ts'
import { counted, listed } from './words.ts'

const mostShown = 200

/** The pupils whose homes no text reaches. They come in order. */
export function PaperList({ visitor, found }: { visitor: Visitor; found: UnreachablePupil[] }) {
  if (found.length === 0) return <p>There is none, for all that is known.</p>
  const rest = found.length - mostShown
  return (
    <>
      <p>
        {counted(found.length, 'pupil')}. What their homes are to learn has to go on paper: the page of each
        bulletin has a link to letters with its words. <a href="/reach/paper.csv">Download the list (CSV)</a>
      </p>
      <div class="scroll">
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">Form</th>
              <th scope="col">Pupil</th>
              <th scope="col">Write to</th>
              <th scope="col">Why no text reaches them</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, mostShown).map(({ pupil, parents, reason }) => (
              <tr key={pupil.id}>
                <td>{pupil.form ?? ''}</td>
                <td>
                  <PupilName visitor={visitor} pupil={pupil} />
                </td>
                <td>{listed(parents.map(({ name }) => name)) || 'nobody'}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? <p>…and {rest.toLocaleString('en-GB')} more in the file.</p> : null}
    </>
  )
}
