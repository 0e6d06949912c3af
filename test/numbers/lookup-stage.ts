import { and, asc, desc, eq } from 'drizzle-orm'
import { afterEach } from 'vitest'
import type { LookUpAsks, LookUpResult } from '../../src/carrier/carrier.ts'
import { checks, lookups, numbers, schools } from '../../src/db/schema.ts'
import { makeLookup } from '../../src/numbers/looking-up.ts'
import { reserveDueLookups, unbegunLookups } from '../../src/numbers/lookups.ts'
import { HandCarrier, useStage } from '../messages/stage.ts'

export const days = (n: number) => n * 86_400_000
export const mobile = {
  kind: 'answered',
  isValid: true,
  lineType: 'mobile',
  lineStatus: null,
  code: null,
} as const
export const active = {
  kind: 'answered',
  isValid: true,
  lineType: null,
  lineStatus: 'active',
  code: null,
} as const
export const silence = {
  kind: 'unknown',
  why: 'The carrier did not answer (no answer).',
  code: null,
} as const

/** A carrier that is only asked about numbers, and says what the test wants. */
export class AskedCarrier extends HandCarrier {
  readonly asked: [e164: string, asks: LookUpAsks][] = []
  says: (e164: string, asks: LookUpAsks) => LookUpResult | Promise<LookUpResult> = (_, asks) =>
    asks === 'type' ? mobile : active

  override async lookUp(e164 = '', asks: LookUpAsks = 'type'): Promise<LookUpResult> {
    this.asked.push([e164, asks])
    return this.says(e164, asks)
  }
}

/** Schools that pay for lookups, each test its own. */
export function useLookupStage() {
  const stage = useStage()
  afterEach(async () => {
    await stage().db.write((tx) => tx.update(schools).set({ lookupPrice: null, lookupBudget: null }))
  })
  return {
    stage,
    /** A school whose parents have these numbers; by default it pays 4,000 for each lookup and at most 1,000,000. */
    async school(
      mobiles: string[],
      { price = 4_000, budget = 1_000_000 as number | null, timeZone = 'Europe/London' } = {},
    ) {
      const contacts = mobiles.map((mobile, n) => ({
        pupil_id: `P${n}`,
        parent_id: `C${n}`,
        ...child,
        mobile,
      }))
      const { id } = await stage().school(contacts, timeZone)
      await stage().db.write((tx) =>
        tx
          .update(schools)
          .set({ lookupPrice: budget === null ? null : price, lookupBudget: budget })
          .where(eq(schools.id, id)),
      )
      return id
    },
    async numberOf(schoolId: string, e164: string) {
      const [number] = await stage()
        .db.read.select()
        .from(numbers)
        .where(and(eq(numbers.schoolId, schoolId), eq(numbers.e164, e164)))
      return number!
    },
    change: (id: string, set: Partial<typeof numbers.$inferSelect>) =>
      stage().db.write((tx) => tx.update(numbers).set(set).where(eq(numbers.id, id))),
    reserve: (drama = true) => reserveDueLookups({ db: stage().db, drama }, stage().now()),
    /** What the sweep and its jobs do, one after another. */
    async sweep(carrier: HandCarrier) {
      await reserveDueLookups(stage(), stage().now())
      for (const { id } of await unbegunLookups(stage().db.read, stage().now()))
        await makeLookup({ db: stage().db, clock: stage().clock, carrier }, id)
    },
    lookups: (schoolId: string) =>
      stage()
        .db.read.select()
        .from(lookups)
        .where(eq(lookups.schoolId, schoolId))
        .orderBy(desc(lookups.asks), asc(lookups.id)),
    lookedUp: (schoolId: string) =>
      stage()
        .db.read.select()
        .from(checks)
        .where(and(eq(checks.schoolId, schoolId), eq(checks.kind, 'looked-up')))
        .orderBy(asc(checks.id)),
  }
}

const child = {
  pupil_first_name: 'Ann',
  pupil_last_name: 'Ash',
  form: '7A',
  parent_first_name: 'Bo',
  parent_last_name: 'Ash',
  relationship: 'Mother',
}
