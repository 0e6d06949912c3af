import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Fault, invalid } from '../../errors.ts'
import { shapeFaults } from '../errors.ts'

/**
 * The body of a request whose route has `attachValidation`, read; or every fault of it at once, of its shape and
 * of what it asks for. What can be read of one that cannot be read as a whole is looked at too: `otherwise` stands
 * in for the fields that cannot, and what `faultsOf` says of those is not passed on.
 */
export async function readBody<Shape extends z.ZodRawShape>(
  { body, validationError }: FastifyRequest,
  schema: z.ZodObject<Shape>,
  otherwise: z.infer<z.ZodObject<Shape>>,
  faultsOf: (wanted: z.infer<z.ZodObject<Shape>>) => Promise<Fault[]>,
): Promise<z.infer<z.ZodObject<Shape>>> {
  if (!validationError) return schema.parse(body)
  const faults = shapeFaults(validationError)
  const unread = new Set(faults.map(fieldOf))
  const further = await faultsOf({ ...otherwise, ...readable(body, schema) })
  throw invalid([...faults, ...further.filter((fault) => !unread.has(fieldOf(fault)))])
}

const fieldOf = ({ pointer }: Fault) => pointer.split('/')[1]

function readable<Shape extends z.ZodRawShape>(
  body: unknown,
  { shape }: z.ZodObject<Shape>,
): Partial<z.infer<z.ZodObject<Shape>>> {
  if (typeof body !== 'object' || body === null) return {}
  const read = Object.entries(shape).flatMap(([name, field]) => {
    const result = (field as z.ZodType).safeParse(Reflect.get(body, name))
    return result.success && result.data !== undefined ? [[name, result.data]] : []
  })
  return Object.fromEntries(read)
}
