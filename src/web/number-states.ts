import { type HealthState, healthStates } from '../numbers/health.ts'

/** The states of which the page of numbers lists one alone, worst first. */
export type StateInNeed = Exclude<HealthState, 'good'>

export const statesInNeed = healthStates.filter((state): state is StateInNeed => state !== 'good')

export const stateInNeed = (word: string): StateInNeed | undefined =>
  statesInNeed.find((state) => state === word)

/** What each state is called on a page. */
export const stateInWords: Record<HealthState, string> = {
  quarantined: 'Perhaps somebody else’s',
  bad: 'Takes no texts',
  doubtful: 'In doubt',
  unknown: 'Not known yet',
  stale: 'Silent for half a year',
  ageing: 'Silent for three months',
  good: 'Good',
}
