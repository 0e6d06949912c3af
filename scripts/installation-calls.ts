/** What a server answered; `body` is null when it has none. */
export interface Answer<Body> {
  status: number
  body: Body
  headers: Headers
}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** A string is a CSV file, anything else goes as JSON. */
  body?: unknown
  headers?: Record<string, string>
}

/** @throws when nobody answers within 30 s */
export type Call = <Body = unknown>(path: string, options?: CallOptions) => Promise<Answer<Body>>

export function caller(origin: string, always: Record<string, string> = {}): Call {
  return async <Body>(path: string, { method = 'GET', body, headers = {} }: CallOptions = {}) => {
    const isFile = typeof body === 'string'
    const type = { 'content-type': isFile ? 'text/csv' : 'application/json' }
    const answer = await fetch(origin + path, {
      method,
      headers: { ...always, ...(body === undefined ? {} : type), ...headers },
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: read<Body>(text) }
  }
}

const read = <Body>(text: string): Body => (text === '' ? null : JSON.parse(text)) as Body
