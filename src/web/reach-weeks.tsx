import type { ReachWeek } from '../roster/reach-weeks.ts'
import { partOf, share } from './reach-figure.tsx'

/** So many weeks are drawn, and so many at least have room. */
const mostWeeks = 52
const fewestWeeks = 13

/** How reach went week by week: for the eye, and the same in figures. */
export function ReachWeeks({ weeks }: { weeks: ReachWeek[] }) {
  const shown = weeks.slice(-mostWeeks)
  if (shown.length === 0) return <p>The first week is kept within the hour.</p>
  return (
    <>
      <Picture weeks={shown} />
      <p class="quiet ends">
        <span>{dayInWords(shown[0]!.week)}</span>
        {shown.length > 1 ? <span>{dayInWords(shown.at(-1)!.week)}</span> : null}
      </p>
      <ul class="tags">
        <li>
          <i class="dot good" aria-hidden="true" />
          two parents
        </li>
        <li>
          <i class="dot under-way" aria-hidden="true" />
          one
        </li>
        <li>
          <i class="dot waiting" aria-hidden="true" />
          none
        </li>
      </ul>
      <Figures weeks={shown} />
    </>
  )
}

// A bar is as high as the share of pupils; y runs downwards.
function Picture({ weeks }: { weeks: ReachWeek[] }) {
  const room = Math.max(weeks.length, fewestWeeks)
  return (
    <svg class="weeks" viewBox={`0 0 ${room * 4} 100`} preserveAspectRatio="none" aria-hidden="true">
      {weeks.map(({ week, pupils, withOne, withTwo }, at) => (
        <g key={week}>
          <rect class="waiting" x={at * 4} width="3" height="100" />
          <Bar name="under-way" at={at} of={withOne / pupils} />
          <Bar name="good" at={at} of={withTwo / pupils} />
        </g>
      ))}
    </svg>
  )
}

const Bar = ({ name, at, of }: { name: string; at: number; of: number }) => (
  <rect class={name} x={at * 4} y={100 - of * 100} width="3" height={of * 100} />
)

const Figures = ({ weeks }: { weeks: ReachWeek[] }) => (
  <details>
    <summary>The same in figures</summary>
    <div class="scroll">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Week from</th>
            <th scope="col">One parent</th>
            <th scope="col">Two</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ week, pupils, withOne, withTwo }) => (
            <tr key={week}>
              <th scope="row">{dayInWords(week)}</th>
              <td>
                {share(withOne, pupils)} <small>{partOf(withOne, pupils)}</small>
              </td>
              <td>{share(withTwo, pupils)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)

const dayInWords = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
