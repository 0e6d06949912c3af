import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { type Fault, invalid } from '../../errors.ts'
import { pointerPart } from '../errors.ts'

/** How the API reads what it is sent: JSON only, and no character that a database cannot keep. */
export function registerReading(server: FastifyInstance) {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeContentTypeParser(['application/json', 'text/plain'])
  // Many programs name the content type on every request: one without a body is none the worse for it.
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined)
    // Read all the same, what cannot be read would reach a parent as “�”, and cost as two texts.
    if (!isUtf8(body)) return done(notUtf8())
    parse(request, body.toString(), done)
  })
  server.addHook('preValidation', async ({ params, query, body }) => {
    const faults = [params, query, body].flatMap((part) => unstorable(part, ''))
    if (faults.length > 0) throw invalid(faults)
  })
}

const notUtf8 = () =>
  Object.assign(new Error('The body is not UTF-8: send it as UTF-8, whatever your system keeps it in.'), {
    statusCode: 400,
  })

/** Far deeper than anything that is asked for, and far less deep than what looks through it can go. */
const deepest = 32

// Postgres refuses U+0000 in text, and half a surrogate pair in JSON.
function unstorable(value: unknown, pointer: string, depth = 0): Fault[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ pointer, detail: noSuchCharacter }]
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return []
  if (depth === deepest) return [{ pointer, detail: 'Nothing here is nested so deeply.' }]
  return Object.entries(value).flatMap(([name, part]) =>
    isStorable(name)
      ? unstorable(part, `${pointer}/${pointerPart(name)}`, depth + 1)
      : [{ pointer, detail: noSuchCharacter }],
  )
}

const noSuchCharacter = 'This holds U+0000 or half a character, which no text can have.'
const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()
