import type { FastifyInstance } from 'fastify'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type Form, field } from './creation.ts'
import { answerFault, type FaultOptions, packageError } from './lookup-faults.ts'
import { type DramaKind, dramaKind, plusRestored } from './numbers.ts'

export type LookupOptions = FaultOptions & { url: () => string }

/** Lookup v2, below /v2: drama numbers are valid mobiles here, other numbers are what their plan says. */
export async function lookupRoutes(app: FastifyInstance, options: LookupOptions): Promise<void> {
  const { url, faults } = options
  app.get<Lookup>('/PhoneNumbers/:number', async (request, reply) => {
    const number = plusRestored(request.params.number)
    const fault = faults.atLookup(number)
    if (await answerFault(reply, fault, options)) return reply
    const packages = packagesOf(number, packageError(fault))
    const asked = field(request.query, 'Fields').split(',')
    return {
      ...NOTHING_ASKED,
      ...(dramaNumber(number) ?? plannedNumber(number)).basics,
      url: `${url()}/v2/PhoneNumbers/${encodeURIComponent(number)}`,
      ...Object.fromEntries(Object.entries(packages).filter(([name]) => asked.includes(name))),
    }
  })
}

type Lookup = { Params: { number: string }; Querystring: Form }

/** A package that could not be answered is there, holds nothing but the error, and the number is no less valid. */
function packagesOf(number: string, errorCode: number | null) {
  const found = dramaNumber(number) ?? plannedNumber(number)
  return errorCode === null
    ? {
        line_type_intelligence: lineType(found.type),
        line_status: { status: found.status, error_code: null },
      }
    : {
        line_type_intelligence: { ...NO_LINE_TYPE, error_code: errorCode },
        line_status: { status: null, error_code: errorCode },
      }
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
  if (type !== 'mobile') return type && { ...NO_LINE_TYPE, type }
  return {
    carrier_name: 'Simulated Mobile',
    error_code: null,
    mobile_country_code: '234',
    mobile_network_code: '00',
    type,
  }
}

const NO_LINE_TYPE = {
  carrier_name: null,
  error_code: null,
  mobile_country_code: null,
  mobile_network_code: null,
  type: null,
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
