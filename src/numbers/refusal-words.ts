// What the holder of a number has said of being texted, in sentences that staff read before they write.

import { inWords } from '../schools/words.ts'
import type { Consent, ConsentPurpose } from './consents.ts'
import type { OptOut } from './opt-outs.ts'

/** The carrier's own block is not a STOP that we saw, and is not called one. */
export const blockInWords = (code: string): string =>
  `The phone network refuses our texts: the phone was blocked there (code ${code}), we have not seen a STOP.`

/** `They texted STOP at 10:15 on Mon 23 Nov: …`, or what is known of the network's block. */
export const optOutInWords = (
  { saidTo, word, at }: { saidTo: OptOut['saidTo']; word: string; at: Date },
  timeZone: string,
  now: Date = at,
): string =>
  saidTo === 'carrier'
    ? `${blockInWords(word)} Known since ${inWords(at, timeZone, now)}.`
    : `The owner of this phone texted ${word} at ${inWords(at, timeZone, now)}: it gets no texts.`

/** Where a word came from, after "said": `on paper`. */
export const sourceInWords: Record<Consent['source'], string> = {
  text: 'by text',
  paper: 'on paper',
  office: 'to the office',
  mis: 'as the MIS has it',
}

/** What a word means for texts. */
export const meaningInWords: Record<ConsentPurpose, Record<'yes' | 'no', string>> = {
  service: { yes: 'They want everyday texts', no: 'They asked for urgent texts only' },
  promotional: { yes: 'They said yes to promotional texts', no: 'They said no to promotional texts' },
}

/** `They asked for urgent texts only, on paper at 10:15 on Mon 23 Nov: “No more reminders please.”` */
export const consentInWords = (
  { purpose, isGiven, words, source, at }: Consent,
  timeZone: string,
  now: Date = at,
): string =>
  `${meaningInWords[purpose][isGiven ? 'yes' : 'no']}, ${sourceInWords[source]} at ${inWords(at, timeZone, now)}: “${words}”`
