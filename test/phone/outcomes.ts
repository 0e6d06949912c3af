import type { NumberProblemKind, NumberType, Reading } from '../../src/phone.ts'

/** What a reading says apart from the number itself. */
export type Said = Pick<Reading, 'valid' | 'type' | 'textable'> & { kind: NumberProblemKind | null }

/** What can become of a spelling, in a word. */
export const outcomes = {
  mobile: textable('mobile'),
  'mobile or landline': textable('mobile or landline'),
  extension: forCallingOnly('mobile'),
  'US extension': forCallingOnly('mobile or landline'),
  landline: forCallingOnly('landline'),
  'toll-free': forCallingOnly('toll-free'),
  premium: forCallingOnly('premium'),
  'shared-cost': forCallingOnly('shared-cost'),
  uan: forCallingOnly('uan'),
  pager: forCallingOnly('pager'),
  personal: forCallingOnly('personal'),
  voip: forCallingOnly('voip'),
  /** The length of a number, and not in the plan: it has its E.164. */
  doubtful: unusable('not valid'),
  'not in the plan': unusable('not valid'),
  'too short': unusable('too short'),
  'too long': unusable('too long'),
  'not a number': unusable('not a number'),
  'unknown country': unusable('unknown country'),
  'reserved for drama': unusable('reserved for drama'),
} as const satisfies Record<string, Said>

export type Outcome = keyof typeof outcomes

function textable(type: NumberType): Said {
  return { valid: true, type, textable: true, kind: null }
}

function forCallingOnly(type: NumberType): Said {
  return { valid: true, type, textable: false, kind: 'not textable' }
}

function unusable(kind: NumberProblemKind): Said {
  return { valid: false, type: null, textable: false, kind }
}
