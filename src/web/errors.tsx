import type { FastifyReply, FastifyRequest } from 'fastify'
import { isUnstorable } from '../db/database.ts'
import { Refused } from '../errors.ts'
import { Layout } from './layout.tsx'
import { sendPage, sendPart } from './render.ts'

interface Shown {
  status: number
  title: string
  words: string
}

const titles: Record<number, string> = {
  403: 'This is not for you',
  404: 'Not found',
  409: 'That cannot be done now',
  413: 'The file is too large',
  422: 'Something has to be put right',
  429: 'Too many tries',
  500: 'A fault of ours',
}

const statusOf: Record<Refused['kind'], number> = {
  invalid: 422,
  'needs-confirmation': 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
}

/** Whatever goes wrong on a page becomes a page in plain words, and shows nothing of the inside. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const shown = inWords(error, request)
  if (request.headers['hx-request'])
    return sendPart(
      reply,
      <p class="problem" role="alert">
        {shown.words}
      </p>,
      shown.status,
    )
  return sendPage(reply, <ErrorPage {...shown} request={request} />, shown.status)
}

function inWords(error: unknown, request: FastifyRequest): Shown {
  const status = error instanceof Refused ? statusOf[error.kind] : statusIn(error)
  const title = titles[status] ?? 'That could not be read'
  if (error instanceof Refused) return { status, title, words: error.message }
  if (status >= 500) {
    request.log.error({ err: error, route: request.routeOptions.url }, 'a page failed')
    return {
      status: 500,
      title: titles[500]!,
      words: 'Nothing was changed. Please try again; if it happens again, tell your administrator.',
    }
  }
  return {
    status,
    title,
    words: plain[status] ?? 'The page could not read what was sent. Please go back and try again.',
  }
}

function statusIn(error: unknown): number {
  if (isUnstorable(error)) return 400
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500
}

const plain: Record<number, string> = {
  404: 'There is no page at this address.',
  413: 'At most 10 MB can be sent at once.',
  429: 'There were too many tries from here. Wait a minute, then try again.',
}

function ErrorPage({ title, words, request }: Shown & { request: FastifyRequest }) {
  return (
    <Layout title={title} visitor={request.visitor}>
      <h1>{title}</h1>
      <p class="lead">{words}</p>
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </Layout>
  )
}
