import type twilio from 'twilio'
import type { LookUpAsks, LookUpResult } from './carrier.ts'
import { carrierError } from './carrier-error.ts'
import { AskedToWait } from './transport.ts'
import { numberIn, unanswered } from './twilio-fault.ts'

/** Twilio's names for what is asked; each is a package with a price of its own. */
const fields: Record<LookUpAsks, string> = { type: 'line_type_intelligence', status: 'line_status' }
/** "Lookups were asked for too quickly": said with a 429, or within a package. */
const tooQuickly = 60616

/** Asks Twilio Lookup v2 for one package. */
export async function lookUp(client: twilio.Twilio, e164: string, asks: LookUpAsks): Promise<LookUpResult> {
  try {
    const found = await client.lookups.v2.phoneNumbers(e164).fetch({ fields: fields[asks] })
    return answerOf(found, asks === 'type' ? found.lineTypeIntelligence : found.lineStatus)
  } catch (error) {
    return failureOf(error)
  }
}

type Found = Awaited<ReturnType<ReturnType<twilio.Twilio['lookups']['v2']['phoneNumbers']>['fetch']>>
type Package = Found['lineTypeIntelligence'] | Found['lineStatus'] | null

// A package with an error of its own tells nothing: the number is no worse for it.
function answerOf({ valid }: Found, asked: Package): LookUpResult {
  if (typeof valid !== 'boolean')
    return { kind: 'unknown', why: 'The carrier’s answer could not be read.', code: null }
  const error = asked?.errorCode ?? null
  if (error === tooQuickly) return { kind: 'later', waitSeconds: null }
  const said = error === null ? asked : null
  return {
    kind: 'answered',
    isValid: valid,
    lineType: wordIn(said, 'type'),
    lineStatus: wordIn(said, 'status'),
    code: typeof error === 'number' ? error : null,
  }
}

const wordIn = (found: Package, name: 'type' | 'status'): string | null => {
  const word: unknown = found && Reflect.get(found, name)
  return typeof word === 'string' && word !== '' ? word : null
}

function failureOf(error: unknown): LookUpResult {
  if (error instanceof AskedToWait) return { kind: 'later', waitSeconds: error.seconds }
  const code = numberIn(error, 'code')
  if (code === tooQuickly) return { kind: 'later', waitSeconds: null }
  const why = code === null ? unanswered(error).message : carrierError(code).reason
  return { kind: 'unknown', why, code }
}
