import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isDuplicate } from '../db/database.ts'
import { type Fault, Refused } from '../errors.ts'

/** RFC 9457, with every fault of the request. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  errors?: Fault[]
  [more: string]: unknown
}

const titles: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Who are you?',
  403: 'This is not for you',
  404: 'There is no such thing',
  406: 'Not in that form',
  408: 'Too slow',
  409: 'It cannot be done as things stand',
  413: 'Too large',
  415: 'Not in that form',
  422: 'Something is wrong with what was asked',
  429: 'Too many requests',
  431: 'Too large',
  500: 'A fault of ours',
  503: 'Not available',
}

export const problem = (status: number, detail: string, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? 'The request failed',
  status,
  detail,
  ...more,
})

const statusOf: Record<Refused['kind'], number> = {
  invalid: 422,
  'needs-confirmation': 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
}

/** Everything that goes wrong is answered in one form, and shows nothing of the inside. */
export function registerErrors(server: FastifyInstance) {
  server.setErrorHandler((error: FastifyError, request, reply) =>
    sendProblem(reply, asProblem(error, request)),
  )
  server.setNotFoundHandler((request, reply) =>
    sendProblem(reply, problem(404, `There is nothing at this address that ${request.method} is for.`)),
  )
}

export function sendProblem(reply: FastifyReply, found: Problem) {
  return reply.code(found.status).type('application/problem+json').serializer(JSON.stringify).send(found)
}

export function asProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Refused) return refusal(error)
  if (hasZodFastifySchemaValidationErrors(error)) return unreadable(shapeFaults(error))
  if (isDuplicate(error)) return problem(409, 'Somebody else made the same thing at the same moment.')
  const status = error.statusCode ?? 500
  if (status < 500) return problem(status, plain(error, request))
  request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
  return problem(500, 'Nothing was changed. Please try again; if it happens again, tell your administrator.')
}

const refusal = ({ kind, message, faults, more }: Refused): Problem =>
  problem(statusOf[kind], message, { ...more, ...(faults.length > 0 ? { errors: faults } : {}) })

const unreadable = (errors: Fault[]): Problem =>
  problem(422, errors.length === 1 ? errors[0]!.detail : `${errors.length} things are wrong.`, { errors })

interface ShapeError {
  instancePath: string
  message?: string
  keyword: string
  params?: unknown
}

/** What the schema of a route finds wrong, in our words. */
export function shapeFaults(error: { validation?: readonly ShapeError[] | undefined }): Fault[] {
  return (error.validation ?? []).flatMap(({ instancePath, message, params }) => {
    const pointer = instancePath === '/' ? '' : instancePath
    const { keys } = (params ?? {}) as { keys?: string[] }
    if (keys)
      return keys.map((key) => ({
        pointer: `${pointer}/${pointerPart(key)}`,
        detail: `There is no field “${key}” here.`,
      }))
    return [{ pointer, detail: message ?? 'This cannot be read.' }]
  })
}

/** A name as it stands in a JSON pointer (RFC 6901). */
export const pointerPart = (name: string | number): string =>
  String(name).replaceAll('~', '~0').replaceAll('/', '~1')

// Fastify's own faults, as a reader would say them.
function plain({ code, message }: FastifyError, { routeOptions }: FastifyRequest): string {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'At most 10 MB can be sent at once.'
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return `This content type is not read here: send ${routeOptions.schema?.consumes ?? 'application/json'}.`
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY') return 'The body is not JSON.'
  if (code === 'FST_ERR_BAD_URL') return 'The address cannot be read.'
  return message
}
