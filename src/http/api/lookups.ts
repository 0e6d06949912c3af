import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { type Fault, invalid, Refused } from '../../errors.ts'
import { lookUpNow, mostLookedUpNow } from '../../numbers/looking-up-now.ts'
import { lookupSpending } from '../../numbers/lookup-spending.ts'
import type { KnownLookup } from '../../numbers/lookups-known.ts'
import { asAmount } from '../../schools/money.ts'
import type { School } from '../../schools/schools.ts'
import type { Key } from './keys.ts'
import { time } from './shapes.ts'

export const lookupShape = z
  .object({
    valid: z.boolean().nullable(),
    type: z.string().nullable().describe('Such as mobile, landline, nonFixedVoip: the carrier’s word'),
    status: z.string().nullable().describe('Such as active, inactive, unreachable: the carrier’s word'),
    at: time,
  })
  .nullable()
  .describe('What the carrier says, if a current parent has the number; null where that is not known')

export const lookedUpShape = z
  .object({
    asked: z.int().describe('Lookups that were paid for now'),
    answered: z.int(),
    because: z.string().nullable().describe('Why not all that was due was asked'),
  })
  .describe('Only with “lookup”: fresh answers are not paid for again')

export const showLookup = (known: KnownLookup | undefined): z.infer<typeof lookupShape> =>
  known ? { ...known, at: known.at.toISOString() } : null

/** Asks the carrier about numbers of the school. @throws Refused with every fault, before anything is spent */
export async function lookUpFor(
  context: Context,
  { school, scopes }: Key,
  asked: unknown[],
  e164s: string[],
) {
  // It spends money, and what it brings may mark a number as bad.
  if (!scopes.includes('roster:write'))
    throw new Refused('forbidden', 'This key may not ask the carrier: it lacks the scope “roster:write”.')
  const faults = lookupFaults(school, asked)
  if (faults.length > 0) throw invalid(faults)
  return lookUpNow(context, school.id, e164s)
}

/** What stands against asking the carrier about so many numbers. */
export const lookupFaults = (
  { lookupBudget, name }: Pick<School, 'lookupBudget' | 'name'>,
  asked: unknown[],
): Fault[] => [
  ...(lookupBudget === null
    ? [{ pointer: '/lookup', detail: `${name} has no budget for lookups: ${howToSetOne}` }]
    : []),
  ...(asked.length > mostLookedUpNow
    ? [
        {
          pointer: '/numbers',
          detail: `At most ${mostLookedUpNow} numbers can be looked up at once: these are ${asked.length}.`,
        },
      ]
    : []),
]

const howToSetOne =
  'set one with “homeline school lookups --school … --price 0.004 --budget 20”, or leave “lookup” out.'

const spendingShape = z.object({
  price: z.number().nullable().describe('Of one lookup; null: none are made'),
  budget: z.number().nullable().describe('For a calendar month'),
  currency: z.string(),
  month: z.string().describe('By the school’s own clock'),
  lookups: z.int().describe('Made in that month'),
  spent: z.number(),
})

export function lookupRoutes(plain: FastifyInstance, { db, clock }: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()

  server.get('/numbers/lookups', {
    config: { scope: 'roster:read' },
    schema: {
      tags: ['numbers'],
      summary: 'What lookups cost, and what this month’s have cost',
      response: { 200: spendingShape },
    },
    handler: async ({ key: { school } }) => {
      const { month, lookups, spent } = await lookupSpending(db.read, school, clock.now())
      const { lookupPrice: price, lookupBudget: budget, currency } = school
      return {
        price: price === null ? null : asAmount(price),
        budget: budget === null ? null : asAmount(budget),
        currency,
        month,
        lookups,
        spent: asAmount(spent),
      }
    },
  })
}
