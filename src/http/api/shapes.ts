// Shapes that many routes share.

import { z } from 'zod'
import { roles } from '../../staff/roles.ts'

export const time = z.iso.datetime({ error: 'A time is written in UTC, e.g. 2026-11-23T08:30:00Z.' })

/** A day of the calendar; what is none is refused by what reads it. */
export const day = z.string().max(40).describe('A day, e.g. 2027-02-15')

/** A time on the clock of the school's wall; what is none is refused by what reads it. */
export const timeOfDay = z.string().max(40).describe('A time of day, e.g. 08:30')

const limitFault = 'A limit is a whole number from 1 to 200.'
const pageSize = z.coerce
  .number({ error: limitFault })
  .int(limitFault)
  .min(1, { error: limitFault })
  .max(200, { error: limitFault })
const idIn = (cursor: string) => Buffer.from(cursor, 'base64url').toString()
const cursor = z
  .string()
  .refine((given) => /^[\w-]{1,64}$/.test(idIn(given)), 'Use the cursor that the last page gave as “next”.')

export const pageQuery = { limit: pageSize.default(50), cursor: cursor.optional() }

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), next: z.string().nullable() })

/** The id at which the last page ended, from a cursor that `pageQuery` has let through. */
export const readCursor = (cursor: string | undefined): string | undefined =>
  cursor === undefined ? undefined : idIn(cursor)

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
