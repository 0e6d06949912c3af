// Twilio's codes in our own words. The class decides what follows; the sentence is for the person who reads
// the report. Twilio says that its codes may change: one that is not here is `unknown`, which is neither tried
// again nor held against the number. Source: Twilio's error dictionary, read in November 2026.

export type ErrorClass =
  | 'transient'
  | 'ambiguous'
  | 'permanent-number'
  | 'route'
  | 'opted-out'
  | 'content'
  | 'account'
  | 'configuration'
  | 'risk-block'
  | 'unknown'

/** A failure as a value: the carrier's code, what sort of failure it is, and a sentence for people. */
export interface CarrierError {
  code: number | null
  class: ErrorClass
  reason: string
  /** What stands still until it is put right, because every other text would meet the same. */
  stops: 'account' | 'line' | null
}

/** What is known of a code; a code that is not known is of the class `unknown`. */
export function carrierError(code: number | null): CarrierError {
  const known = code === null ? undefined : codes[code]
  if (known) return { code, class: known[0], reason: known[1], stops: stops(code!, known[0]) }
  return {
    code,
    class: 'unknown',
    reason: code === null ? 'The carrier gave no reason.' : `The carrier gave code ${code}.`,
    stops: null,
  }
}

function stops(code: number, class_: ErrorClass): CarrierError['stops'] {
  if (ofOneText.has(code)) return null
  if (class_ === 'account' || ofTheAccount.has(code)) return 'account'
  return class_ === 'configuration' || code === queueFull ? 'line' : null
}

const queueFull = 21611
// Wrong for every line alike: the account's address, the address for reports.
const ofTheAccount = new Set([20404, 21609])
// About where one text goes: the country, a number that a trial account may not text, the hour there, a lookup.
const ofOneText = new Set([21408, 21608, 30610, 60606, 60607])

const codes: Record<number, [ErrorClass, string]> = {
  20003: ['account', 'The carrier does not accept our account details.'],
  20005: ['account', 'Our account with the carrier is not active.'],
  20404: ['configuration', 'The carrier does not know the account or address that we use.'],
  20429: ['transient', 'The carrier asked us to slow down.'],
  20500: ['ambiguous', 'The carrier had a fault of its own.'],
  20503: ['ambiguous', 'The carrier was not available.'],
  21211: ['permanent-number', 'The carrier says that this is not a phone number.'],
  21212: ['configuration', 'The carrier does not accept our sender.'],
  21408: ['configuration', 'Our account may not text that country.'],
  21602: ['content', 'The text was empty.'],
  21604: ['content', 'The text had no number to go to.'],
  21606: ['configuration', 'The carrier says that our sender cannot send texts.'],
  21608: ['account', 'The account is a trial account and may only text numbers that it has verified.'],
  21609: ['configuration', 'The address for delivery reports is wrong.'],
  21610: ['opted-out', 'The phone network refuses our texts: the phone was blocked there.'],
  21611: ['transient', 'The carrier’s queue for our sender is full.'],
  21612: ['route', 'The carrier cannot send from our sender to this number.'],
  21614: ['permanent-number', 'The carrier says that this number is not a mobile.'],
  21617: ['content', 'The text is over 1,600 characters.'],
  21619: ['content', 'The text was empty.'],
  21620: ['content', 'The address of a picture was wrong.'],
  21635: ['permanent-number', 'The number is a landline.'],
  21703: ['configuration', 'The messaging service has no sender that it can use.'],
  21704: ['configuration', 'The messaging service has no sender.'],
  21705: ['configuration', 'The messaging service does not exist.'],
  30001: ['transient', 'The text waited too long at the carrier.'],
  30002: ['account', 'Our account with the carrier is suspended.'],
  30003: ['transient', 'The phone could not be reached: it is off or has no signal.'],
  30004: ['risk-block', 'The phone or its network blocks our texts.'],
  30005: ['permanent-number', 'The network does not know this phone: the number may be out of use.'],
  30006: ['permanent-number', 'The number is a landline, or its network cannot be reached.'],
  30007: ['content', 'The network took the text for spam and stopped it.'],
  30008: ['transient', 'The network gave no reason.'],
  30011: ['content', 'The network does not carry pictures.'],
  30017: ['transient', 'The network was too busy.'],
  30018: ['configuration', 'Our sender name is not registered with the network.'],
  30019: ['content', 'The text is too large.'],
  30022: ['transient', 'We sent faster than the network allows.'],
  30023: ['transient', 'We reached the network’s limit for the day.'],
  30024: ['configuration', 'Our number is not set up with the network.'],
  30027: ['transient', 'We reached the network’s limit for the day.'],
  30032: ['configuration', 'Our toll-free number is not verified.'],
  30034: ['configuration', 'Our number is not registered with the network.'],
  30035: ['configuration', 'Our number is still being set up.'],
  30039: ['content', 'The carrier took the text for a loop between two machines.'],
  30042: ['configuration', 'The network blocks our sender name as too general.'],
  30410: ['ambiguous', 'The network did not answer the carrier in time.'],
  30450: ['risk-block', 'The carrier suspects fraud and blocks this number for a while.'],
  30610: ['configuration', 'It is a quiet hour where the phone is.'],
  30640: ['risk-block', 'The carrier blocks this number for legal reasons.'],
  35114: ['content', 'The time to send was out of range.'],
  35115: ['content', 'The time to send was out of range.'],
  35125: ['transient', 'The carrier holds too many scheduled texts.'],
  60600: ['unknown', 'The lookup has no answer for this number.'],
  60606: ['configuration', 'The lookup is not switched on for our account.'],
  60607: ['configuration', 'The lookup does not cover that country.'],
  60616: ['transient', 'Lookups were asked for too quickly.'],
  63003: ['permanent-number', 'The number is not on that service.'],
  63013: ['content', 'The service’s rules stopped the text.'],
  63014: ['opted-out', 'The person has blocked us on that service.'],
  63016: ['content', 'The time in which we may answer there has passed.'],
  63018: ['transient', 'We sent faster than the service allows.'],
  63024: ['permanent-number', 'The number is not on that service.'],
  63038: ['transient', 'Our account reached its limit for the day.'],
}
