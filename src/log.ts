import pino, { type DestinationStream, type Logger } from 'pino'

export type Log = Logger

/** What is never written, at any level, wherever it stands in what is logged. */
const secretKeys = [
  'authorization',
  'cookie',
  'password',
  'authToken',
  'apiKey',
  'secret',
  'body',
  'Body',
  'to',
  'To',
  'from',
  'From',
  'e164',
  'number',
  'email',
  'mobile',
  'firstName',
  'lastName',
  'parameters',
]

// Numbers also turn up inside sentences and addresses, such as those of a library's error.
const phoneNumber = /(?:\+|%2B|\b00|\b0)[\d() .-]{8,}\d/g
const emailAddress = /[^\s"'<>@]+@[^\s"'<>@]+\.[a-z]+/gi

/** The log: JSON lines, in which no number, name or word of a text can stand. */
export function createLog(level: string, destination: DestinationStream = process.stdout): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[kept out]' },
      serializers: { err: errorWithoutContents, error: errorWithoutContents },
    },
    { write: (line) => void destination.write(withoutPersonal(line)) },
  )
}

const withoutPersonal = (line: string): string =>
  line.replace(phoneNumber, '[number]').replace(emailAddress, '[email]')

// A library's error can carry the request that it failed at: only what it says of itself is written.
function errorWithoutContents(error: unknown) {
  if (!(error instanceof Error)) return { message: 'something that is no error was thrown' }
  const { name, message, stack } = error
  return { name, message: firstLine(message), stack: stack?.split('\n').slice(1, 8).join('\n') }
}

// Drizzle puts the values of a failed statement into the lines after its first.
const firstLine = (message: string): string => message.split('\n')[0]!.replace(/params:.*$/s, '')
