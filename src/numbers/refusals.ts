// What stands against texts to a number because its holder said so: for the audience, for staff and for the API.

import type { Reader } from '../db/database.ts'
import { type Words, wordsOfNumbers, wordsOfSchool } from './consents.ts'
import { type OptOut, optedOutNumbers, optOutsOfNumbers } from './opt-outs.ts'
import { nothingSaid, type Purpose, type Refusal, refusalOf } from './refusing.ts'

/** Which of these numbers a bulletin of this purpose must not go to, and why: two queries, whatever their number. */
export async function refusedNumbers(
  db: Reader,
  schoolId: string,
  purpose: Purpose,
  numberIds: Iterable<string>,
): Promise<Map<string, Refusal>> {
  const optedOut = await optedOutNumbers(db, schoolId)
  const words = purpose === 'urgent' ? new Map<string, Words>() : await wordsOfSchool(db, schoolId)
  const refused = new Map<string, Refusal>()
  for (const id of numberIds) {
    const said = { hasOptedOut: optedOut.has(id), words: words.get(id) ?? nothingSaid }
    const refusal = refusalOf(purpose, said)
    if (refusal) refused.set(id, refusal)
  }
  return refused
}

/** What the holder of a number has said, as it stands now. */
export interface Said extends Words {
  optedOut: OptOut | null
}

/**
 * What the holders of these numbers have said, by the number's id: every one of them is in the answer, unless it is
 * another school's. Two queries for all.
 */
export async function refusalsOf(
  db: Reader,
  schoolId: string,
  numberIds: readonly string[],
): Promise<Map<string, Said>> {
  const optedOut = await optOutsOfNumbers(db, numberIds)
  const words = await wordsOfNumbers(db, numberIds)
  const own = <Row extends { schoolId: string }>(row: Row | null | undefined) =>
    row?.schoolId === schoolId ? row : null
  return new Map(
    numberIds.map((id) => [
      id,
      {
        optedOut: own(optedOut.get(id)),
        service: own(words.get(id)?.service),
        promotional: own(words.get(id)?.promotional),
      },
    ]),
  )
}
