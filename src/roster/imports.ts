import { createHash } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { rosterImports } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { notFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import type { School } from '../schools/schools.ts'
import { applyDifference } from './application.ts'
import { readContactsFile } from './contacts-file.ts'
import type { ImportProblem } from './contacts-problem.ts'
import { currentRoster } from './current-roster.ts'
import { type Difference, differenceOf, type Summary } from './difference.ts'
import { contentsOf, type KeptContents } from './import-contents.ts'
import { contradictionsIn } from './number-application.ts'

export interface RosterImport {
  id: string
  file: string
  mode: 'partial' | 'full'
  status: 'ready' | 'refused' | 'applied' | 'expired'
  summary: Summary
  /** Numbers that a parent or the office confirmed and of which the file says otherwise: the newer word is used. */
  contradictions: number
  problems: ImportProblem[]
  /** Reasons to look twice; each has to be confirmed before it is applied. */
  needsConfirmation: string[]
  createdAt: Date
  appliedAt: Date | null
}

export interface ImportFile {
  bytes: Uint8Array
  /** What problems call the file. */
  file: string
  mode: 'partial' | 'full'
}

/**
 * Reads a file and compares it with the roster; the roster stays as it is. A file that cannot be used at all is
 * on record as `refused`, with the reasons among its problems.
 */
export async function prepareImport(
  tx: Writer,
  school: School,
  { bytes, file, mode }: ImportFile,
  { drama }: { drama: boolean },
  now: Date,
): Promise<RosterImport> {
  const read = readContactsFile(bytes, { country: school.country, drama, file })
  const contents =
    read.outcome === 'read' ? contentsOf(read.records, read.columns, read.counts.rowsLeftOut) : null
  const difference = contents && differenceOf(await currentRoster(tx, school.id), contents, mode)
  const contradictions = difference ? await contradictionsIn(tx, school.id, difference, now) : 0
  const [row] = await tx
    .insert(rosterImports)
    .values({
      id: newId(),
      schoolId: school.id,
      file,
      mode,
      status: difference ? 'ready' : 'refused',
      summary: { ...(difference?.summary ?? nothing), contradictions },
      problems: read.problems.map(storable),
      needsConfirmation: difference?.needsConfirmation ?? [],
      contents: difference && { ...contents, shown: digestOf(difference) },
      createdAt: now,
    })
    .returning()
  return asImport(row!)
}

// Postgres stores no U+0000, and a damaged file is full of them.
const storable = (problem: ImportProblem): ImportProblem => ({
  ...problem,
  column: problem.column.replaceAll('\0', '\uFFFD').toWellFormed(),
  value: problem.value.replaceAll('\0', '\uFFFD').toWellFormed(),
  problem: problem.problem.replaceAll('\0', '\uFFFD').toWellFormed(),
})

// Of what the MIS says, then and now. What parents confirm meanwhile is no part of it, nor what a number has turned out
// to be, nor what the office calls a pupil besides: none of it keeps a nightly import from being applied, which weighs what they say when it is.
const digestOf = (difference: Difference): string =>
  createHash('sha256').update(JSON.stringify(difference, withoutOurs)).digest('base64url')

const withoutOurs = (key: string, value: unknown) =>
  key === 'type' || key === 'nicknames' ? undefined : value

const none = { added: 0, changed: 0, ended: 0, unchanged: 0 }
const nothing: Summary = { pupils: none, parents: none, numbers: none, groups: none }

/** @throws Refused `not-found`, for another school's as well */
export async function findImport(db: Reader, schoolId: string, id: string): Promise<RosterImport> {
  return asImport(await rowOf(db, schoolId, id))
}

/**
 * Applies an import: all of it or, when this throws, nothing. One that was applied before stays as it is.
 * @throws Refused `conflict` when it cannot be applied (any more), `needs-confirmation` with what to confirm
 */
export async function applyImport(
  tx: Writer,
  school: School,
  id: string,
  confirm: string[],
  now: Date,
): Promise<RosterImport> {
  // One import at a time is applied to a school.
  await takeTurn(tx, 'schools', school.id)
  const row = await rowOf(tx, school.id, id)
  if (row.status === 'applied') return asImport(row)
  if (row.status === 'refused')
    throw new Refused('conflict', 'This file cannot be used: its problems say why.')
  if (!row.contents || row.createdAt < keptSince(now))
    throw new Refused('conflict', 'This comparison is over a day old. Import the file again.')

  const current = await currentRoster(tx, school.id)
  const { shown, ...contents } = row.contents as KeptContents
  const difference = differenceOf(current, contents, row.mode)
  if (digestOf(difference) !== shown)
    throw new Refused(
      'conflict',
      'The roster has changed since this file was compared with it. Import the file again and look at the difference.',
    )
  refuseUnconfirmed(difference.needsConfirmation, confirm)
  const { contradictions } = await applyDifference(tx, school.id, current, difference, now, row.createdAt)
  const [applied] = await tx
    .update(rosterImports)
    .set({
      status: 'applied',
      appliedAt: now,
      contents: null,
      summary: { ...difference.summary, contradictions },
    })
    .where(eq(rosterImports.id, id))
    .returning()
  return asImport(applied!)
}

/** Reasons to look twice, in words. */
export const reasonInWords: Record<string, string> = {
  'ends-many-parents': 'More than one parent in ten is not in this file, and would get no more texts.',
  'left-out-rows-may-end-somebody':
    'Rows of this file were left out, and it ends people who are not in the rest: they may be the ones in those rows.',
  'lifts-no-contact': 'The file no longer says “no contact” of somebody who was barred until now.',
}

/** @throws Refused `needs-confirmation` with each reason that nobody has confirmed */
export function refuseUnconfirmed(needed: string[], confirmed: string[]) {
  const open = needed.filter((reason) => !confirmed.includes(reason))
  if (open.length === 0) return
  throw new Refused(
    'needs-confirmation',
    open.map((reason) => reasonInWords[reason]).join(' '),
    open.map((reason) => ({
      pointer: '/confirm',
      detail: `${reasonInWords[reason]} If that is right, put “${reason}” into confirm.`,
    })),
  )
}

/** Empties what nobody applied within a day: a child's data is kept no longer than it is needed. */
export async function forgetContents(tx: Writer, now: Date): Promise<void> {
  await tx
    .update(rosterImports)
    .set({ status: 'expired', contents: null })
    .where(and(eq(rosterImports.status, 'ready'), lt(rosterImports.createdAt, keptSince(now))))
}

const keptSince = (now: Date) => new Date(now.getTime() - 86_400_000)

async function rowOf(db: Reader, schoolId: string, id: string) {
  const [row] = await db
    .select()
    .from(rosterImports)
    .where(and(eq(rosterImports.schoolId, schoolId), eq(rosterImports.id, id)))
  if (!row) throw notFound('import')
  return row
}

// Those of before contradictions were known have none.
type KeptSummary = Summary & { contradictions?: number }

function asImport(row: typeof rosterImports.$inferSelect): RosterImport {
  const { contradictions = 0, ...summary } = row.summary as KeptSummary
  return {
    id: row.id,
    file: row.file,
    mode: row.mode,
    status: row.status,
    summary,
    contradictions,
    problems: row.problems as ImportProblem[],
    needsConfirmation: row.needsConfirmation,
    createdAt: row.createdAt,
    appliedAt: row.appliedAt,
  }
}
