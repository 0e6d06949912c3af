import pino, { type DestinationStream, type Logger } from 'pino'

export type Log = Logger

/** What is never written, at any level, wherever it stands in what is logged; in small letters. */
const secretKeys = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'x-twilio-signature',
  'password',
  'passwordhash',
  'authtoken',
  'apikey',
  'secret',
  'body',
  'to',
  'from',
  'e164',
  'number',
  'email',
  'mobile',
  'firstname',
  'lastname',
  'parameters',
  'params',
])

/** The log: JSON lines, in which no number, name or word of a text can stand. */
export function createLog(level: string, destination: DestinationStream = process.stdout): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: withoutErrors },
      serializers: { err: errorAlone, error: errorAlone },
    },
    { write: (line) => void destination.write(`${JSON.stringify(withoutPersonal(JSON.parse(line)))}\n`) },
  )
}

type Fields = Record<string, unknown>

// The serializers see an error that is logged as `err`; one anywhere else would be written with all it carries.
const withoutErrors = (logged: Fields): Fields =>
  mapped(logged, (value, key) => (key === 'err' || key === 'error' ? value : errorsAlone(value, [logged])))

function errorsAlone(value: unknown, above: readonly unknown[]): unknown {
  if (value instanceof Error) return errorAlone(value)
  if (above.includes(value)) return '[the same as above]'
  if (Array.isArray(value)) return value.map((one) => errorsAlone(one, [...above, value]))
  return isPlain(value) ? mapped(value, (one) => errorsAlone(one, [...above, value])) : value
}

const mapped = (fields: Fields, change: (value: unknown, key: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, change(value, key)]))

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value))

// A library's error can carry the request that it failed at: only what it says of itself is written.
function errorAlone(error: unknown) {
  if (!(error instanceof Error)) return { message: 'something that is no error was thrown' }
  const { name, message, stack = '' } = error
  // The stack repeats the message, which may have several lines.
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return {
    name,
    message: message.split('\n')[0],
    code: codeOf(error),
    stack: frames
      .filter((line) => /^ {4}at /.test(line))
      .slice(0, 7)
      .join('\n'),
  }
}

function codeOf(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause instanceof Error ? codeOf(error.cause) : undefined
}

function withoutPersonal(logged: unknown): unknown {
  if (typeof logged === 'string') return withoutNumbers(logged)
  if (Array.isArray(logged)) return logged.map(withoutPersonal)
  if (!isPlain(logged)) return logged
  return mapped(logged, (value, key) =>
    secretKeys.has(key.toLowerCase()) ? '[kept out]' : withoutPersonal(value),
  )
}

// Numbers also turn up inside sentences and addresses, such as those of a library's error.
const phoneNumber = /(?:\+|%2B|\b00|\b0)[\d() .-]{8,}\d/gi
const emailAddress = /[^\s"'<>@]+@[^\s"'<>@]+\.[a-z]+/gi
const key = /\bhl_[\w-]{16,}/g
// Drizzle puts the values of a failed statement into the lines after its first.
const values = /\s*\bparams: .*$/s

const withoutNumbers = (text: string): string =>
  text
    .replace(values, '')
    .replace(key, '[key]')
    .replace(phoneNumber, '[number]')
    .replace(emailAddress, '[email]')
