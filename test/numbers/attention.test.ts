import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { numbers } from '../../src/db/schema.ts'
import { numbersByHealth } from '../../src/numbers/attention.ts'
import { recordDelivered } from '../../src/numbers/evidence.ts'
import { switchSeries, usualPace } from '../../src/refresh/series.ts'
import { useStage } from '../messages/stage.ts'

const stage = useStage()
const her = '+447700900101'
const day = 86_400_000

/** What the office is to do about a number that was last known to be theirs 200 days ago. */
async function actionFor({ askedDaysAgo }: { askedDaysAgo: number | null }) {
  const { db, clock } = stage()
  const school = await stage().school([{ pupil_id: 'P1', parent_id: 'M1', mobile: her }])
  clock.forward(200 * day)
  const askedAt = askedDaysAgo === null ? null : new Date(clock.now().getTime() - askedDaysAgo * day)
  await db.write(async (tx) => {
    await switchSeries(tx, school.id, usualPace, clock.now())
    await recordDelivered(tx, [await school.numberId(her)], clock.now())
    await tx.update(numbers).set({ askedAt }).where(eq(numbers.schoolId, school.id))
  })
  const [listed] = await numbersByHealth(db.read, school.id, { limit: 1 }, clock.now())
  return listed && { state: listed.health.state, action: listed.action }
}

describe('a stale number of a school that asks by text', () => {
  it.each([
    { askedDaysAgo: null, action: null },
    { askedDaysAgo: 14, action: null },
    { askedDaysAgo: 15, action: 'confirm' },
  ])('comes before the office when it was asked in vain: %o', async ({ askedDaysAgo, action }) => {
    expect(await actionFor({ askedDaysAgo })).toEqual({ state: 'stale', action })
  })
})
