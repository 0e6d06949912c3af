// Shapes that many routes share.

import { z } from 'zod'
import { invalid } from '../../errors.ts'
import { roles } from '../../staff/roles.ts'

export const time = z.iso.datetime({ error: 'A time is written in UTC, e.g. 2026-11-23T08:30:00Z.' })

const pageSize = z.coerce.number({ error: 'A limit is a whole number from 1 to 200.' }).int().min(1).max(200)

export const pageQuery = { limit: pageSize.default(50), cursor: z.string().optional() }

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), next: z.string().nullable() })

/** The id at which the last page ended. @throws Refused when the cursor is none of ours */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  const id = Buffer.from(cursor, 'base64url').toString()
  if (/^[\w-]{1,64}$/.test(id)) return id
  throw invalid([{ pointer: '/cursor', detail: 'Use the cursor that the last page gave as “next”.' }])
}

/** A page from one row more than was asked for. */
export function asPage<Row, Item>(
  rows: Row[],
  limit: number,
  idOf: (row: Row) => string,
  show: (row: Row) => Item,
): { data: Item[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    data: shown.map(show),
    next: rows.length > limit && last ? Buffer.from(idOf(last)).toString('base64url') : null,
  }
}

export const owner = z.object({ id: z.string(), name: z.string(), role: z.enum(roles) })

export const instantOf = (at: Date | null): string | null => at?.toISOString() ?? null

/** RFC 9457, for the documentation. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .loose()
  .describe('What went wrong, with every fault: where it is and what to do about it')
