import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { inBatches } from '../db/batches.ts'
import type { Reader } from '../db/database.ts'
import { groupMembers, groups, numbers, parentNumbers, parents } from '../db/schema.ts'
import type { PhoneNumber } from '../numbers/numbers.ts'
import { refusedNumbers } from '../numbers/refusals.ts'
import { mayBeTexted } from '../numbers/textable.ts'
import { schoolLinks } from '../roster/audience-roster.ts'
import { homesOf, mayWriteFreely } from '../roster/no-contact.ts'

/** A number that gets texts of the series, whom they are meant for, and the codes of their pupils' years. */
export interface Addressee {
  number: PhoneNumber
  parents: { id: string; name: string }[]
  years: string[]
}

/**
 * Those of a school's numbers, among `which`, that the series writes to: each parent with parental responsibility for
 * a current pupil at their first number that takes texts, a number once. None that is quarantined or bad, whose owner
 * wants no texts or urgent ones only, or that somebody holds who must not be contacted.
 */
export async function addresseesOf(
  db: Reader,
  schoolId: string,
  which: (numberId: string) => boolean,
  policy: { drama: boolean },
): Promise<Addressee[]> {
  const pupilsOf = await pupilsByParent(db, schoolId)
  const firsts = firstNumbers(await heldNumbers(db, schoolId), policy).filter(
    ({ parent, number }) => pupilsOf.has(parent.id) && which(number.id),
  )
  const mayWrite = await writable(db, schoolId, [...new Set(firsts.map(({ number }) => number.id))])
  const addressees = byNumber(firsts.filter(({ number }) => mayWrite.has(number.id)))
  return withYears(db, addressees, pupilsOf)
}

async function pupilsByParent(db: Reader, schoolId: string): Promise<Map<string, string[]>> {
  const pupils = new Map<string, string[]>()
  for (const { parentId, pupilId, responsible, barred, current } of await schoolLinks(db, schoolId))
    if (responsible && current && !barred) pupils.set(parentId, [...(pupils.get(parentId) ?? []), pupilId])
  return pupils
}

interface Held {
  parent: { id: string; firstName: string; lastName: string }
  number: PhoneNumber
}

async function heldNumbers(db: Reader, schoolId: string): Promise<Held[]> {
  return db
    .select({
      parent: { id: parents.id, firstName: parents.firstName, lastName: parents.lastName },
      number: numbers,
    })
    .from(parentNumbers)
    .innerJoin(parents, eq(parents.id, parentNumbers.parentId))
    .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
    .where(and(eq(parentNumbers.schoolId, schoolId), isNull(parentNumbers.endedAt)))
    .orderBy(asc(parentNumbers.position), asc(parents.id))
}

// The order is that in which a parent's numbers are tried.
function firstNumbers(held: Held[], policy: { drama: boolean }): Held[] {
  const firsts = new Map<string, Held>()
  for (const each of held)
    if (!firsts.has(each.parent.id) && mayBeTexted(each.number, policy)) firsts.set(each.parent.id, each)
  return [...firsts.values()]
}

async function writable(db: Reader, schoolId: string, numberIds: string[]): Promise<Set<string>> {
  const refused = await refusedNumbers(db, schoolId, 'service', numberIds)
  const homes = await homesOf(db, schoolId, numberIds)
  return new Set(numberIds.filter((id) => !refused.has(id) && mayWriteFreely(homes.get(id)!)))
}

function byNumber(firsts: Held[]): Omit<Addressee, 'years'>[] {
  const addressees = new Map<string, Omit<Addressee, 'years'>>()
  for (const { number, parent } of firsts) {
    const addressee = addressees.get(number.id) ?? { number, parents: [] }
    addressee.parents.push({ id: parent.id, name: `${parent.firstName} ${parent.lastName}`.trim() })
    addressees.set(number.id, addressee)
  }
  return [...addressees.values()]
}

async function withYears(
  db: Reader,
  addressees: Omit<Addressee, 'years'>[],
  pupilsOf: Map<string, string[]>,
): Promise<Addressee[]> {
  const pupilsAt = ({ parents }: Omit<Addressee, 'years'>) => parents.flatMap(({ id }) => pupilsOf.get(id)!)
  const yearOf = await yearsOf(db, [...new Set(addressees.flatMap(pupilsAt))])
  return addressees.map((addressee) => ({
    ...addressee,
    years: [...new Set(pupilsAt(addressee).flatMap((pupil) => yearOf.get(pupil) ?? []))],
  }))
}

async function yearsOf(db: Reader, pupilIds: string[]): Promise<Map<string, string>> {
  const years = new Map<string, string>()
  for (const batch of inBatches(pupilIds)) {
    const rows = await db
      .select({ pupilId: groupMembers.pupilId, code: groups.code })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .where(and(inArray(groupMembers.pupilId, batch), eq(groups.kind, 'year'), isNull(groups.endedAt)))
    for (const { pupilId, code } of rows) years.set(pupilId, code)
  }
  return years
}
