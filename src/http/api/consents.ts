import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { type Fault, invalid, notFound } from '../../errors.ts'
import { findWrittenFor } from '../../messages/known-numbers.ts'
import {
  type ConsentPurpose,
  consentFaults,
  consentPurposes,
  consentSources,
  consentsOf,
  type NewConsent,
  recordConsent,
} from '../../numbers/consents.ts'
import type { PhoneNumber } from '../../numbers/numbers.ts'
import { optOutsOf } from '../../numbers/opt-outs.ts'
import { refusalsOf } from '../../numbers/refusals.ts'
import type { School } from '../../schools/schools.ts'
import { consentsShape, showConsents } from './consent-shapes.ts'
import { readBody } from './every-fault.ts'
import { time } from './shapes.ts'

const newWord = z.strictObject({
  given: z.boolean().describe('Yes or no to texts of this purpose'),
  words: z.string().describe('What they said or signed: 1 to 500 characters'),
  source: z.enum(consentSources).describe('From where'),
  at: time.optional().describe('When they said it, if not now; not in the future'),
})

// Only its fault is looked at: nothing of it is recorded.
const unread = { given: false, words: 'unread', source: 'mis' } as const

const number = z.string().describe('In E.164 or any usual spelling')

/** What the holder of a number says to texts of a purpose, with its evidence. */
export function consentRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const { db, clock } = context
  const tags = ['numbers']

  server.get('/numbers/:number/consents', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'What the holder of a number has said about texts, with its history',
      params: z.object({ number }),
      response: { 200: consentsShape },
    },
    handler: async ({ key: { school }, params }) => {
      const found = await findWrittenFor(db.read, school, params.number, null)
      if (!found) throw notFound('number')
      return show(db.read, school, found)
    },
  })

  server.put('/numbers/:number/consents/:purpose', {
    attachValidation: true,
    config: { scope: 'roster:write' },
    schema: {
      tags,
      summary: 'Record a yes or a no to texts of a purpose, with its evidence',
      description:
        'The word that was said last counts, and no earlier one is deleted. STOP is not undone by it: only START is.',
      params: z.object({
        number,
        purpose: z.string().describe('service or promotional'),
      }),
      body: newWord,
      response: { 200: consentsShape },
    },
    handler: async (request) => {
      const { school } = request.key
      const now = clock.now()
      const found = await findWrittenFor(db.read, school, request.params.number, null)
      const faultsOf = async (wanted: z.infer<typeof newWord>) => [
        ...(found ? [] : [{ pointer: '/number', detail: notFound('number').message }]),
        ...purposeFaults(request.params.purpose),
        ...consentFaults(asWord('service', wanted, now), now),
      ]
      const wanted = await readBody(request, newWord, unread, faultsOf)
      refuse(await faultsOf(wanted))
      const word = asWord(consentPurposes.find(is(request.params.purpose))!, wanted, now)
      await db.write((tx) => recordConsent(tx, { schoolId: school.id, numberId: found!.id }, word, now))
      return show(db.read, school, found!)
    },
  })
}

const is =
  (written: string) =>
  (purpose: ConsentPurpose): boolean =>
    purpose === written

const purposeFaults = (purpose: string): Fault[] =>
  consentPurposes.some(is(purpose))
    ? []
    : [
        {
          pointer: '/purpose',
          detail: `A yes or a no is for ${consentPurposes.join(' or ')} texts; urgent ones are ended by STOP alone.`,
        },
      ]

// A number that is not there, and nothing else, is answered as what is not there always is.
function refuse(faults: Fault[]) {
  if (faults.length === 1 && faults[0]!.pointer === '/number') throw notFound('number')
  if (faults.length > 0) throw invalid(faults)
}

const asWord = (
  purpose: ConsentPurpose,
  { given, words, source, at }: z.infer<typeof newWord>,
  now: Date,
): NewConsent => ({ purpose, isGiven: given, words, source, staffId: null, at: at ? new Date(at) : now })

const show = async (db: Reader, school: School, number: PhoneNumber) =>
  showConsents(
    {
      number,
      said: (await refusalsOf(db, school.id, [number.id])).get(number.id)!,
      consents: await consentsOf(db, school.id, number.id),
      optOuts: await optOutsOf(db, school.id, number.id),
    },
    school,
  )
