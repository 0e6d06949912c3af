import { parseArgs } from 'node:util'

const text = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const options = {
  name: text,
  country: text,
  'time-zone': text,
  school: text,
  number: text,
  from: text,
  to: text,
  'any-time': { type: 'boolean' },
  days: text,
  'work-from': text,
  'work-to': text,
  'answer-in': text,
  'answer-urgent-in': text,
  price: text,
  budget: text,
  currency: text,
  off: { type: 'boolean' },
  first: text,
  last: text,
  remove: { type: 'boolean' },
  week: text,
  deputy: text,
  line: text,
  'parts-per-second': text,
  'mis-id': text,
  title: text,
  'first-name': text,
  'last-name': text,
  email: text,
  mobile: text,
  role: many,
  group: text,
  staff: text,
  scope: many,
  mode: text,
  apply: { type: 'boolean' },
  confirm: many,
  help: { type: 'boolean' },
} as const

type Given = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
export type Values = Given['values']

/** What was typed: words, and options with their values. @throws in words that say which option is unknown */
export const readOptions = (args: string[]): Given => parseArgs({ args, options, allowPositionals: true })

/** Every one of these, by name. @throws in words that name all that are missing */
export function allNeeded<Name extends keyof Values & string>(
  given: Values,
  ...names: Name[]
): Record<Name, string> {
  const missing = names.filter((name) => textOf(given, name) === null)
  if (missing.length > 0) throw new Error(missing.map((name) => `--${name} is missing.`).join('\n'))
  return Object.fromEntries(names.map((name) => [name, textOf(given, name)])) as Record<Name, string>
}

/** @throws when it is missing */
export function needed(given: Values, name: keyof Values & string): string {
  return allNeeded(given, name)[name] as string
}

function textOf(given: Values, name: keyof Values & string): string | null {
  const value = given[name]
  return typeof value === 'string' ? value.trim() || null : null
}
