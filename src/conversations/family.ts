import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { asParameter, inList, prepared } from '../db/prepared.ts'
import { groupMembers, groups, links, parents, pupils } from '../db/schema.ts'
import { type Home, pupilsOf } from '../roster/no-contact.ts'
import type { PupilAtHome } from '../routing/evidence.ts'
import type { FamilyParent } from '../routing/family.ts'

/** The current pupils of a home as routing looks at them: names, year, form and who leads it. In a steady order. */
export async function pupilsAtHome(db: Reader, home: Home): Promise<PupilAtHome[]> {
  const ids = pupilsOf(home)
  if (ids.length === 0) return []
  const rows = await pupilsWithGroups(db, { ids: asParameter(ids) })
  const found = new Map<string, PupilAtHome>()
  for (const { pupil, group } of rows) {
    const known = found.get(pupil.id) ?? { ...pupil, year: null, form: null }
    found.set(pupil.id, group ? withGroup(known, group) : known)
  }
  return [...found.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

interface FormOrYear {
  kind: string
  code: string
  leadId: string | null
}

const withGroup = (pupil: PupilAtHome, { kind, code, leadId }: FormOrYear): PupilAtHome =>
  kind === 'year' ? { ...pupil, year: yearOf(code) } : { ...pupil, form: { code, leadId } }

// Reception comes before year 1.
const yearOf = (code: string): number | null =>
  /^R/i.test(code) ? 0 : Number.parseInt(/\d+/.exec(code)?.[0] ?? '', 10) || null

const pupilsWithGroups = prepared('pupils_with_groups', (db) =>
  db
    .select({
      pupil: {
        id: pupils.id,
        firstName: pupils.firstName,
        lastName: pupils.lastName,
        nicknames: pupils.nicknames,
        gender: pupils.gender,
      },
      group: { kind: groups.kind, code: groups.code, leadId: groups.leadId },
    })
    .from(pupils)
    .leftJoin(groupMembers, eq(groupMembers.pupilId, pupils.id))
    .leftJoin(
      groups,
      and(
        eq(groups.id, groupMembers.groupId),
        inArray(groups.kind, ['form', 'year']),
        isNull(groups.endedAt),
      ),
    )
    .where(inList(pupils.id, 'ids')),
)

/** The parents who share a number, as a text may speak of them. */
export async function parentsAtHome(
  db: Reader,
  schoolId: string,
  { holders }: Home,
): Promise<FamilyParent[]> {
  const rows = await parentsWithRelationship(db, { schoolId, ids: asParameter(holders) })
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

const parentsWithRelationship = prepared('parents_with_relationship', (db) =>
  db
    .select({
      id: parents.id,
      title: parents.title,
      firstName: parents.firstName,
      lastName: parents.lastName,
      relationship: links.relationship,
    })
    .from(parents)
    .innerJoin(links, eq(links.parentId, parents.id))
    .where(and(eq(parents.schoolId, sql.placeholder('schoolId')), inList(parents.id, 'ids'))),
)
