import { beforeAll, describe, expect, it } from 'vitest'
import { csv, importFile, type Stage, startStage, type Tenant } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await startStage()
})

const roster = (from: number, to: number) =>
  csv(
    'pupil_id,parent_id,form,mobile',
    ...Array.from({ length: to - from }, (_, at) => from + at).map(
      (n) => `P${n},C${n},F${n},07700 900${String(100 + n)}`,
    ),
  )

/** Every page of a list, in order; `meanwhile` happens between one page and the next. */
async function readAll(
  school: Tenant,
  path: string,
  limit: number,
  meanwhile: (page: number) => Promise<unknown> = async () => {},
) {
  const ids: string[] = []
  const sizes: number[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const separator = path.includes('?') ? '&' : '?'
    const answer = await school.call(
      'GET',
      `${path}${separator}limit=${limit}${cursor && `&cursor=${cursor}`}`,
    )
    expect(answer.status).toBe(200)
    ids.push(...answer.body.data.map((row: { id: string }) => row.id))
    sizes.push(answer.body.data.length)
    cursor = answer.body.next
    await meanwhile(sizes.length)
  }
  return { ids, sizes }
}

describe('a list', () => {
  it.each(['groups', 'parents'])(
    'of %s joins to the whole, page by page, while rows arrive',
    async (what) => {
      const school = await stage.tenant()
      await importFile(school, roster(0, 7))
      const before = (await readAll(school, `/v1/${what}`, 200)).ids
      const { ids, sizes } = await readAll(school, `/v1/${what}`, 2, (page) =>
        page < 3 ? importFile(school, roster(7 + page, 8 + page)) : Promise.resolve(),
      )
      expect(before).toHaveLength(7)
      expect(ids.slice(0, 7)).toEqual(before)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toHaveLength(9)
      expect(sizes).toEqual([2, 2, 2, 2, 1])
    },
  )

  it('of staff joins to the whole while somebody joins', async () => {
    const school = await stage.tenant()
    const join = (n: number) =>
      school.call('PUT', `/v1/staff/T${n}`, {
        title: 'Mx',
        firstName: 'Pat',
        lastName: `Teacher${n}`,
        email: `t${n}@example.org`,
        roles: ['teacher'],
      })
    for (const n of [1, 2, 3]) await join(n)
    const { ids, sizes } = await readAll(school, '/v1/staff', 2, (page) => join(10 + page))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(4)
    expect(sizes.slice(0, 2)).toEqual([2, 2])
  })

  it('of a bulletin’s texts joins to its recipients, while the texts go their way', async () => {
    const school = await stage.tenant()
    await importFile(school, roster(0, 11))
    const { body } = await school.call('POST', '/v1/bulletins', {
      mode: 'one-way',
      purpose: 'urgent',
      body: 'School closes at noon',
      audience: { everyone: true },
    })
    await expect
      .poll(async () => (await school.call('GET', `/v1/bulletins/${body.id}/messages`)).body.data.length)
      .toBe(11)
    const path = `/v1/bulletins/${body.id}/messages`
    const { ids, sizes } = await readAll(school, path, 3)
    await stage.settled()
    expect(sizes).toEqual([3, 3, 3, 2])
    expect(new Set(ids).size).toBe(11)
    expect((await readAll(school, path, 200)).ids).toEqual(ids)
  })

  it('of conversations has the newest first, and repeats none when another comes', async () => {
    const school = await stage.tenant()
    const write = (n: number) => stage.text(`+44770090010${n}`, school.number, `Text ${n}`)
    for (const n of [1, 2, 3, 4]) await write(n)
    const { data } = (await school.call('GET', '/v1/conversations')).body
    expect(data.map((one: { number: string }) => one.number.at(-1))).toEqual(['4', '3', '2', '1'])
    const { ids, sizes } = await readAll(school, '/v1/conversations?state=open', 2, (page) => write(4 + page))
    expect(ids).toEqual(data.map((one: { id: string }) => one.id))
    expect(sizes).toEqual([2, 2])
  })

  it('has fifty rows a page unless told, and at most two hundred', async () => {
    const school = await stage.tenant()
    await importFile(school, roster(0, 60))
    const sizeOf = async (query: string) => (await school.call('GET', `/v1/parents${query}`)).body.data.length
    expect([await sizeOf(''), await sizeOf('?limit=200'), await sizeOf('?limit=1')]).toEqual([50, 60, 1])
  })

  it.each(['limit=0', 'limit=201', 'limit=-1', 'limit=1.5', 'limit=many', 'limit='])(
    'says what a limit can be: %s',
    async (query) => {
      const school = await stage.tenant()
      for (const list of ['groups', 'parents', 'staff', 'conversations'])
        expect(await school.call('GET', `/v1/${list}?${query}`), list).toMatchObject({
          status: 422,
          body: { errors: [{ pointer: '/limit', detail: 'A limit is a whole number from 1 to 200.' }] },
        })
    },
  )

  it('refuses a cursor that it never gave, along with what else is wrong', async () => {
    const school = await stage.tenant()
    for (const cursor of ['!!', '', Buffer.from("' or 1=1 --").toString('base64url')]) {
      const { status, body } = await school.call(
        'GET',
        `/v1/parents?limit=0&cursor=${encodeURIComponent(cursor)}`,
      )
      expect(status).toBe(422)
      expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/limit', '/cursor'])
    }
  })
})
