import { z } from 'zod'
import {
  type Consent,
  consentPurposes,
  consentSources,
  type RecordedConsent,
} from '../../numbers/consents.ts'
import type { OptOut } from '../../numbers/opt-outs.ts'
import { optOutInWords } from '../../numbers/refusal-words.ts'
import type { Said } from '../../numbers/refusals.ts'
import type { School } from '../../schools/schools.ts'
import { staffName } from '../../staff/staff.ts'
import { instantOf } from './shapes.ts'

const source = z
  .enum(consentSources)
  .describe('From where: a text, a form on paper, a word with the office, the MIS')

const wordShape = z.object({
  given: z.boolean(),
  words: z.string().describe('What they said, or signed'),
  source,
  at: z.string().describe('When they said it'),
})

/** The latest word on each purpose. */
export const wordsShape = z
  .object({
    service: wordShape
      .nullable()
      .describe(
        'A no: they asked for urgent texts only. Null: they have said nothing, and get everyday texts',
      ),
    promotional: wordShape.nullable().describe('Only a yes lets a promotional text go there'),
  })
  .describe('What its holder says to texts of a purpose')

const optOutShape = z.object({
  word: z.string().describe('What was texted, or the carrier’s code'),
  saidTo: z.enum(['us', 'carrier']),
  line: z.string().nullable().describe('The line that it was said to'),
  at: z.string(),
})

export const consentsShape = z.object({
  number: z.string(),
  optedOut: optOutShape
    .extend({ detail: z.string().describe('In words that staff read') })
    .nullable()
    .describe('Every text is kept back, urgent ones too, until a START'),
  ...wordsShape.shape,
  history: z
    .object({
      consents: z.array(
        wordShape.extend({
          purpose: z.enum(consentPurposes),
          by: z.string().nullable().describe('Who on the staff wrote it down'),
          recordedAt: z.string(),
        }),
      ),
      optOuts: z.array(optOutShape.extend({ liftedAt: z.string().nullable() })),
    })
    .describe('Everything that was ever said, the latest first: nothing is deleted by a later word'),
})

const showWord = (consent: Consent | null): z.infer<typeof wordShape> | null =>
  consent && {
    given: consent.isGiven,
    words: consent.words,
    source: consent.source,
    at: consent.at.toISOString(),
  }

export const showWords = ({ service, promotional }: Said): z.infer<typeof wordsShape> => ({
  service: showWord(service),
  promotional: showWord(promotional),
})

const showOptOut = ({ word, saidTo, line, optedOutAt }: OptOut): z.infer<typeof optOutShape> => ({
  word,
  saidTo,
  line,
  at: optedOutAt.toISOString(),
})

interface Everything {
  number: { e164: string }
  said: Said
  consents: RecordedConsent[]
  optOuts: OptOut[]
}

export const showConsents = (
  { number, said, consents, optOuts }: Everything,
  { timeZone }: School,
): z.infer<typeof consentsShape> => ({
  number: number.e164,
  optedOut: said.optedOut && {
    ...showOptOut(said.optedOut),
    detail: optOutInWords({ ...said.optedOut, at: said.optedOut.optedOutAt }, timeZone),
  },
  ...showWords(said),
  history: {
    consents: consents.map((consent) => ({
      ...showWord(consent)!,
      purpose: consent.purpose,
      by: consent.by && staffName(consent.by),
      recordedAt: consent.recordedAt.toISOString(),
    })),
    optOuts: optOuts.map((optOut) => ({ ...showOptOut(optOut), liftedAt: instantOf(optOut.liftedAt) })),
  },
})
