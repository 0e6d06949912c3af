import { and, eq, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { pupils } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { type Fault, invalid, notFound } from '../errors.ts'

export const mostNicknames = 10
export const longestNickname = 40
const longestList = 100

// The two invisible ones join letters, or keep them apart, in Persian and in scripts of India.
const NAME = /^\p{L}(?:[\p{L}\p{M}\p{Pd} '’]|\u200c|\u200d)*$/u

/** What a nickname is made of, for the person who wrote something else. */
export const nicknameRule = `A name has letters, hyphens, apostrophes and spaces, and at most ${longestNickname} characters`

/** A name as it is kept: space around it and in it does not make it another. */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ')

/** Whether a tidy name can be what somebody is called, in any script. */
export const isNickname = (name: string): boolean => [...name].length <= longestNickname && NAME.test(name)

const folded = (name: string): string => name.toLowerCase()

/** The names known and then the others, each once, without the first name itself, and no more than there is room for. */
export function joinedNicknames(
  known: readonly string[],
  others: readonly string[],
  firstName: string,
): string[] {
  const seen = new Set([folded(firstName)])
  return [...known, ...others]
    .filter((name) => !seen.has(folded(name)) && seen.add(folded(name)))
    .slice(0, mostNicknames)
}

export interface CalledPupil {
  id: string
  misId: string
  firstName: string
  nicknames: string[]
}

/** What a pupil is called, by our id or the MIS's. @throws Refused `not-found` */
export async function calledPupil(db: Reader, schoolId: string, idOrMisId: string): Promise<CalledPupil> {
  const { id, misId, firstName, nicknames } = pupils
  const [pupil] = await db
    .select({ id, misId, firstName, nicknames })
    .from(pupils)
    .where(and(eq(pupils.schoolId, schoolId), or(eq(pupils.id, idOrMisId), eq(pupils.misId, idOrMisId))))
  if (!pupil) throw notFound('pupil')
  return pupil
}

/**
 * Says which nicknames a pupil has in all, by our id or the MIS's. The first name among them is dropped.
 * @throws Refused `not-found`, `invalid` with every fault
 */
export async function setNicknames(
  tx: Writer,
  schoolId: string,
  idOrMisId: string,
  given: string[],
): Promise<CalledPupil> {
  // An import that is being applied adds to what it has read.
  await takeTurn(tx, 'schools', schoolId)
  const pupil = await calledPupil(tx, schoolId, idOrMisId)
  const names = given.map(tidyName)
  const faults = nicknameFaults(names, pupil.firstName)
  if (faults.length > 0) throw invalid(faults)
  const nicknames = joinedNicknames([], names, pupil.firstName)
  await tx.update(pupils).set({ nicknames }).where(eq(pupils.id, pupil.id))
  return { ...pupil, nicknames }
}

function nicknameFaults(names: string[], firstName: string): Fault[] {
  const besides = names.filter((name) => folded(name) !== folded(firstName))
  const tooMany = `These are ${besides.length} names; ${mostNicknames} are the most.`
  // Somebody has pasted a whole list: one sentence says it better than hundreds.
  if (besides.length > longestList) return [{ pointer: '/nicknames', detail: tooMany }]
  return [
    ...(besides.length > mostNicknames ? [{ pointer: '/nicknames', detail: tooMany }] : []),
    ...names.flatMap((name, n) => {
      const detail = faultOf(name, names.slice(0, n).map(folded), folded(firstName))
      return detail ? [{ pointer: `/nicknames/${n}`, detail }] : []
    }),
  ]
}

function faultOf(name: string, before: string[], firstName: string): string | null {
  if (name === '') return 'A name is empty: fill it in or take it away.'
  if (folded(name) === firstName) return null
  if (before.includes(folded(name))) return `“${name}” stands there twice: once is enough.`
  return isNickname(name) ? null : `“${shown(name)}” cannot be used. ${nicknameRule}.`
}

const shown = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name)
