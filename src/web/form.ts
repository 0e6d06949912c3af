import type { FastifyRequest } from 'fastify'

/** What a form holds, as text. A field that is not there is empty. */
export interface Form {
  one(name: string): string
  all(name: string): string[]
}

export const formOf = (request: FastifyRequest): Form => fieldsOf(request.body)

export const queryOf = (request: FastifyRequest): Form => fieldsOf(request.query)

function fieldsOf(fields: unknown): Form {
  const all = (name: string): string[] => {
    if (typeof fields !== 'object' || fields === null || !Object.hasOwn(fields, name)) return []
    return [Reflect.get(fields, name)].flat().map(asText)
  }
  return { all, one: (name) => all(name)[0] ?? '' }
}

// A field of an upload comes with its circumstances.
function asText(field: unknown): string {
  const value = typeof field === 'object' && field !== null && 'value' in field ? field.value : field
  // A browser ends the lines of a form as DOS did; a text counts one character for it.
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}
