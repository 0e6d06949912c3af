// The sentences that staff read about a number: why it stands as it does, and what Homeline does next.

import type { Evidence, Findings } from './findings.ts'
import { ageingDays, type HealthState, isForCallsAlone, type Upkeep } from './health.ts'

/** Why a number is in this state. */
export function whyInWords(state: HealthState, findings: Findings, now: Date): string {
  const { type, fault, wrongBy } = findings
  if (state === 'quarantined')
    return `${wrongInWords(wrongBy)} ${ago(wrongBy?.at ?? now, now)} that it is not theirs.`
  if (isForCallsAlone(type)) return `It is ${asKind(type)}: it can be called and not texted.`
  if (fault) return fault.because
  return state === 'unknown' ? whatIsMissing(findings) : whenTheirs(state, findings, now)
}

const wrongInWords = (by: Evidence | null) =>
  by?.kind === 'reported-wrong' && by.by === 'office' ? 'The office said' : 'Whoever reads its texts said'

const whatIsMissing = ({ theirsAt }: Findings): string =>
  theirsAt ? 'No text has arrived there yet.' : 'Nobody has said whose it is.'

function whenTheirs(state: HealthState, { theirsAt, theirsBy }: Findings, now: Date): string {
  const last = `${theirsBy ? asNews(theirsBy) : 'It was known to be theirs'} ${ago(theirsAt ?? now, now)}`
  return state === 'good' ? `${last}, and texts arrive.` : `${last}, and nothing has been heard since.`
}

function asNews(evidence: Evidence): string {
  if (evidence.kind === 'replied') return 'Its owner last texted'
  if (evidence.kind === 'proved') return 'A code that was texted there came back'
  if (evidence.kind === 'confirmed')
    return evidence.by === 'office' ? 'The office confirmed it as theirs' : 'Its owner said that it is theirs'
  return 'The school’s records gave it'
}

const day = 86_400_000

// In whole days, which are the same on every clock.
function ago(at: Date, now: Date): string {
  const days = Math.floor((now.getTime() - at.getTime()) / day)
  if (days < 1) return 'within the last day'
  return days === 1 ? 'a day ago' : `${days} days ago`
}

const kinds: Record<string, string> = {
  voip: 'an internet line',
  premium: 'a premium-rate number',
  personal: 'a personal number',
  'toll-free': 'a freephone number',
  uan: 'a company’s number',
  voicemail: 'a voicemail box',
}

const asKind = (type: string) => kinds[type] ?? `a ${type}`

/** What Homeline will do next about a number in this state. */
export function whatComesNext(state: HealthState, findings: Findings, upkeep: Upkeep): string {
  if (state === 'quarantined')
    return 'Homeline sends nothing there until the office confirms it, or the home gives another number.'
  if (isForCallsAlone(findings.type)) return 'Homeline leaves it for calls.'
  if (state === 'bad') return 'Homeline texts it no more: the home needs another number.'
  if (state === 'doubtful') return aboutTheDoubt(findings, upkeep)
  if (state === 'unknown') return aboutWhatIsMissing(findings)
  return aboutItsAge(state, upkeep)
}

function aboutTheDoubt({ type }: Findings, { looksUp }: Upkeep): string {
  const asks = 'Homeline asks the carrier about it'
  if (type === 'unknown')
    return looksUp
      ? `${asks} before it texts there.`
      : 'Homeline does not text it until the office confirms it.'
  const tries = 'a text that arrives settles the doubt, one that does not says more.'
  return looksUp ? `${asks}, and goes on texting: ${tries}` : `Homeline goes on texting: ${tries}`
}

const aboutWhatIsMissing = ({ theirsAt, type }: Findings): string => {
  if (!theirsAt) return 'Homeline shows it to the office when somebody texts from there.'
  return type === 'unknown'
    ? 'Homeline texts it once it is known to be a mobile.'
    : 'The next text to it will show whether it reaches a phone.'
}

function aboutItsAge(state: HealthState, { isRefreshing, looksUp }: Upkeep): string {
  if (state === 'good')
    return isRefreshing
      ? `Homeline asks its owner when ${ageingDays} days have gone by without news.`
      : `Nothing, until ${ageingDays} days have gone by without news.`
  const looks = state === 'stale' && looksUp
  if (isRefreshing)
    return `Homeline asks by text whether it is still theirs${looks ? ', and the carrier whether it is in use' : ''}.`
  return looks
    ? 'Homeline asks the carrier whether it is in use; whose it is, only the office can ask: the texts that ask are off.'
    : 'Nothing by itself: the texts that ask are off. The office can ask, or switch them on.'
}
