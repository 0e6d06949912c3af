// A roster in a few words.

import type { AudienceRoster } from '../../src/bulletins/audience.ts'
import type { Refusal } from '../../src/numbers/refusing.ts'

export type Link = AudienceRoster['links'][number]

/** `pupil-parent`, with what is out of the ordinary about the link. */
export function link(between: string, odd: Partial<Link> = {}): Link {
  const [pupilId, parentId] = between.split('-') as [string, string]
  return { pupilId, parentId, responsible: true, barred: false, current: true, ...odd }
}

/** `parent: number`, where a number in brackets cannot be texted. */
export const numbersOf = (held: Record<string, string>): AudienceRoster['numbers'] =>
  Object.entries(held).flatMap(([parentId, numbers]) =>
    numbers.split(' ').map((number) => ({
      parentId,
      numberId: number.replace(/[()]/g, ''),
      textable: !number.startsWith('('),
    })),
  )

/** The numbers whose holders want none of these texts, each with what they said. */
export const refusedAs = (refusal: Refusal, numberIds: readonly string[]): ReadonlyMap<string, Refusal> =>
  new Map(numberIds.map((id) => [id, refusal]))
