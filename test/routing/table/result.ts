// How many labelled texts reach whoever they must, in all and by rule.

import type { LabelledText } from './labelled.ts'
import { type Outcome, outcomeOf, type TableSchool } from './stage.ts'

export interface Routed {
  labelled: LabelledText
  outcome: Outcome
  /** The owner is the one who must have it, by the rule that must decide. */
  isRight: boolean
}

export async function routeAll(table: TableSchool, texts: readonly LabelledText[]): Promise<Routed[]> {
  const routed: Routed[] = []
  for (const labelled of texts) {
    const outcome = await outcomeOf(table, labelled)
    const isRight = outcome.owner === labelled.owner && outcome.rule === labelled.rule
    routed.push({ labelled, outcome, isRight })
  }
  return routed
}

export interface Share {
  of: string
  right: number
  /** The right owner, by whatever rule. */
  rightOwner: number
  all: number
}

/** In all, and by the rule that must decide. */
export function shares(routed: readonly Routed[]): Share[] {
  const byRule = Map.groupBy(routed, ({ labelled }) => labelled.rule)
  return [
    share('all', routed),
    ...[...byRule].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([rule, some]) => share(rule, some)),
  ]
}

const share = (of: string, routed: readonly Routed[]): Share => ({
  of,
  right: routed.filter(({ isRight }) => isRight).length,
  rightOwner: routed.filter(({ labelled, outcome }) => labelled.owner === outcome.owner).length,
  all: routed.length,
})

const rulesThreeToSeven = ['conversation', 'pupil-named', 'latest-text', 'only-child', 'ask-which-child']

/** What the liaison lead gets, and would get if nothing but keywords, answers, staff and unknown numbers had a rule. */
export const leadsShare = (routed: readonly Routed[]) => ({
  withRules: routed.filter(({ outcome }) => outcome.owner === 'lead').length,
  without: routed.filter(
    ({ outcome }) =>
      (outcome.owner === 'lead' && outcome.rule !== 'answer') ||
      (outcome.owner !== 'dsl' && rulesThreeToSeven.includes(outcome.rule)),
  ).length,
})

/** Those that went wrong, a line each. */
export const mistakes = (routed: readonly Routed[]): string[] =>
  routed
    .filter(({ isRight }) => !isRight)
    .map(
      ({ labelled: { text, from, owner, rule }, outcome }) =>
        `${JSON.stringify(text)} from ${from}: ${outcome.owner} by ${outcome.rule}, and not ${owner} by ${rule}`,
    )
