import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { systemClock } from './clock.ts'
import { type Command, schoolOf } from './command-school.ts'
import { applyImport, prepareImport, reasonInWords } from './roster/imports.ts'

export async function importFile(command: Command): Promise<string> {
  const { db, given, rest, config } = command
  const school = await schoolOf(command)
  const [path] = rest
  if (!path) throw new Error('Say which file: homeline import --school … FILE.')
  const mode = given.mode ?? 'partial'
  if (mode !== 'partial' && mode !== 'full') throw new Error('--mode is partial or full.')
  const policy = { drama: config.carrier.kind === 'simulator' }
  const file = { bytes: bytesOf(path), file: basename(path), mode } as const
  const prepared = await db.write((tx) => prepareImport(tx, school, file, policy, systemClock.now()))
  const lines = [
    ...prepared.problems.map(
      ({ row, column, value, problem }) => `row ${row}, ${column || 'file'}: “${value}” ${problem}`,
    ),
    ...Object.entries(prepared.summary).map(
      ([what, { added, changed, ended, unchanged }]) =>
        `${what}: ${added} new, ${changed} changed, ${ended} ended, ${unchanged} as they are`,
    ),
    ...(prepared.contradictions > 0
      ? [
          `of these, ${prepared.contradictions} that parents or the office confirmed otherwise: the newer is used`,
        ]
      : []),
    ...prepared.needsConfirmation.map(
      (reason) => `To be confirmed with --confirm ${reason}: ${reasonInWords[reason]}`,
    ),
  ]
  if (prepared.status === 'refused') throw new Error([...lines, 'The file was refused.'].join('\n'))
  if (!given.apply) return [...lines, 'Nothing was changed: add --apply to apply it.'].join('\n')
  await db.write((tx) => applyImport(tx, school, prepared.id, given.confirm ?? [], systemClock.now()))
  return [...lines, 'Applied.'].join('\n')
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new Error(`The file “${path}” cannot be read: is it there, and may you read it?`)
  }
}
