import type { FailedText } from '../messages/failed.ts'
import { counted, spokenNumber, textStateInWords } from './words.ts'

interface FailedTextsView {
  /** The first of them. */
  failed: (FailedText & { who: string })[]
  /** How many there are. */
  failures: number
}

/** Whom a bulletin did not reach, and why. */
export function FailedTexts({ failed, failures }: FailedTextsView) {
  if (failures === 0) return null
  const rest = failures - failed.length
  return (
    <>
      <h3>{counted(failures, 'phone')} not reached</h3>
      <div class="scroll">
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">Home</th>
              <th scope="col">Phone</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {failed.map(({ id, who, e164, outcome, errorCode, errorReason, wentOnTo }) => (
              <tr key={id}>
                <td>{who}</td>
                <td class="number">{spokenNumber(e164)}</td>
                <td>
                  {errorReason ?? textStateInWords[outcome ?? 'failed']}
                  {errorCode ? <small> ({errorCode})</small> : null}
                  <WentOnTo numbers={wentOnTo} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? <p>…and {rest.toLocaleString('en-GB')} more.</p> : null}
    </>
  )
}

const WentOnTo = ({ numbers }: { numbers: FailedText['wentOnTo'] }) =>
  numbers.map(({ e164, status }) => (
    <div key={e164}>
      Went on to <span class="number">{spokenNumber(e164)}</span>: {textStateInWords[status]}
    </div>
  ))
