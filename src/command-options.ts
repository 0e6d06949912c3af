import { parseArgs } from 'node:util'

const text = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const options = {
  name: text,
  country: text,
  'time-zone': text,
  school: text,
  number: text,
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

/** @throws when it is missing */
export function needed(given: Values, name: keyof Values & string): string {
  const value = given[name]
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  throw new Error(`--${name} is missing.`)
}
