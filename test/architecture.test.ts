import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

// Who may know whom. A room is a folder of `src`; a file without a room is known by its own name.

const src = join(import.meta.dirname, '../src')
const all = ['main', 'start', 'service', 'serving', 'cli', 'demonstration']

/** What everybody may know: small things without a home of their own. */
const common = [
  'clock',
  'db',
  'errors',
  'ids',
  'phone',
  'phone-drama',
  'phone-plan',
  'phone-problem',
  'phone-text',
]
const domain = [
  'schools',
  'staff',
  'events',
  'numbers',
  'roster',
  'messages',
  'routing',
  'bulletins',
  'conversations',
  'refresh',
]

const mayKnow: Record<string, string[]> = {
  schools: [...common],
  staff: [...common, 'schools'],
  events: [...common],
  numbers: [...common, 'carrier', 'schools', 'staff', 'events'],
  roster: [...common, 'schools', 'staff', 'events', 'numbers'],
  messages: [...common, 'carrier', 'schools', 'staff', 'events', 'roster', 'numbers'],
  routing: ['schools'],
  bulletins: [...common, 'schools', 'staff', 'roster', 'numbers', 'messages', 'routing'],
  conversations: [...common, 'schools', 'staff', 'roster', 'numbers', 'messages', 'routing'],
  refresh: [
    ...common,
    'carrier',
    'schools',
    'staff',
    'events',
    'roster',
    'numbers',
    'messages',
    'routing',
    'conversations',
  ],
  db: ['db', 'phone'],
  carrier: [],
  mail: [],
  queue: ['log'],
  simulator: [],
  metrics: ['carrier', 'messages'],
  jobs: [...common, ...domain, 'context', 'metrics', 'queue'],
  http: [...common, ...domain, 'carrier', 'context', 'log', 'metrics', 'queue'],
  web: [...common, ...domain, 'context', 'log', 'queue'],
  context: ['carrier', 'clock', 'config', 'db', 'log', 'mail', 'pressure', 'queue'],
}

const packagesOfTheEdges = /^(fastify|@fastify\/|bullmq|ioredis|nodemailer|twilio|undici|preact|htmx)/

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, room: roomOf(path), imports: importsOf(path) }))

function roomOf(path: string): string {
  const [first] = path.split('/')
  return path.includes('/') ? first! : path.replace(/\.tsx?$/, '')
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(src, path), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
}

function roomsKnown({ path, imports }: { path: string; imports: string[] }): string[] {
  return imports
    .filter((name) => name.startsWith('.'))
    .map((name) => roomOf(relative(src, join(src, dirname(path), name))))
}

describe('the rooms', () => {
  it('know only whom they may know', () => {
    const strangers = files
      .filter(({ room }) => !all.includes(room) && room in mayKnow)
      .flatMap((file) =>
        roomsKnown(file)
          .filter((known) => known !== file.room && !mayKnow[file.room]!.includes(known))
          .map((known) => `${file.path} knows ${known}`),
      )
    expect(strangers).toEqual([])
  })

  it('are all on the map', () => {
    const folders = new Set(files.filter(({ path }) => path.includes('/')).map(({ room }) => room))
    expect([...folders].filter((room) => !(room in mayKnow))).toEqual([])
  })

  it('keep the domain away from the edges’ packages and from the environment', () => {
    const crossed = files
      .filter(({ room }) => domain.includes(room))
      .flatMap(({ path, imports }) => [
        ...imports.filter((name) => packagesOfTheEdges.test(name)).map((name) => `${path} imports ${name}`),
        ...(readFileSync(join(src, path), 'utf8').includes('process.env')
          ? [`${path} reads the environment`]
          : []),
      ])
    expect(crossed).toEqual([])
  })

  it('let routing read nothing itself', () => {
    const reading = files.filter(
      ({ room, imports }) => room === 'routing' && imports.some((name) => name.includes('/db/')),
    )
    expect(reading).toEqual([])
  })

  it('lie no deeper than two folders', () => {
    expect(files.filter(({ path }) => path.split('/').length > 3).map(({ path }) => path)).toEqual([])
  })
})
