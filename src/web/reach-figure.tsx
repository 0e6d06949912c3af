import type { Reach } from '../roster/reach.ts'
import { counted } from './words.ts'

/**
 * A share in whole hundredths. What is not all is never 100%, and what is not nothing is never 0%: these two are read
 * as promises.
 */
export function share(n: number, of: number): string {
  if (n === 0 || n === of) return n === 0 ? '0%' : '100%'
  return `${Math.min(99, Math.max(1, Math.round((n / of) * 100)))}%`
}

/** `412 of 443`, in figures as people write them. */
export const partOf = (n: number, of: number): string =>
  `${n.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`

/** Pupils of whom nobody knows whether a text reaches their homes. */
export const notKnown = ({ pupils, withOne, unreachable }: Reach): number => pupils - withOne - unreachable

/** The share of pupils whose homes a text reaches, in one sentence. */
export const reachInWords = ({ pupils, withOne, withTwo }: Reach): string =>
  `${share(withOne, pupils)} of pupils have a parent whom a text reaches (${partOf(withOne, pupils)}); ${share(withTwo, pupils)} have two.`

/** The first figure of the start page. */
export function ReachFigure({ reach }: { reach: Reach }) {
  if (reach.pupils === 0) return null
  const isTold = reach.withOne + reach.unreachable > 0
  return (
    <a class="card reach" href="/reach">
      <span>Reach</span>
      <strong>
        {isTold ? reachInWords(reach) : 'Which homes a text reaches shows when the first texts arrive.'}
      </strong>
      {isTold && notKnown(reach) > 0 ? (
        <span class="quiet">Of {counted(notKnown(reach), 'pupil')} it is not known yet.</span>
      ) : null}
    </a>
  )
}
