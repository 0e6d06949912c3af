import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { groupMembers, groups, links, parents, pupils } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { csv, importFile, type Stage, startStage, type Tenant } from '../http/stage.ts'
import { rosterOf } from './tables.ts'

let stage: Stage
let school: Tenant

beforeAll(async () => {
  stage = await startStage()
})
beforeEach(async () => {
  school = await stage.tenant()
  expect((await importFile(school, file(all))).status).toBe(200)
})

const header =
  'pupil_id,pupil_first_name,pupil_last_name,year,form,parent_id,parent_title,parent_first_name,parent_last_name,relationship,priority,parental_responsibility,lives_with_pupil,no_contact,mobile,home_phone,work_phone,email,language'
const all = {
  ann: 'P1,Ann,Ash,7,7A,C1,Mrs,Bo,Ash,Mother,1,Y,Y,,07700 900001,020 7946 0001,,bo@example.org,Polish',
  annsFather: 'P1,Ann,Ash,7,7A,C2,Mr,Cy,Ash,Father,2,Y,N,Y,07700 900002,,,,',
  dee: 'P2,Dee,Birch,7,7B,C3,Ms,Eve,Birch,Mother,1,Y,Y,,07700 900003,,,,',
}
const file = (rows: Record<string, string>) => csv(header, ...Object.values(rows))

const get = async (path: string) => (await school.call('GET', path)).body
const numbersOf = async (parent: string) =>
  (await get(`/v1/parents/${parent}`)).numbers.map(
    ({ e164, label }: Record<string, string>) => `${label} ${e164}`,
  )
const dump = () => rosterOf(stage.context.db, school.school.id)
const prepare = async (text: string, mode = 'partial') =>
  (await school.call('POST', `/v1/roster/imports?mode=${mode}`, text)).body
const apply = (id: string, confirm: string[] = []) =>
  school.call('PUT', `/v1/roster/imports/${id}/application`, { confirm })

describe('a number', () => {
  it('that changed is let go, and the new one held', async () => {
    const changed = file({ ...all, ann: all.ann.replace('900001', '900021') })
    expect((await prepare(changed)).summary).toMatchObject({
      parents: { added: 0, changed: 1, ended: 0, unchanged: 2 },
      numbers: { added: 1, changed: 0, ended: 1, unchanged: 3 },
    })
    await importFile(school, changed)
    expect(await numbersOf('C1')).toEqual(['mobile +447700900021', 'home +442079460001'])
    await stage.text('+447700900001', school.number, 'Who am I now?')
    const [conversation] = (await get('/v1/conversations')).data
    expect(conversation).toMatchObject({ rule: 'unknown-number', parents: [] })
  })

  it('that comes back is held again', async () => {
    await importFile(school, file({ ...all, ann: all.ann.replace('900001', '900021') }))
    await importFile(school, file(all))
    expect(await numbersOf('C1')).toEqual(['mobile +447700900001', 'home +442079460001'])
  })

  it.each(['07700 9001', '07700 900001234', '7.7009E+09'])(
    'whose cell is damaged stays as it was: %s',
    async (cell) => {
      const before = await dump()
      const damaged = await prepare(file({ ...all, ann: all.ann.replace('07700 900001', cell) }))
      expect(damaged.problems).toMatchObject([{ row: 2, column: 'mobile', value: cell, leftOut: false }])
      expect(damaged.summary.parents).toMatchObject({ changed: 0, unchanged: 3 })
      await apply(damaged.id)
      expect(await dump()).toEqual(before)
    },
  )

  it.each(['', 'N/A', 'none'])('whose cell says that there is none is gone: “%s”', async (cell) => {
    await importFile(school, file({ ...all, ann: all.ann.replace('07700 900001', cell) }))
    expect(await numbersOf('C1')).toEqual(['home +442079460001'])
  })

  it('that two parents have stays with one when the other gives it up', async () => {
    const shared = { ...all, dee: all.dee.replace('900003', '900002') }
    await importFile(school, file(shared))
    const counts = (await prepare(file(all))).summary.numbers
    expect(counts).toMatchObject({ added: 1, changed: 1, ended: 0 })
    await importFile(school, file(all))
    expect([await numbersOf('C2'), await numbersOf('C3')]).toEqual([
      ['mobile +447700900002'],
      ['mobile +447700900003'],
    ])
  })
})

describe('a column that the file does not have', () => {
  it('says nothing: everything that it would say stays', async () => {
    const before = await dump()
    const ids = await prepare(csv('parent_id,pupil_id', 'C1,P1', 'C2,P1', 'C3,P2'))
    for (const counts of Object.values(ids.summary))
      expect(counts).toMatchObject({ added: 0, changed: 0, ended: 0 })
    expect((await apply(ids.id)).status).toBe(200)
    expect(await dump()).toEqual(before)
  })

  it('leaves forms as they are even in a full file', async () => {
    const before = await dump()
    await importFile(
      school,
      csv('parent_id,pupil_id,mobile', 'C1,P1,07700900001', 'C2,P1,07700900002', 'C3,P2,07700900003'),
      {
        mode: 'full',
      },
    )
    expect(await dump()).toEqual(before)
  })
})

describe('what a pupil is called besides', () => {
  const named = (knownAs: string, gender: string) =>
    csv('pupil_id,parent_id,pupil_known_as,pupil_gender', `P1,C1,${knownAs},${gender}`)
  const ann = () => get('/v1/pupils/P1')

  it('counts as a change of the pupil, once', async () => {
    const file = named('Annie; Ann', 'F')
    expect((await prepare(file)).summary.pupils).toEqual({ added: 0, changed: 1, ended: 0, unchanged: 1 })
    await importFile(school, file)
    expect(await ann()).toMatchObject({ nicknames: ['Annie'], gender: 'female' })
    expect((await prepare(file)).summary.pupils).toEqual({ added: 0, changed: 0, ended: 0, unchanged: 2 })
  })

  it('comes with a new pupil', async () => {
    await importFile(school, csv('pupil_id,parent_id,known as,sex', 'P9,C9,Joey,boy'))
    expect(await get('/v1/pupils/P9')).toMatchObject({ nicknames: ['Joey'], gender: 'male' })
  })

  it('is left as it is by a file without the columns', async () => {
    await importFile(school, named('Annie', 'F'))
    const before = await dump()
    await importFile(school, file(all), { mode: 'full' })
    expect(await dump()).toEqual(before)
  })

  it('is added to by a file, which takes no name away and says what the gender is', async () => {
    await school.call('PUT', '/v1/pupils/P1/nicknames', { nicknames: ['Nan'] })
    await importFile(school, named('Annie', 'F'))
    await importFile(school, named('', ''))
    expect(await ann()).toMatchObject({ nicknames: ['Nan', 'Annie'], gender: null })
  })

  it('has room for ten, those on record first', async () => {
    await importFile(school, named('a;b;c;d;e;f;g;h;i', ''))
    await importFile(school, named('k;j;b', ''))
    expect((await ann()).nicknames.join('')).toBe('abcdefghik')
  })

  it('may be said while an import of that pupil waits, which keeps it', async () => {
    const waiting = await prepare(csv('pupil_id,parent_id,pupil_first_name', 'P1,C1,Anna'))
    await school.call('PUT', '/v1/pupils/P1/nicknames', { nicknames: ['Nan'] })
    expect((await apply(waiting.id)).status).toBe(200)
    expect(await ann()).toMatchObject({ firstName: 'Anna', nicknames: ['Nan'] })
  })
})

describe('who is not in the file', () => {
  const { dee, ...rest } = all

  it('stays, in a partial one', async () => {
    const before = await dump()
    const partial = await prepare(file(rest))
    expect(partial.summary).toMatchObject({
      pupils: { ended: 0 },
      parents: { ended: 0 },
      numbers: { ended: 0 },
      groups: { ended: 0 },
    })
    await apply(partial.id)
    expect(await dump()).toEqual(before)
  })

  it('is ended by a full one, and not deleted', async () => {
    const full = await prepare(file(rest), 'full')
    expect(full.summary).toMatchObject({
      pupils: { added: 0, changed: 0, ended: 1, unchanged: 1 },
      parents: { added: 0, changed: 0, ended: 1, unchanged: 2 },
      numbers: { ended: 1 },
      groups: { added: 0, changed: 1, ended: 1, unchanged: 1 },
    })
    expect(full.needsConfirmation).toEqual(['ends-many-parents'])
    const before = await dump()
    await apply(full.id, ['ends-many-parents'])
    expect(await get('/v1/pupils/P2')).toMatchObject({ firstName: 'Dee', ended: true })
    expect(await get('/v1/parents/C3')).toMatchObject({ firstName: 'Eve', ended: true })
    expect((await get('/v1/groups')).data.map(({ code }: { code: string }) => code).sort()).toEqual([
      '7',
      '7A',
    ])
    expect((await get('/v1/parents')).data).toHaveLength(2)
    const after = await dump()
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toHaveLength(rows.length)
    expect(
      await school.call('POST', '/v1/bulletins/previews', {
        mode: 'two-way',
        purpose: 'service',
        body: 'x',
        audience: { parents: ['C3'] },
      }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/audience/parents/0' }] } })
  })

  it('is the same as before when the file has them again', async () => {
    const before = await dump()
    await importFile(school, file(rest), { mode: 'full', confirm: ['ends-many-parents'] })
    const back = await prepare(file({ ...rest, dee }))
    expect(back.summary).toMatchObject({
      pupils: { added: 0, changed: 1 },
      parents: { added: 0, changed: 1 },
    })
    await apply(back.id)
    expect(await dump()).toEqual(before)
  })

  it('is only unlinked when another of the home stays', async () => {
    const { annsFather: _, ...without } = all
    await importFile(
      school,
      file({ ...without, other: all.annsFather.replace(/^P1,Ann,Ash,7,7A/, 'P3,Una,Ash,7,7B') }),
      {
        mode: 'full',
      },
    )
    expect((await get('/v1/pupils/P1')).parents.map(({ misId }: { misId: string }) => misId)).toEqual(['C1'])
    expect((await get('/v1/parents/C2')).pupils.map(({ misId }: { misId: string }) => misId)).toEqual(['P3'])
  })
})

describe('a file that would end many parents', () => {
  const many = (count: number) =>
    csv('pupil_id,parent_id', ...Array.from({ length: count }, (_, n) => `X${n},Y${n}`))

  it('wants a yes for more than one in ten, and none for one in ten', async () => {
    const other = await stage.tenant()
    school = other
    await importFile(other, many(20))
    expect((await prepare(many(18), 'full')).needsConfirmation).toEqual([])
    const more = await prepare(many(17), 'full')
    expect(more.needsConfirmation).toEqual(['ends-many-parents'])
    const before = await dump()
    for (const confirm of [[], ['lifts-no-contact'], ['yes']])
      expect(await apply(more.id, confirm)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/confirm', detail: expect.stringContaining('ends-many-parents') }] },
      })
    expect(await dump()).toEqual(before)
    expect((await apply(more.id, ['ends-many-parents'])).body).toMatchObject({ status: 'applied' })
    expect((await get('/v1/parents')).data).toHaveLength(17)
  })
})

describe('no-contact', () => {
  const lifted = file({ ...all, annsFather: all.annsFather.replace(',N,Y,', ',N,,') })
  const barred = async () => (await get('/v1/parents/C2')).pupils[0].noContact

  it('that a file set is lifted by a file only when somebody says so', async () => {
    const prepared = await prepare(lifted)
    expect(prepared.needsConfirmation).toEqual(['lifts-no-contact'])
    expect((await apply(prepared.id)).status).toBe(422)
    expect(await barred()).toBe(true)
    expect((await apply(prepared.id, ['lifts-no-contact'])).status).toBe(200)
    expect(await barred()).toBe(false)
  })

  it('that staff set stays, whatever the file says', async () => {
    const { id } = await get('/v1/parents/C2')
    await stage.context.db.write((tx) =>
      tx.update(links).set({ noContactSetBy: 'staff' }).where(eq(links.parentId, id)),
    )
    const prepared = await prepare(lifted)
    expect(prepared.needsConfirmation).toEqual([])
    await apply(prepared.id)
    expect(await barred()).toBe(true)
  })

  it('stays when the file has no such column', async () => {
    await importFile(school, csv('pupil_id,parent_id,mobile', 'P1,C2,07700 900002'))
    expect(await barred()).toBe(true)
  })

  it('is set by a file without a question', async () => {
    await importFile(school, file({ ...all, dee: all.dee.replace(',Y,Y,,', ',Y,Y,Y,') }))
    expect((await get('/v1/parents/C3')).pupils).toMatchObject([{ noContact: true }])
  })
})

describe('what is the school’s own', () => {
  it('stays through any import: staff, leads, clubs, opt-outs', async () => {
    const { db } = stage.context
    const staff = {
      title: 'Mr',
      firstName: 'Ty',
      lastName: 'Teal',
      email: 'teal@example.org',
      roles: ['teacher'],
    }
    await school.call('PUT', '/v1/staff/T1', staff)
    await school.call('PUT', '/v1/groups/7A/lead', { staff: 'T1' })
    const { id: pupilId } = await get('/v1/pupils/P1')
    const club = {
      id: newId(),
      schoolId: school.school.id,
      kind: 'club' as const,
      code: 'CH',
      name: 'Choir',
      createdAt: new Date(),
    }
    await db.write(async (tx) => {
      await tx.insert(groups).values(club)
      await tx.insert(groupMembers).values({ schoolId: school.school.id, groupId: club.id, pupilId })
    })
    await stage.text('+447700900003', school.number, 'STOP')
    const moved = file({
      ...all,
      ann: all.ann.replace('7,7A', '8,8C'),
      annsFather: all.annsFather.replace('7,7A', '8,8C'),
    })
    await importFile(school, moved, { mode: 'full' })
    await importFile(school, file(all), { mode: 'full' })

    const { data } = await get('/v1/groups')
    const lead = { name: 'Mr Teal' }
    expect(data).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'CH', kind: 'club', members: 1 }),
        expect.objectContaining({ code: '7A', lead: expect.objectContaining(lead), members: 1 }),
      ]),
    )
    expect((await get('/v1/staff')).data.map(({ misId }: { misId: string }) => misId)).toEqual(['L1', 'T1'])
    expect((await school.call('POST', '/v1/messages', { to: { parent: 'C3' }, body: 'x' })).status).toBe(409)
  })
})

describe('a pupil who moves to another form', () => {
  it('is in that one alone, and the new form is made', async () => {
    const moved = { ...all, dee: all.dee.replace('7,7B', '8,8B') }
    expect((await prepare(file(moved))).summary).toMatchObject({
      pupils: { changed: 1, unchanged: 1 },
      groups: { added: 2, changed: 2, ended: 0, unchanged: 1 },
    })
    await importFile(school, file(moved))
    const found = await get('/v1/pupils/P2')
    expect(found.groups.map(({ code }: { code: string }) => code).sort()).toEqual(['8', '8B'])
    const { data } = await get('/v1/groups')
    const members = Object.fromEntries(
      data.map(({ code, members }: { code: string; members: number }) => [code, members]),
    )
    expect(members).toEqual({ 7: 1, '7A': 1, '7B': 0, 8: 1, '8B': 1 })
  })
})

describe('two schools whose systems give the same ids', () => {
  it('do not touch each other', async () => {
    const other = await stage.tenant()
    await importFile(
      other,
      file({ dee: all.dee.replace('Dee,Birch', 'Zed,Yew').replace('900003', '900033') }),
    )
    const before = await dump()
    await importFile(other, file({ ann: all.ann.replace('Ann', 'Xan') }), {
      mode: 'full',
      confirm: ['ends-many-parents'],
    })
    expect(await dump()).toEqual(before)
    const { read } = stage.context.db
    const theirs = (table: typeof pupils | typeof parents) =>
      read
        .select()
        .from(table)
        .where(and(eq(table.schoolId, other.school.id)))
    expect(
      (await theirs(pupils)).map(({ firstName, endedAt }) => [firstName, endedAt !== null]).sort(),
    ).toEqual([
      ['Xan', false],
      ['Zed', true],
    ])
    expect(await theirs(parents)).toHaveLength(2)
  })
})
