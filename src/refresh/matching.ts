// A parent writes from a number that nobody has: who it may be, by the names in the text, or by what the office knows.

import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { links, parents, pupils } from '../db/schema.ts'

/** Somebody who may have written, and by whom of their pupils the office knows them. */
export interface LikelyParent {
  id: string
  name: string
  pupils: string[]
}

const mostOffered = 5
const mostFound = 10

/**
 * The current parents whom a text names: by first and last name, or by one of them and a pupil of theirs, or by a
 * pupil's whole name. Those that it names most fully come first, five at most. Whole words; case and accents aside.
 */
export async function likelyParents(db: Reader, schoolId: string, text: string): Promise<LikelyParent[]> {
  const said = new Set(wordsOf(text))
  if (said.size === 0) return []
  return homesByParent(await currentLinks(db, schoolId))
    .map((home) => ({ home, names: namesSaid(home, said) }))
    .filter(({ names }) => names >= 2)
    .sort((one, other) => other.names - one.names)
    .slice(0, mostOffered)
    .map(({ home }) => asLikely(home))
}

/**
 * The current parents of whom somebody types a name, or a part of one, their pupils' names included: every word that is
 * typed begins one of these. Ten at most.
 */
export async function parentsTyped(db: Reader, schoolId: string, typed: string): Promise<LikelyParent[]> {
  const words = wordsOf(typed)
  if (words.length === 0) return []
  return homesByParent(await currentLinks(db, schoolId))
    .filter((home) => words.every((word) => wordsOfHome(home).some((name) => name.startsWith(word))))
    .slice(0, mostFound)
    .map(asLikely)
}

const wordsOfHome = ({ parent, pupils }: ParentAndPupils): string[] =>
  [parent, ...pupils].flatMap((named) => wordsOf(fullName(named)))

const asLikely = ({ parent, pupils }: ParentAndPupils): LikelyParent => ({
  id: parent.id,
  name: fullName(parent),
  pupils: pupils.map(fullName),
})

interface Named {
  firstName: string
  lastName: string
}

interface ParentAndPupils {
  parent: Named & { id: string }
  pupils: Named[]
}

async function currentLinks(db: Reader, schoolId: string) {
  return db
    .select({
      parent: { id: parents.id, firstName: parents.firstName, lastName: parents.lastName },
      pupil: { firstName: pupils.firstName, lastName: pupils.lastName },
    })
    .from(links)
    .innerJoin(parents, eq(parents.id, links.parentId))
    .innerJoin(pupils, eq(pupils.id, links.pupilId))
    .where(
      and(
        eq(links.schoolId, schoolId),
        isNull(links.endedAt),
        isNull(parents.endedAt),
        isNull(pupils.endedAt),
      ),
    )
    .orderBy(parents.id)
}

function homesByParent(rows: Awaited<ReturnType<typeof currentLinks>>): ParentAndPupils[] {
  const homes = new Map<string, ParentAndPupils>()
  for (const { parent, pupil } of rows) {
    const home = homes.get(parent.id) ?? { parent, pupils: [] }
    home.pupils.push(pupil)
    homes.set(parent.id, home)
  }
  return [...homes.values()]
}

// A family name that parent and child share is one name that was said, not two.
function namesSaid({ parent, pupils }: ParentAndPupils, said: Set<string>): number {
  const names = [parent, ...pupils].flatMap(({ firstName, lastName }) => [fold(firstName), fold(lastName)])
  return [...new Set(names)].filter((name) => isSaid(name, said)).length
}

function isSaid(name: string, said: Set<string>): boolean {
  const words = wordsOf(name)
  return words.length > 0 && words.every((word) => said.has(word))
}

const fullName = ({ firstName, lastName }: Named) => `${firstName} ${lastName}`.trim()
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
