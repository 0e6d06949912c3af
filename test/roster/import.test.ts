import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { groups, links, numbers, parentNumbers, parents, pupils, rosterImports } from '../../src/db/schema.ts'
import { type Stage, startStage, type Tenant } from '../http/stage.ts'
import type { ApiAnswer } from '../support/service.ts'
import { rosterOf } from './tables.ts'

const data = join(import.meta.dirname, '../data')
const contacts = readFileSync(join(data, 'contacts.csv'))
const expected = JSON.parse(readFileSync(join(data, 'contacts.expected.json'), 'utf8')) as {
  pupils: number
  parents: number
  links: number
  forms: number
  years: number
  textableNumbers: number
  numbersOnTwoParents: number
  noContactLinks: number
  textsToEveryone: number
  textsByYear: Record<string, number>
  pupilsNoTextCanReach: string[]
  rowsLeftOut: number
  problems: { row: number; column: string; kind: string; value?: string; leftOut?: boolean }[]
}

// A school's contacts file with the mess that real ones have, brought in as a school's system would.
let stage: Stage
let school: Tenant
let prepared: ApiAnswer
let applied: ApiAnswer
let untouched: Awaited<ReturnType<typeof rosterOf>>

const prepare = () => school.call('POST', '/v1/roster/imports?mode=full', contacts)
const apply = (id: string) => school.call('PUT', `/v1/roster/imports/${id}/application`, { confirm: [] })
const preview = async (audience: Record<string, unknown>) =>
  (
    await school.call('POST', '/v1/bulletins/previews', {
      mode: 'one-way',
      purpose: 'urgent',
      body: 'We close at noon today because of the snow.',
      audience,
    })
  ).body

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  prepared = await prepare()
  untouched = await rosterOf(stage.context.db, school.school.id)
  applied = await apply(prepared.body.id)
})

const total = ({ added, changed, ended, unchanged }: Record<string, number>) => [
  added,
  changed,
  ended,
  unchanged,
]

describe('a contacts file', () => {
  it('is compared first, and nothing changes yet', () => {
    expect(prepared).toMatchObject({
      status: 201,
      body: { status: 'ready', mode: 'full', needsConfirmation: [] },
    })
    expect(Object.values(untouched).flat()).toEqual([])
  })

  it('says how many records it would add', () => {
    const { summary } = prepared.body
    expect(total(summary.pupils)).toEqual([expected.pupils, 0, 0, 0])
    expect(total(summary.parents)).toEqual([expected.parents, 0, 0, 0])
    expect(total(summary.groups)).toEqual([expected.forms + expected.years, 0, 0, 0])
    expect(summary.numbers.added).toBeGreaterThanOrEqual(expected.textableNumbers)
  })

  it('says every problem by row and column, and nothing else', () => {
    const found = prepared.body.problems.map(
      ({ row, column, kind, value, leftOut }: (typeof expected.problems)[0]) => ({
        row,
        column,
        kind,
        value,
        leftOut,
      }),
    )
    expect(found).toEqual(
      expected.problems.map(({ row, column, kind, value = '', leftOut = false }) => ({
        row,
        column,
        kind,
        value,
        leftOut,
      })),
    )
    expect(found.filter(({ leftOut }: { leftOut: boolean }) => leftOut)).toHaveLength(expected.rowsLeftOut)
    for (const { problem, file } of prepared.body.problems) {
      expect(problem).toMatch(/^\S.{10,}\.$/s)
      expect(file).toBe('contacts.csv')
    }
  })

  it('is applied exactly', async () => {
    expect(applied).toMatchObject({ status: 200, body: { status: 'applied', appliedAt: expect.any(String) } })
    const { read } = stage.context.db
    const of = school.school.id
    expect(await read.$count(pupils, eq(pupils.schoolId, of))).toBe(expected.pupils)
    expect(await read.$count(parents, eq(parents.schoolId, of))).toBe(expected.parents)
    expect(await read.$count(links, eq(links.schoolId, of))).toBe(expected.links)
    expect(await read.$count(groups, and(eq(groups.schoolId, of), eq(groups.kind, 'form')))).toBe(
      expected.forms,
    )
    expect(await read.$count(groups, and(eq(groups.schoolId, of), eq(groups.kind, 'year')))).toBe(
      expected.years,
    )
    expect(await read.$count(links, and(eq(links.schoolId, of), isNotNull(links.noContactSetBy)))).toBe(
      expected.noContactLinks,
    )
  })

  it('gives parents their numbers, shared ones too', async () => {
    const held = await stage.context.db.read
      .select({ e164: numbers.e164, type: numbers.type })
      .from(parentNumbers)
      .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
      .where(and(eq(parentNumbers.schoolId, school.school.id), isNull(parentNumbers.endedAt)))
    const textable = held.filter(({ type }) => type === 'mobile').map(({ e164 }) => e164)
    const holders = Map.groupBy(textable, (e164) => e164)
    expect(holders.size).toBe(expected.textableNumbers)
    expect([...holders.values()].filter((each) => each.length === 2)).toHaveLength(
      expected.numbersOnTwoParents,
    )
    expect([...holders.values()].filter((each) => each.length > 2)).toEqual([])
  })

  it('shows the same in the lists of the API', async () => {
    const found: { misId: string; pupils: unknown[] }[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await school.call('GET', `/v1/parents?limit=200${cursor && `&cursor=${cursor}`}`)
      found.push(...body.data)
      cursor = body.next
    }
    expect(new Set(found.map(({ misId }) => misId)).size).toBe(expected.parents)
    expect(found.reduce((sum, parent) => sum + parent.pupils.length, 0)).toBe(expected.links)
    const { data } = (await school.call('GET', '/v1/groups')).body
    const members = (kind: string) =>
      data
        .filter((group: { kind: string }) => group.kind === kind)
        .reduce((sum: number, group: { members: number }) => sum + group.members, 0)
    expect([members('form'), members('year')]).toEqual([expected.pupils, expected.pupils])
  })

  it('reaches everyone once a number, and each year', async () => {
    expect((await preview({ everyone: true })).recipients).toBe(expected.textsToEveryone)
    for (const [year, texts] of Object.entries(expected.textsByYear))
      expect((await preview({ groups: [`year:${year}`] })).recipients, `year ${year}`).toBe(texts)
    expect(
      (await preview({ groups: Object.keys(expected.textsByYear).map((year) => `year:${year}`) })).recipients,
    ).toBe(expected.textsToEveryone)
  })

  it('leaves out exactly the pupils whom no text can reach', async () => {
    const reached = await Promise.all(
      expected.pupilsNoTextCanReach.map((pupil) =>
        school.call('POST', '/v1/bulletins/previews', {
          mode: 'one-way',
          purpose: 'urgent',
          body: 'x',
          audience: { pupils: [pupil] },
        }),
      ),
    )
    expect(reached.map(({ status }) => status)).toEqual(reached.map(() => 422))
    expect((await preview({ pupils: ['P10001'] })).recipients).toBeGreaterThan(0)
  })

  it('keeps no child’s data once it is applied', async () => {
    const [row] = await stage.context.db.read
      .select()
      .from(rosterImports)
      .where(eq(rosterImports.id, prepared.body.id))
    expect(row).toMatchObject({ status: 'applied', contents: null })
  })
})

describe('the same file again', () => {
  it('changes nothing, and says so', async () => {
    const before = await rosterOf(stage.context.db, school.school.id)
    const again = await prepare()
    expect(again.body.problems).toEqual(prepared.body.problems)
    expect(again.body.needsConfirmation).toEqual([])
    for (const [what, counts] of Object.entries(again.body.summary as Record<string, Record<string, number>>))
      expect(total(counts), what).toEqual([0, 0, 0, prepared.body.summary[what].added])
    expect((await apply(again.body.id)).status).toBe(200)
    expect(await rosterOf(stage.context.db, school.school.id)).toEqual(before)
  })

  it('in another school makes a roster of its own, and touches none of this one', async () => {
    const before = await rosterOf(stage.context.db, school.school.id)
    const other = await stage.tenant()
    const there = await other.call('POST', '/v1/roster/imports?mode=full', contacts)
    expect(there.body.summary).toEqual(prepared.body.summary)
    const done = await other.call('PUT', `/v1/roster/imports/${there.body.id}/application`)
    expect(done.status).toBe(200)
    expect(await rosterOf(stage.context.db, school.school.id)).toEqual(before)
    const theirs = await rosterOf(stage.context.db, other.school.id)
    expect(theirs.links).toHaveLength(expected.links)
  })
})
