import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessions, signInLinks, staff } from '../../src/db/schema.ts'
import { hashPassword, passwordMatches } from '../../src/staff/secrets.ts'
import {
  addSignInLink,
  endSession,
  findByPassword,
  findSession,
  findSignInLink,
  setPassword,
  startSession,
} from '../../src/staff/sign-in.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()
const password = 'correct horse battery'
let school: StageSchool

beforeEach(async () => {
  school = await stage().school()
})

const link = (more = {}) => stage().db.write((tx) => addSignInLink(tx, school.lead, stage().now(), more))
const set = (secret: string, to = password) =>
  stage().db.write((tx) => setPassword(tx, secret, to, stage().now()))
const session = () => stage().db.write((tx) => startSession(tx, school.lead, stage().now()))
const found = (secret: string) => findSession(stage().db.read, secret, stage().now())
const hours = (n: number) => stage().clock.forward(n * 3_600_000)

describe('a link to set a password', () => {
  it('does so once', async () => {
    const { secret } = await link()
    expect((await set(secret)).id).toBe(school.lead.id)
    expect(await findByPassword(stage().db.read, school.lead.email, password)).toEqual(school.lead)
    await expect(set(secret, 'another long password')).rejects.toMatchObject({ kind: 'not-found' })
    expect(await findSignInLink(stage().db.read, secret, stage().now())).toBeNull()
    expect(await findByPassword(stage().db.read, school.lead.email, 'another long password')).toBeNull()
  })

  it('is not used up by a password that is too short', async () => {
    const { secret } = await link()
    await expect(set(secret, 'eleven chars')).resolves.toBeDefined()
    const { secret: next } = await link()
    await expect(set(next, 'x'.repeat(11))).rejects.toMatchObject({
      faults: [{ pointer: '/password', detail: expect.stringContaining('at least 12 characters') }],
    })
    await expect(set(next)).resolves.toBeDefined()
  })

  it('holds for a week', async () => {
    const [early, late] = [await link(), await link()]
    hours(7 * 24 - 1)
    await expect(set(early.secret)).resolves.toBeDefined()
    hours(1)
    await expect(set(late.secret)).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('is kept as a digest alone', async () => {
    const { secret } = await link()
    const rows = await stage()
      .db.read.select()
      .from(signInLinks)
      .where(eq(signInLinks.staffId, school.lead.id))
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('that lets one look round the demonstration sets no password, and replaces the one before', async () => {
    const [before, now] = [await link({ demonstration: true }), await link({ demonstration: true })]
    await expect(set(now.secret)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await findSignInLink(stage().db.read, before.secret, stage().now())).toBeNull()
    expect(await findSignInLink(stage().db.read, now.secret, stage().now())).toMatchObject({
      demonstration: true,
    })
  })
})

describe('a password', () => {
  it('is kept as argon2id alone', async () => {
    await set((await link()).secret)
    const [row] = await stage().db.read.select().from(staff).where(eq(staff.id, school.lead.id))
    expect(row!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=\d{5,},t=\d+,p=\d+\$/)
    expect(JSON.stringify(row)).not.toContain(password)
  })

  it('fits itself and nothing else, and nobody who has none', async () => {
    const kept = await hashPassword(password)
    expect(await passwordMatches(password, kept)).toBe(true)
    for (const other of ['', password.toUpperCase(), `${password} `, 'x'])
      expect(await passwordMatches(other, kept)).toBe(false)
    expect(await passwordMatches('', null)).toBe(false)
    expect(await findByPassword(stage().db.read, school.lead.email, '')).toBeNull()
  })

  it('lets nobody in who does not work there any more, or never did', async () => {
    await set((await link()).secret)
    expect(
      await findByPassword(stage().db.read, ` ${school.lead.email.toUpperCase()} `, password),
    ).not.toBeNull()
    expect(await findByPassword(stage().db.read, 'nobody@example.org', password)).toBeNull()
    const ended = { endedAt: stage().now() }
    await stage().db.write((tx) => tx.update(staff).set(ended).where(eq(staff.id, school.lead.id)))
    expect(await findByPassword(stage().db.read, school.lead.email, password)).toBeNull()
  })

  it('that is set anew ends every session', async () => {
    const { secret } = await session()
    await set((await link()).secret)
    expect(await found(secret)).toBeNull()
  })
})

describe('a session', () => {
  it('is found by its secret, which is kept nowhere', async () => {
    const { secret } = await session()
    expect(await found(secret)).toMatchObject({
      staff: school.lead,
      csrfToken: expect.stringMatching(/.{43}/),
    })
    const rows = await stage().db.read.select().from(sessions).where(eq(sessions.staffId, school.lead.id))
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(await found(rows[0]!.id)).toBeNull()
    expect(await found('')).toBeNull()
  })

  it('ends when somebody signs out, and no other with it', async () => {
    const [one, two] = [await session(), await session()]
    const { id } = (await found(one.secret))!
    await stage().db.write((tx) => endSession(tx, id))
    expect(await found(one.secret)).toBeNull()
    expect(await found(two.secret)).not.toBeNull()
  })

  it('ends after twelve hours, and is swept away by the next one', async () => {
    const { secret } = await session()
    hours(12 - 0.001)
    expect(await found(secret)).not.toBeNull()
    hours(0.002)
    expect(await found(secret)).toBeNull()
    await session()
    expect(await stage().db.read.$count(sessions, eq(sessions.staffId, school.lead.id))).toBe(1)
  })

  it('ends when its holder leaves', async () => {
    const { secret } = await session()
    const ended = { endedAt: stage().now() }
    await stage().db.write((tx) => tx.update(staff).set(ended).where(eq(staff.id, school.lead.id)))
    expect(await found(secret)).toBeNull()
  })
})
