import type { Context } from '../../src/context.ts'
import { addKey, type Scope, scopes } from '../../src/http/api/keys.ts'
import { applyImport, prepareImport } from '../../src/roster/imports.ts'
import { insertLine } from '../../src/schools/lines.ts'
import type { School } from '../../src/schools/schools.ts'
import { openSchool } from '../../src/staff/changes.ts'
import type { Staff } from '../../src/staff/staff.ts'

export interface TestSchool {
  school: School
  /** The liaison lead, who may do everything on the pages. */
  lead: Staff
  /** A key with every scope. */
  key: string
  authorization: { authorization: string }
  number: string
  name: string
}

/**
 * A school with a liaison lead, two lines and a key; its numbers are reserved for drama. It texts at any hour unless
 * hours are given: most tests run whenever they run.
 */
export async function makeSchool(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  {
    name = 'Hillside School',
    number = '+447700900997',
    granted = scopes as readonly Scope[],
    timeZone = 'Europe/London',
    hours = null as { sendFrom: string; sendTo: string } | null,
  } = {},
): Promise<TestSchool> {
  const now = clock.now()
  return db.write(async (tx) => {
    const lead = {
      misId: 'L1',
      title: 'Mrs',
      firstName: 'Lea',
      lastName: 'Lane',
      email: `lane@${name.toLowerCase().replace(/\W/g, '')}.example.org`,
      roles: ['administrator' as const, 'office' as const],
    }
    const opened = await openSchool(
      tx,
      { name, country: 'GB', timeZone, ...(hours ?? { sendFrom: null, sendTo: null }) },
      lead,
      now,
    )
    await insertLine(tx, opened.school.id, { kind: 'number', address: number }, now)
    await insertLine(tx, opened.school.id, { kind: 'name', address: 'Hillside' }, now)
    const key = await addKey(tx, opened.school.id, 'tests', granted, now)
    return { ...opened, key, authorization: { authorization: `Bearer ${key}` }, number, name: 'Hillside' }
  })
}

/** Imports contacts as a file would, from rows that say only what matters to the test. */
export async function importContacts(
  { db, clock, drama }: Pick<Context, 'db' | 'clock' | 'drama'>,
  school: School,
  rows: Record<string, string>[],
): Promise<void> {
  const columns = [...new Set(['pupil_id', 'parent_id', ...rows.flatMap((row) => Object.keys(row))])]
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  const csv = lines
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n')
  await db.write(async (tx) => {
    const file = { bytes: Buffer.from(csv), file: 'contacts.csv', mode: 'partial' as const }
    const { id } = await prepareImport(tx, school, file, { drama }, clock.now())
    await applyImport(tx, school, id, ['lifts-no-contact'], clock.now())
  })
}
