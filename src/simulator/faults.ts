import { z } from 'zod'
import { dice } from './dice.ts'
import type { Store } from './store.ts'
import { isErrorOfAnyRequest, isErrorOfCreation, isErrorOfLookup } from './twilio-errors.ts'

const AT_CREATION = ['429', '500-before', '500-after', 'reset-before', 'reset-after'] as const
const AT_CALLBACK = ['callback-lost', 'callback-late', 'callback-twice', 'callback-reordered'] as const

export type CreationFault = (typeof AT_CREATION)[number] | { code: number }
export type CallbackFault = (typeof AT_CALLBACK)[number] | { code: number }
/** What befalls a request befalls a lookup too; of the codes only those that a lookup can have. */
export type LookupFault = (typeof AT_CREATION)[number] | { code: number }

const KNOWN = `a fault is one of ${[...AT_CREATION, ...AT_CALLBACK].map((name) => `"${name}"`).join(', ')},
or {"code": n} with a code of Twilio's from 20000 to 39999, or of a lookup's from 60600 to 60699`.replace(
  '\n',
  ' ',
)

const code = z.union([z.int().min(20_000).max(39_999), z.int().min(60_600).max(60_699)])
const fault = z.union([z.enum([...AT_CREATION, ...AT_CALLBACK]), z.strictObject({ code })], { error: KNOWN })

const rule = z.strictObject({
  to: z
    .string()
    .regex(/^\+\d+$|^\+?\d*\*$/, 'to is a number such as "+447700900123", or a prefix ending in *')
    .optional(),
  share: z.number().min(0).max(1).optional(),
  fault,
})

const faults = z.strictObject({
  delayMs: z.int().min(0).max(600_000).default(0),
  rules: z.array(rule).max(1_000).default([]),
  seed: z.int().optional(),
})

export type Faults = z.output<typeof faults>
type Rule = Faults['rules'][number]

/** Reads what a client wants to go wrong; `problem` is a sentence that says what is not understood. */
export function readFaults(body: unknown): Faults | { problem: string } {
  const read = faults.safeParse(body)
  if (read.success) return read.data
  return { problem: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') }
}

const NONE: Faults = { delayMs: 0, rules: [] }

/** What goes wrong on purpose. It is kept in the file, so that it outlives a restart. */
export class FaultBook {
  readonly #store: Store
  #faults: Faults
  #roll: () => number

  constructor(store: Store, seed: number) {
    this.#store = store
    const kept = readFaults(JSON.parse(store.setting('faults') ?? '{}'))
    this.#faults = 'problem' in kept ? NONE : kept
    this.#roll = dice(this.#faults.seed ?? seed)
  }

  async replace(faults: Faults): Promise<void> {
    await this.#store.keepSetting('faults', JSON.stringify(faults))
    this.#faults = faults
    if (faults.seed !== undefined) this.#roll = dice(faults.seed)
  }

  clear(): Promise<void> {
    return this.replace(NONE)
  }

  read(): Faults {
    return this.#faults
  }

  atCreation(to: string): CreationFault | null {
    return this.#first(to, isAtCreation)
  }

  atCallback(to: string): CallbackFault | null {
    return this.#first(to, isAtCallback)
  }

  atLookup(number: string): LookupFault | null {
    return this.#first(number, isAtLookup)
  }

  /** The first rule that is of this stage, names the number and whose dice fall. */
  #first<F extends Rule['fault']>(to: string, isOfStage: (fault: Rule['fault']) => fault is F): F | null {
    for (const { to: pattern, share = 1, fault } of this.#faults.rules) {
      if (isOfStage(fault) && matches(pattern, to) && this.#roll() < share) return fault
    }
    return null
  }
}

function isAtCreation(fault: Rule['fault']): fault is CreationFault {
  return typeof fault === 'string' ? !isAtCallback(fault) : isErrorOfCreation(fault.code)
}

function isAtCallback(fault: Rule['fault']): fault is CallbackFault {
  if (typeof fault === 'string') return fault.startsWith('callback-')
  return !isErrorOfCreation(fault.code) && !isErrorOfLookup(fault.code)
}

function isAtLookup(fault: Rule['fault']): fault is LookupFault {
  if (typeof fault === 'string') return !isAtCallback(fault)
  return isErrorOfAnyRequest(fault.code) || isErrorOfLookup(fault.code)
}

function matches(pattern: string | undefined, to: string): boolean {
  if (pattern === undefined) return true
  return pattern.endsWith('*') ? to.startsWith(pattern.slice(0, -1)) : to === pattern
}
