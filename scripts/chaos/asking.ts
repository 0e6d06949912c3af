import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Call } from '../installation.ts'

const giveUpAfterMs = 150_000

/**
 * Asks until there is an answer of that status, as a school's MIS would of a service that is away at the moment: what
 * got no answer is sent again with the same Idempotency-Key. The promise begins with the answer.
 * @throws when it is refused, or after two and a half minutes
 */
export async function insist<Body>(
  call: Call,
  path: string,
  { status, body, key }: { status: number; body?: unknown; key?: string },
): Promise<Body> {
  let last = ''
  for (const deadline = Date.now() + giveUpAfterMs; Date.now() < deadline; await pause(100)) {
    const answer = await call<Body>(path, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body }),
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    }).catch((error: unknown) => String(error))
    if (typeof answer !== 'string' && answer.status === status) return answer.body
    last = typeof answer === 'string' ? answer : inWords(answer)
    if (typeof answer !== 'string' && isRefusal(answer.status)) break
  }
  throw new Error(`${path} was to answer ${status}: ${last}`)
}

// Under way, or too many: to be asked again in a moment, as is what answers 5xx.
const isRefusal = (status: number) => status >= 400 && status < 500 && status !== 409 && status !== 429

const inWords = ({ status, body }: Answer<unknown>) => `${status} ${JSON.stringify(body)}`

/** Every item of a list of the API, page by page. */
export async function everyItem<Item>(call: Call, path: string): Promise<Item[]> {
  const items: Item[] = []
  for (let cursor = ''; ; ) {
    const page = await insist<{ data: Item[]; next: string | null }>(call, `${path}?limit=200${cursor}`, {
      status: 200,
    })
    items.push(...page.data)
    if (!page.next) return items
    cursor = `&cursor=${page.next}`
  }
}
