import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { staff } from '../../src/db/schema.ts'
import { runSweep } from '../../src/jobs/sweep.ts'
import { addSignInLink } from '../../src/staff/sign-in.ts'
import { findStaff } from '../../src/staff/staff.ts'
import { HandClock } from '../messages/stage.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { wordsOf } from '../web/web-school.ts'

// One question, the whole way: asked on a handset, given to somebody, escalated, answered on the handset.

// Bea is in 7A, which Mr Marsh leads, and Kay in 8B, which Miss Field leads. Mrs Green is the liaison lead.
const nell = '+447700900003'
const [marsh, hill, field] = ['S2', 'S3', 'S5']

const clock = new HandClock('2026-11-23T10:00:00Z')
let service: TestService
let line: string

const texts = async () =>
  (await service.handset(nell)).filter(({ direction }) => direction === 'to-parent').map(({ body }) => body)
const says = async (body: string) => {
  await service.text(nell, line, body)
  await service.settled()
}
const conversation = async () => (await service.api('GET', '/v1/conversations?limit=1')).body.data[0]
const at = async (time: string) => {
  clock.set(time)
  await runSweep(service.context, { sweep: 'late' })
}

/** What a page says to a member of staff. */
async function reads(misId: string, path: string): Promise<string> {
  const { db } = service.context
  const [row] = await db.read.select().from(staff).where(eq(staff.misId, misId))
  const member = (await findStaff(db.read, row!.schoolId, misId))!
  const { secret } = await db.write((tx) => addSignInLink(tx, member, clock.now(), { demonstration: true }))
  const entered = await fetch(`${service.url}/sign-in/link/${secret}`, { redirect: 'manual' })
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const page = await fetch(service.url + path, { headers: { cookie } })
  return wordsOf({ body: await page.text() } as Parameters<typeof wordsOf>[0])
}

beforeAll(async () => {
  service = await startTestService({ clock, beatEveryMs: 3_600_000 })
  line = service.demonstration.lines.number
  for (const [misId, deputy] of [
    [field, marsh],
    [marsh, hill],
  ] as const)
    expect((await service.api('PUT', `/v1/staff/${misId}/deputy`, { deputy })).status).toBe(200)
  const away = { firstDay: '2026-11-23', lastDay: '2026-11-27' }
  expect((await service.api('POST', `/v1/staff/${field}/absences`, away)).status).toBe(201)
})

describe('a question from home', () => {
  it('is tried first, which stores nothing', async () => {
    const body = 'what time does the coach get back?'
    const trial = await service.api('POST', '/v1/routing/trials', { from: '07700 900003', body })
    expect(trial).toMatchObject({
      status: 200,
      body: {
        rule: 'ask-which-child',
        owner: { name: 'Mrs Green', role: 'liaison-lead' },
        safeguarding: false,
      },
    })
    expect(trial.body.wouldAsk).toContain('1 Bea or 2 Kay')
    expect((await service.api('GET', '/v1/conversations')).body.data).toEqual([])
  })

  it('is acknowledged, and asked about: which child?', async () => {
    await says('what time does the coach get back?')
    expect(await texts()).toEqual([
      expect.stringMatching(
        /^Oakwood School: thank you for your text\. Mrs Green will answer by 10:00 on Tue 24 Nov\. Is this about 1 Bea or 2 Kay\?.* This line is not watched for emergencies: phone us, or 999\.$/,
      ),
    ])
    expect(await conversation()).toMatchObject({ state: 'open', owner: { name: 'Mrs Green' } })
  })

  it('goes to the deputy of an owner who is away, and says so', async () => {
    await says('2')
    expect((await texts()).at(-1)).toBe(
      'Oakwood School: thank you. Miss Field is away until Mon 30 Nov, so Mr Marsh will answer by 10:00 on Tue 24 Nov.',
    )
    const { owner, because, respondBy } = await conversation()
    expect(owner.name).toBe('Mr Marsh')
    expect(because).toEqual([
      'Goes to Miss Field, who leads 8B, because the parent says that it is about Kay.',
      'Miss Field is away until Mon 30 Nov, so Mr Marsh answers.',
    ])
    expect(respondBy).toBe('2026-11-24T10:00:00.000Z')
    expect(await reads(marsh, '/notices')).toContain('Nell Ashdown')
    expect(await reads(hill, '/notices')).not.toContain('Nell Ashdown')
  })

  it('reminds its owner at half of the time', async () => {
    await at('2026-11-23T13:59:00Z')
    expect((await conversation()).owner.name).toBe('Mr Marsh')
    await at('2026-11-23T14:00:00Z')
    const { id } = await conversation()
    const { history } = (await service.api('GET', `/v1/conversations/${id}`)).body
    expect(history.at(-1)).toMatchObject({ kind: 'reminded', to: { name: 'Mr Marsh' } })
  })

  it('brings in the deputy when the time is over', async () => {
    await at('2026-11-24T10:00:00Z')
    const { id, joined, owner } = await conversation()
    expect([owner.name, joined.map(({ name }: { name: string }) => name)]).toEqual(['Mr Marsh', ['Ms Hill']])
    expect(await reads(hill, `/conversations/${id}`)).toContain('what time does the coach get back?')
  })

  it('is the liaison lead’s at one and a half times', async () => {
    await at('2026-11-24T14:00:00Z')
    expect((await conversation()).owner.name).toBe('Mrs Green')
  })

  it('is answered on the handset, and nobody is reminded of it any more', async () => {
    const { id } = await conversation()
    const body = 'The coach is back at 16:15.'
    expect((await service.api('POST', `/v1/conversations/${id}/replies`, { body })).status).toBe(202)
    await service.settled()
    expect((await texts()).at(-1)).toBe(body)
    const { history, state } = (await service.api('GET', `/v1/conversations/${id}`)).body
    expect(state).toBe('answered')
    await at('2026-12-01T10:00:00Z')
    expect((await service.api('GET', `/v1/conversations/${id}`)).body.history).toEqual(history)
  })
})

describe('a concern about a child', () => {
  it('is nowhere but with the safeguarding lead, and gets the ordinary acknowledgement', async () => {
    const lead = { firstName: 'Dee', lastName: 'Shaw', title: 'Ms', email: 'shaw@example.org' }
    await service.api('PUT', '/v1/staff/S9', { ...lead, roles: ['safeguarding-lead'] })
    const iris = '+447700900006'
    await service.text(iris, line, 'Cal came home with bruises again and says her dad hits her')
    await service.settled()
    const said = (await service.handset(iris)).filter(({ direction }) => direction === 'to-parent')
    expect(said.map(({ body }) => body)).toEqual([expect.stringContaining('Ms Shaw will answer by')])
    const { data } = (await service.api('GET', '/v1/conversations')).body
    expect(data.map(({ number }: { number: string }) => number)).not.toContain(iris)
    expect(await reads('S1', '/conversations')).not.toContain('bruises')
    expect(await reads('S9', '/conversations')).toContain('bruises')
    expect(service.logged.join('\n')).not.toContain('bruises')
  })
})
