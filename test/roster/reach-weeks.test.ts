import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pupils, reachWeeks } from '../../src/db/schema.ts'
import { runSweep } from '../../src/jobs/sweep.ts'
import { reachOf } from '../../src/roster/reach.ts'
import { weekOf } from '../../src/roster/reach-weeks.ts'
import { insertSchool } from '../../src/schools/schools.ts'
import { arriveAt } from '../support/number-ids.ts'
import { openPages, type Pages } from '../web/web-school.ts'

let site: Pages

beforeEach(async () => {
  site = await openPages()
})
afterEach(() => site.close())

const sweep = () => runSweep(site.context, { sweep: 'reach' })
const arrive = (...e164s: string[]) => arriveAt(site.context.db, site.school.id, e164s, site.time.now)
const reach = (schoolId = site.school.id) =>
  reachOf(site.context.db.read, schoolId, { drama: true }, site.time.now)
const kept = () => site.context.db.read.select().from(reachWeeks)

describe('the reach of a school', () => {
  it('is not known before the first text, but for homes without a number', async () => {
    expect(await reach()).toMatchObject({ pupils: 4, withOne: 0, withTwo: 0, unreachable: 2, weeks: [] })
  })

  it('follows what arrives, in the school, its years and its forms', async () => {
    await arrive('+447700900001', '+447700900002', '+447700900003', '+447700900004')
    const found = await reach()
    // The father of P3 is barred, and P4 has no number.
    expect(found).toMatchObject({ pupils: 4, withOne: 2, withTwo: 1, unreachable: 2 })
    const counts = found.groups.map(({ code, pupils, withOne, withTwo, unreachable }) => [
      code,
      pupils,
      withOne,
      withTwo,
      unreachable,
    ])
    expect(counts.sort()).toEqual([
      ['1', 2, 1, 1, 1],
      ['1A', 2, 1, 1, 1],
      ['R', 2, 1, 0, 1],
      ['RA', 2, 1, 0, 1],
    ])
  })

  it('does not count a leaver, nor what another school knows', async () => {
    await arrive('+447700900001', '+447700900003')
    const ended = { endedAt: site.time.now }
    await site.context.db.write((tx) => tx.update(pupils).set(ended).where(eq(pupils.misId, 'P2')))
    expect(await reach()).toMatchObject({ pupils: 3, withOne: 1 })
    expect(await reach(site.other.school.id)).toMatchObject({ pupils: 3, withOne: 0 })
  })
})

describe('the weeks', () => {
  it('are those of the school’s own calendar', () => {
    const sundayNight = new Date('2026-11-22T23:30:00Z')
    expect(weekOf(sundayNight, 'Europe/London')).toBe('2026-11-16')
    expect(weekOf(sundayNight, 'Europe/Berlin')).toBe('2026-11-23')
    expect(weekOf(new Date('2026-11-23T00:00:00Z'), 'Europe/London')).toBe('2026-11-23')
  })

  it('are kept once each, whatever comes after and however often it is looked', async () => {
    await arrive('+447700900001')
    await Promise.all([sweep(), sweep()])
    await arrive('+447700900002', '+447700900003')
    await sweep()
    const first = { week: '2026-11-23', pupils: 4, withOne: 1, withTwo: 0 }
    expect((await reach()).weeks).toEqual([first])

    site.time.now = new Date('2026-11-30T00:00:00Z')
    await sweep()
    expect((await reach()).weeks).toEqual([first, { week: '2026-11-30', pupils: 4, withOne: 2, withTwo: 1 }])
  })

  it('are kept of every school, and of each year and form', async () => {
    await sweep()
    const rows = await kept()
    expect(rows.filter(({ groupId }) => groupId === '').map(({ schoolId }) => schoolId)).toHaveLength(2)
    expect(rows.filter(({ schoolId }) => schoolId === site.school.id)).toHaveLength(5)
  })

  it('of a school without pupils are not', async () => {
    const empty = { name: 'New School', country: 'GB', timeZone: 'Europe/London' } as const
    const school = await site.context.db.write((tx) => insertSchool(tx, empty, site.time.now))
    await sweep()
    expect((await kept()).filter(({ schoolId }) => schoolId === school.id)).toEqual([])
  })
})
