// What is taken for true of people and networks. The first are the story's own figures, the others ours: where they
// are kind, they are kind to the year without refreshing as much.

export const given = {
  changing: 0.2,
  dyingAtOnce: 0.5,
  strangersAfterDays: 30,
  parentsAnswering: 0.6,
  strangersObjecting: 0.3,
  reachingTheMis: 0.4,
  misWithinDays: 90,
} as const

export const ours = {
  withTwoParents: 0.75,
  officeHearing: 0.7,
  officeWithinDays: 14,
  /** For each pupil of the school. */
  officeAsksAWeek: 25 / 1_200,
} as const

/** What a text comes back with from a number that is nobody's for a month: “no such number”, or “could not be reached”. */
export type BetweenOwners = 30005 | 30003

const percent = (share: number) => `${Math.round(share * 100)}%`

/** For whoever reads the figures. */
export const assumptionsInWords = (betweenOwners: BetweenOwners): string[] => [
  `${percent(given.changing)} of numbers change on a day of the year; ${percent(given.dyingAtOnce)} of these die (30005), the others are a stranger’s after ${given.strangersAfterDays} days and until then fail with ${betweenOwners}.`,
  `A parent who is asked at their own number answers ${percent(given.parentsAnswering)} of the times, a stranger objects ${percent(given.strangersObjecting)} of the times; nobody says anything else.`,
  `${percent(given.reachingTheMis)} of changes are in the MIS on a day within ${given.misWithinDays} days; its file comes on Mondays.`,
  `Ours: ${percent(ours.withTwoParents)} of homes have two parents on record, each with a phone of their own; a pupil a home.`,
  `Ours: on Wednesdays the office asks the homes of the 25 worst numbers on its list (in a school of 1,200; a smaller one fewer) by paper or at the gate; ${percent(ours.officeHearing)} answer within ${ours.officeWithinDays} days, and of the others those that are still listed are asked again.`,
  'Ours: the school texts on weekdays all year and sends everybody a bulletin on the first of them in each month.',
]
