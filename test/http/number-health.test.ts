import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { checks, disagreements, events, numberChanges, numbers } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { csv, importFile, type Stage, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

const roster = csv(
  'pupil_id,pupil_first_name,parent_id,parent_first_name,parent_last_name,mobile,home_phone',
  'P1,Ann,C1,Bo,Ash,07700 900001,020 7946 0001',
  'P1,Ann,C2,Cy,Ash,07700 900002,',
  'P2,Dee,C3,Eve,Birch,07700 900003,',
  'P2,Dee,C4,Fox,Birch,07700 900003,',
  'P3,Gus,C5,Hal,Cole,07700 900005,',
  'P4,Ida,C6,Jo,Dean,07700 900006,',
)

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  expect((await importFile(school, roster)).status).toBe(200)
})

const days = 86_400_000
const ago = (n: number) => new Date(Date.now() - n * days)

async function numberId(e164: string): Promise<string> {
  const found = and(eq(numbers.schoolId, school.school.id), eq(numbers.e164, e164))
  return (await stage.context.db.read.select().from(numbers).where(found))[0]!.id
}

/** As if the MIS had given it so many days ago, and a text had arrived there today. */
async function age(e164: string, n: number) {
  const id = await numberId(e164)
  await stage.context.db.write(async (tx) => {
    await tx
      .update(numbers)
      .set({ deliveredAt: ago(0) })
      .where(eq(numbers.id, id))
    await tx
      .update(checks)
      .set({ at: ago(n) })
      .where(eq(checks.numberId, id))
  })
}

async function fail(e164: string, code: number) {
  const row = { id: newId(), schoolId: school.school.id, numberId: await numberId(e164), code }
  await stage.context.db.write((tx) => tx.insert(checks).values({ ...row, kind: 'failed', at: ago(-0.001) }))
}

type Listed = {
  e164: string
  health: { state: string }
  action: string | null
  parents: { name: string }[]
}
const list = async (query = '') => {
  const { status, body } = await school.call('GET', `/v1/numbers${query}`)
  expect(status).toBe(200)
  return body as { data: Listed[]; next: string | null }
}
const shown = async (query = '') =>
  (await list(query)).data.map(({ e164, health }) => `${e164.slice(-2)} ${health.state}`)

describe('the numbers that need attention', () => {
  it('are none after an import: what is unknown will show at the next text', async () => {
    expect(await shown()).toEqual([])
    expect((await shown('?health=unknown')).toSorted()).toEqual([
      '01 unknown',
      '01 unknown',
      '02 unknown',
      '03 unknown',
      '05 unknown',
      '06 unknown',
    ])
  })

  it('come worst first, each with whose it is, why, what comes next and what to do', async () => {
    await age('+447700900001', 200)
    await age('+447700900002', 100)
    await age('+447700900003', 10)
    await age('+447700900005', 10)
    await fail('+447700900005', 21614)
    await fail('+447700900003', 30005)
    expect(await shown()).toEqual(['05 bad', '03 doubtful', '01 stale'])
    const { data } = await list()
    expect(data[1]).toEqual({
      id: await numberId('+447700900003'),
      e164: '+447700900003',
      type: 'mobile',
      textable: true,
      health: {
        state: 'doubtful',
        because: 'The network does not know this phone: the number may be out of use.',
        next: expect.stringMatching(/^Homeline goes on texting/),
        reachedAt: expect.stringMatching(/Z$/),
        theirsAt: expect.stringMatching(/Z$/),
      },
      parents: [
        { id: expect.any(String), misId: 'C3', name: 'Eve Birch' },
        { id: expect.any(String), misId: 'C4', name: 'Fox Birch' },
      ],
      action: 'confirm',
    })
    expect(data.map(({ action }) => action)).toEqual(['new-number', 'confirm', 'confirm'])
  })

  it.each([
    ['?health=ageing', ['02 ageing']],
    ['?health=good', []],
    ['?health=stale,bad', ['05 bad', '01 stale']],
    ['?health=stale&health=ageing', ['01 stale', '02 ageing']],
  ])('are asked for by their states: %s', async (query, expected) => {
    expect(await shown(query)).toEqual(expected)
  })

  it('say at once which states there are not', async () => {
    expect(await school.call('GET', '/v1/numbers?health=bad,fine,poor')).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/health', detail: expect.stringMatching(/“fine”.*quarantined, bad/) },
          { pointer: '/health', detail: expect.stringContaining('“poor”') },
        ],
      },
    })
  })

  it('come page by page, each once', async () => {
    const all: string[] = []
    let query = '?limit=2&health=bad,doubtful,stale,ageing,unknown'
    for (;;) {
      const { data, next } = await list(query)
      all.push(...data.map(({ e164 }) => e164))
      if (!next) break
      query = `?limit=2&health=bad,doubtful,stale,ageing,unknown&cursor=${next}`
    }
    expect(all.slice(0, 2).map((e164) => e164.slice(-2))).toEqual(['05', '03'])
    expect(all).toHaveLength(6)
    expect(new Set(all).size).toBe(6)
  })

  it('are those too about which something waits for the office', async () => {
    const { db } = stage.context
    const [ageing, unknown] = [await numberId('+447700900002'), await numberId('+447700900006')]
    const schoolId = school.school.id
    const parent = (await school.call('GET', '/v1/parents/C2')).body.id
    const change = { id: newId(), schoolId, oldNumberId: ageing, newNumberId: unknown, parents: [parent] }
    const saying = { id: newId(), schoolId, parentId: parent, usedNumberId: unknown, otherNumberId: ageing }
    await db.write(async (tx) => {
      await tx.insert(numberChanges).values({
        ...change,
        codeHash: '',
        codeUntil: ago(0),
        createdAt: ago(0),
        provedAt: ago(0),
        needsOffice: 'A pupil of the family has a parent who must not be contacted.',
      })
      await tx.insert(disagreements).values({ ...saying, usedSaidBy: 'parent', at: ago(0) })
    })
    const { data } = await list()
    expect(data.map(({ e164, action }) => `${e164.slice(-2)} ${action}`)).toEqual([
      '05 new-number',
      '03 confirm',
      '06 settle-disagreement',
      '01 confirm',
      '02 approve-change',
    ])
    await db.write(async (tx) => {
      await tx.update(numberChanges).set({ endedAt: ago(0) })
      await tx.update(disagreements).set({ settledAt: ago(0) })
    })
  })
})

describe('the office', () => {
  const ofParent = (parents: { misId: string; numbers: unknown[] }[]) =>
    parents.find(({ misId }) => misId === 'C1')!
  const say = async (e164: string, what: 'report' | 'confirmation', by = school) =>
    by.call('PUT', `/v1/numbers/${await numberId(e164)}/${what}`)

  it('says that a number is not theirs: nothing more goes there, and the parent shows why', async () => {
    expect(await say('+447700900001', 'report')).toMatchObject({
      status: 200,
      body: { textable: false, health: { state: 'quarantined' }, action: 'new-number' },
    })
    expect((await shown())[0]).toBe('01 quarantined')
    const [number] = (await school.call('GET', '/v1/parents/C1')).body.numbers
    expect(number).toMatchObject({
      e164: '+447700900001',
      textable: false,
      quarantined: { at: expect.stringMatching(/Z$/) },
      health: { state: 'quarantined', because: expect.stringMatching(/^The office said/) },
    })
    expect(ofParent((await school.call('GET', '/v1/pupils/P1')).body.parents).numbers).toContainEqual(number)
    expect(ofParent((await school.call('GET', '/v1/parents')).body.data).numbers).toContainEqual(number)
  })

  it('says that it is theirs after all, as often as it likes', async () => {
    for (let n = 0; n < 2; n++)
      expect(await say('+447700900001', 'confirmation')).toMatchObject({
        status: 200,
        body: { textable: true, health: { state: 'good' }, action: null },
      })
  })

  it('has its word recorded for the school’s information system', async () => {
    const told = await stage.context.db.read
      .select()
      .from(events)
      .where(eq(events.schoolId, school.school.id))
    const data = { number: '+447700900001', parents: ['C1'], by: 'office' }
    expect(told.map(({ type, data }) => ({ type, data })).slice(0, 2)).toEqual([
      { type: 'number.reported-wrong', data },
      { type: 'number.confirmed', data },
    ])
  })

  it('knows only numbers that its own parents have', async () => {
    const other = await stage.tenant()
    for (const what of ['report', 'confirmation'] as const) {
      expect((await say('+447700900002', what, other)).status).toBe(404)
      expect((await school.call('PUT', `/v1/numbers/none/${what}`)).status).toBe(404)
    }
    expect((await other.call('GET', '/v1/numbers')).body).toEqual({ data: [], next: null })
  })
})

describe('the health of a parent’s numbers', () => {
  it('is shown with each, landlines too', async () => {
    const { numbers } = (await school.call('GET', '/v1/parents/C1')).body
    expect(numbers[1]).toMatchObject({
      type: 'landline',
      textable: false,
      bad: null,
      quarantined: null,
      health: {
        state: 'unknown',
        because: 'It is a landline: it can be called and not texted.',
        next: 'Homeline leaves it for calls.',
      },
    })
    expect(Object.keys(numbers[1].health)).toEqual(['state', 'because', 'next'])
  })
})
