import { and, eq, inArray } from 'drizzle-orm'
import { inBatches } from '../db/batches.ts'
import type { Writer } from '../db/database.ts'
import { groupMembers, groups, links, numbers, parents, pupils } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { recordAllGiven } from '../numbers/evidence-of-many.ts'
import { type CurrentNumber, type CurrentRoster, groupKey } from './current-roster.ts'
import type { Difference } from './difference.ts'
import { applyNumbers } from './number-application.ts'

interface Applying {
  tx: Writer
  schoolId: string
  now: Date
  /** Our ids by the MIS's, of those on record and those that are added. */
  pupilIds: Map<string, string>
  parentIds: Map<string, string>
  groupIds: Map<string, string>
  numberIds: Map<string, string>
}

/**
 * Writes a difference that was found at `comparedAt`. Gives how many confirmed numbers it contradicted. All or nothing
 * is the transaction's.
 */
export async function applyDifference(
  tx: Writer,
  schoolId: string,
  current: CurrentRoster,
  difference: Difference,
  now: Date,
  comparedAt: Date,
): Promise<{ contradictions: number }> {
  const ids = (records: Map<string, { id: string }>) =>
    new Map([...records].map(([key, { id }]) => [key, id]))
  const applying: Applying = {
    tx,
    schoolId,
    now,
    pupilIds: ids(current.pupils),
    parentIds: ids(current.parents),
    groupIds: ids(current.groups),
    numberIds: new Map(current.numberIds),
  }
  await writeGroups(applying, difference)
  await writePupils(applying, difference)
  await writeParents(applying, difference)
  await addNumbers(applying, difference)
  const contradictions = await applyNumbers(tx, schoolId, difference, applying, { comparedAt, now })
  await recordGiven(applying, difference, comparedAt)
  await writeLinks(applying, difference)
  return { contradictions }
}

async function writeGroups(
  { tx, schoolId, now, groupIds }: Applying,
  { groups: wanted, endedGroups }: Difference,
) {
  for (const { kind, code } of wanted) {
    const key = groupKey(kind, code)
    const known = groupIds.get(key)
    const id = known ?? newId()
    groupIds.set(key, id)
    if (known) await tx.update(groups).set({ endedAt: null }).where(eq(groups.id, id))
    else
      await tx
        .insert(groups)
        .values({ id, schoolId, kind, code, name: groupName(kind, code), createdAt: now })
  }
  const gone = endedGroups.map((key) => groupIds.get(key)!)
  if (gone.length > 0) await tx.update(groups).set({ endedAt: now }).where(inArray(groups.id, gone))
}

const groupName = (kind: 'form' | 'year', code: string) =>
  kind === 'form' ? `Form ${code}` : code === 'R' ? 'Reception' : `Year ${code}`

async function writePupils({ tx, schoolId, now, pupilIds, groupIds }: Applying, difference: Difference) {
  const added: (typeof pupils.$inferInsert)[] = []
  const moved: string[] = []
  const memberships: (typeof groupMembers.$inferInsert)[] = []
  for (const { known, wanted } of difference.pupils) {
    const { misId, firstName, lastName, nicknames, gender, year, form } = wanted
    const values = { firstName, lastName, nicknames, gender }
    const id = known?.id ?? newId()
    pupilIds.set(misId, id)
    if (known)
      await tx
        .update(pupils)
        .set({ ...values, endedAt: null })
        .where(eq(pupils.id, id))
    else added.push({ ...values, id, schoolId, misId, createdAt: now })
    if (known) moved.push(id)
    for (const key of [year && groupKey('year', year), form && groupKey('form', form)])
      if (key) memberships.push({ schoolId, groupId: groupIds.get(key)!, pupilId: id })
  }
  for (const batch of inBatches(added)) await tx.insert(pupils).values(batch)
  await leaveFormsAndYears(tx, moved, groupIds)
  for (const batch of inBatches(memberships)) await tx.insert(groupMembers).values(batch)
  for (const batch of inBatches(difference.endedPupils))
    await tx
      .update(pupils)
      .set({ endedAt: now })
      .where(
        inArray(
          pupils.id,
          batch.map((pupil) => pupil.id),
        ),
      )
}

// Clubs and lists are the school's own: a file that knows nothing of them does not take anybody out.
async function leaveFormsAndYears(tx: Writer, pupilIds: string[], groupIds: Map<string, string>) {
  for (const batch of inBatches(pupilIds))
    await tx
      .delete(groupMembers)
      .where(and(inArray(groupMembers.pupilId, batch), inArray(groupMembers.groupId, [...groupIds.values()])))
}

async function writeParents({ tx, schoolId, now, parentIds }: Applying, difference: Difference) {
  const added: (typeof parents.$inferInsert)[] = []
  for (const { known, wanted } of difference.parents) {
    const { misId, title, firstName, lastName } = wanted
    const values = {
      title,
      firstName,
      lastName,
      email: wanted.email || null,
      language: wanted.language || null,
    }
    const id = known?.id ?? newId()
    parentIds.set(misId, id)
    if (known)
      await tx
        .update(parents)
        .set({ ...values, endedAt: null })
        .where(eq(parents.id, id))
    else added.push({ ...values, id, schoolId, misId, createdAt: now })
  }
  for (const batch of inBatches(added)) await tx.insert(parents).values(batch)
  for (const batch of inBatches(difference.endedParents))
    await tx
      .update(parents)
      .set({ endedAt: now })
      .where(
        inArray(
          parents.id,
          batch.map((parent) => parent.id),
        ),
      )
}

async function addNumbers({ tx, schoolId, now, numberIds }: Applying, difference: Difference) {
  const unknown = new Map<string, CurrentNumber>()
  for (const { wanted } of difference.parents)
    for (const number of wanted.numbers) if (!numberIds.has(number.e164)) unknown.set(number.e164, number)
  const added = [...unknown.values()].map(({ e164, type }) => ({
    id: newId(),
    schoolId,
    e164,
    type,
    createdAt: now,
  }))
  for (const { e164, id } of added) numberIds.set(e164, id)
  for (const batch of inBatches(added)) await tx.insert(numbers).values(batch)
}

// That the MIS gives a parent a number says whose it is; that it still has it, nothing new. It was said when the file
// was compared: whoever has the phone may have denied it since.
async function recordGiven({ tx, schoolId, numberIds }: Applying, { parents }: Difference, comparedAt: Date) {
  const isNew = ({ known, wanted }: Difference['parents'][number]) =>
    wanted.numbers.filter(({ e164 }) => !known?.numbers.some((number) => number.e164 === e164))
  const given = new Set(parents.flatMap(isNew).map(({ e164 }) => numberIds.get(e164)!))
  await recordAllGiven(tx, schoolId, [...given], comparedAt)
}

async function writeLinks({ tx, schoolId, now, pupilIds, parentIds }: Applying, difference: Difference) {
  const added: (typeof links.$inferInsert)[] = []
  for (const { known, wanted } of difference.links) {
    const { relationship, priority, parentalResponsibility, livesWith, noContactSetBy } = wanted
    const values = {
      relationship,
      priority,
      parentalResponsibility,
      livesWith,
      noContactSetBy,
      endedAt: null,
    }
    const ids = { pupilId: pupilIds.get(wanted.pupil)!, parentId: parentIds.get(wanted.parent)! }
    if (known)
      await tx
        .update(links)
        .set(values)
        .where(and(eq(links.pupilId, ids.pupilId), eq(links.parentId, ids.parentId)))
    else added.push({ ...values, ...ids, schoolId })
  }
  for (const batch of inBatches(added)) await tx.insert(links).values(batch)
  for (const { pupil, parent } of difference.endedLinks)
    await tx
      .update(links)
      .set({ endedAt: now })
      .where(and(eq(links.pupilId, pupilIds.get(pupil)!), eq(links.parentId, parentIds.get(parent)!)))
}
