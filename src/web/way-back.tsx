import type { FastifyRequest } from 'fastify'
import { queryOf } from './form.ts'

/** The conversation that somebody came to the page from; empty when it was from elsewhere. */
export function cameFrom(request: FastifyRequest): string {
  const from = queryOf(request).one('from')
  return /^[0-9a-f-]{36}$/.test(from) ? from : ''
}

/** What an address needs to say so; `before` when it has a query already. */
export const fromInAddress = (from: string, before: '?' | '&' = '?'): string =>
  from ? `${before}from=${from}` : ''

export const WayBack = ({ from }: { from: string }) =>
  from ? (
    <p>
      <a href={`/conversations/${from}`}>Back to the conversation</a>
    </p>
  ) : null
