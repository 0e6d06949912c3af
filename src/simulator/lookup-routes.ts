import type { FastifyInstance } from 'fastify'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type Form, field } from './creation.ts'
import { type DramaKind, dramaKind, plusRestored } from './numbers.ts'

/** Lookup v2, below /v2: drama numbers are valid mobiles here, other numbers are what their plan says. */
export async function lookupRoutes(app: FastifyInstance, { url }: { url: () => string }): Promise<void> {
  app.get<{ Params: { number: string }; Querystring: Form }>('/PhoneNumbers/:number', (request) => {
    const number = plusRestored(request.params.number)
    const fields = field(request.query, 'Fields').split(',')
    const found = dramaNumber(number) ?? plannedNumber(number)
    return {
      ...NOTHING_ASKED,
      ...found.basics,
      url: `${url()}/v2/PhoneNumbers/${encodeURIComponent(number)}`,
      ...(fields.includes('line_type_intelligence') && { line_type_intelligence: lineType(found.type) }),
      ...(fields.includes('line_status') && { line_status: { status: found.status, error_code: null } }),
    }
  })
}

type Basics = {
  calling_country_code: string | null
  country_code: string | null
  phone_number: string
  national_format: string | null
  valid: boolean
  validation_errors: string[]
}

type Found = { basics: Basics; type: string | null; status: string }

const DRAMA_STATUS: Partial<Record<DramaKind, string>> = {
  landline: 'unknown',
  unreachable: 'unreachable',
  unknown: 'inactive',
}

function dramaNumber(number: string): Found | null {
  const kind = dramaKind(number)
  if (!kind) return null
  const status = DRAMA_STATUS[kind] ?? 'active'
  const national = number.replace(/^\+44(\d{4})/, '0$1 ')
  return {
    basics: valid('44', 'GB', number, national),
    type: kind === 'landline' ? 'landline' : 'mobile',
    status,
  }
}

const TYPES: Record<string, string> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  FIXED_LINE_OR_MOBILE: 'mobile',
  VOIP: 'nonFixedVoip',
  TOLL_FREE: 'tollFree',
  PERSONAL_NUMBER: 'personal',
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'sharedCost',
  UAN: 'uan',
  VOICEMAIL: 'voicemail',
  PAGER: 'pager',
}

function plannedNumber(number: string): Found {
  const parsed = parsePhoneNumberFromString(number)
  if (!parsed?.isValid()) return { basics: invalid(number), type: null, status: 'unknown' }
  const type = TYPES[parsed.getType() ?? ''] ?? 'unknown'
  const basics = valid(
    parsed.countryCallingCode,
    parsed.country ?? null,
    parsed.number,
    parsed.formatNational(),
  )
  return { basics, type, status: type === 'mobile' ? 'active' : 'unknown' }
}

function valid(calling: string, country: string | null, number: string, national: string): Basics {
  return {
    calling_country_code: calling,
    country_code: country,
    phone_number: number,
    national_format: national,
    valid: true,
    validation_errors: [],
  }
}

function invalid(number: string): Basics {
  return {
    calling_country_code: null,
    country_code: null,
    phone_number: number,
    national_format: null,
    valid: false,
    validation_errors: [validationError(number)],
  }
}

function validationError(number: string): string {
  const digits = number.replace(/\D/g, '')
  if (!/^\+?\d+$/.test(number)) return 'NOT_A_NUMBER'
  if (digits.length < 10) return 'TOO_SHORT'
  return digits.length > 15 ? 'TOO_LONG' : 'INVALID_BUT_POSSIBLE'
}

function lineType(type: string | null) {
  if (type === null) return null
  return {
    carrier_name: type === 'mobile' ? 'Simulated Mobile' : null,
    error_code: null,
    mobile_country_code: type === 'mobile' ? '234' : null,
    mobile_network_code: type === 'mobile' ? '00' : null,
    type,
  }
}

/** A package that was not asked for is null. */
const NOTHING_ASKED = {
  call_forwarding: null,
  caller_name: null,
  identity_match: null,
  line_status: null,
  line_type_intelligence: null,
  phone_number_quality_score: null,
  pre_fill: null,
  reassigned_number: null,
  sim_swap: null,
  sms_pumping_risk: null,
}
