import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { close } from '../../src/conversations/closing.ts'
import type { Conversation } from '../../src/conversations/conversations.ts'
import { couldNotBeMailed } from '../../src/conversations/mailing.ts'
import { markSeen, type Notice, notify } from '../../src/conversations/notices.ts'
import { passOn } from '../../src/conversations/passing-on.ts'
import { restrict } from '../../src/conversations/restricting.ts'
import { notices, staff } from '../../src/db/schema.ts'
import { runMail } from '../../src/jobs/mail.ts'
import { runSweep } from '../../src/jobs/sweep.ts'
import { createLog } from '../../src/log.ts'
import { smtpMailer } from '../../src/mail/smtp.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { type Life, openLife } from '../conversations/life-stage.ts'
import { HandCarrier, useStage } from '../messages/stage.ts'
import { contextOver } from '../support/context.ts'
import { MailServer } from '../support/mail-server.ts'

const stage = useStage()
let server: MailServer
let life: Life
let conversation: Conversation
let logged: string[]

beforeEach(async () => {
  server = await new MailServer().start()
  life = await openLife(stage())
  logged = []
  conversation = await life.arrive('When does the trip leave?')
  await forgetWhatCame()
})
afterEach(() => server.stop())

const forgetWhatCame = () => stage().db.write((tx) => tx.delete(notices))
const seconds = (n: number) => stage().clock.forward(n * 1_000)
const tell = (kind: Notice['kind'], member = life.lead, about = conversation) =>
  life.write((tx) => notify(tx, about, [member.id], kind, life.now()))
const rows = () => stage().db.read.select().from(notices).orderBy(notices.id)

/** A worker with a queue of its own. */
function worker(mailer = smtpMailer({ url: server.url, from: 'Homeline <texts@school.example>' })) {
  const around = contextOver(stage(), {
    carrier: new HandCarrier(),
    mailer,
    log: createLog('debug', { write: (line) => void logged.push(line) }),
  })
  const queued: string[] = []
  const add = async (_name: string, jobs: { id: string }[]) => void queued.push(...jobs.map(({ id }) => id))
  const context = { ...around, queue: { ...around.queue, add } }
  return {
    sweep: () => runSweep(context, { sweep: 'mail' }),
    async work() {
      await Promise.all(queued.splice(0).map((noticeId) => runMail(context, { noticeId })))
    },
  }
}

/** What one look for mail brings about. */
async function look({ sweep, work } = worker()): Promise<void> {
  await sweep()
  await work()
}

const subjects = () => server.taken.map(({ headers }) => headers.subject)
const ends = 'You are sent this because you work with Homeline.\nAnswers to this mail are read by nobody.'
const link = () => `http://homeline.test/conversations/${conversation.id}`

describe('a notice', () => {
  it('is mailed a minute later, and once', async () => {
    await tell('reminder')
    seconds(59)
    await look()
    expect(subjects()).toEqual([])
    seconds(1)
    await look()
    await look()
    expect(server.taken).toMatchObject([
      {
        to: [life.lead.email],
        headers: { subject: 'A text from home is yours to answer by 10:00 on Tue 24 Nov' },
        text: `A text from home is yours to answer by 10:00 on Tue 24 Nov.\nIt still waits for an answer.\n${link()}\n\n${ends}`,
      },
    ])
    expect(await rows()).toMatchObject([{ mailedAt: life.now(), mailAt: null }])
  })

  it('is mailed without a name, a number or a word of what was written', async () => {
    const kinds = notices.kind.enumValues
    for (const kind of kinds) for (const member of [life.lead, life.dsl]) await tell(kind, member)
    seconds(60)
    await look()
    const all = JSON.stringify(server.taken.map(({ headers: { subject }, text }) => [subject, text]))
    for (const personal of ['Mo', 'Fa ', 'Ash', '7700', 'trip', 'Lane', 'Dsl'])
      expect(all).not.toContain(personal)
    expect(logged.join()).not.toContain('@')
  })

  it.each([
    ['yours', 'A parent wrote.'],
    ['new text', 'The parent has written again.'],
    ['passed on', 'It was passed on to you.'],
    ['escalated', 'It was not answered in time, and is with you now.'],
    ['deputy joined', 'It is late, so a deputy has joined you.'],
  ] as const)('says why: %s', async (kind, why) => {
    await tell(kind)
    seconds(60)
    await look()
    expect(server.taken[0]?.text).toContain(`.\n${why}\n`)
  })

  it('of what is late, to who joined, says that it was to be answered', async () => {
    stage().clock.set('2026-11-24T10:00:00Z')
    await tell('deputy joined', life.dsl)
    seconds(60)
    await look()
    expect(server.taken[0]?.text).toContain(
      'A text from home was to be answered by 10:00 on Tue 24 Nov.\nIt is late, so you have joined it as the deputy.',
    )
  })

  it('of a restricted conversation says nothing but that it is there', async () => {
    await life.write((tx) => passOn(tx, life.school.id, conversation.id, 'Dsl', null, life.now()))
    await life.write((tx) => restrict(tx, conversation, 'The text says “bruise”.', life.now()))
    await forgetWhatCame()
    await tell('escalated', life.dsl)
    seconds(60)
    await look()
    expect(server.taken).toMatchObject([
      {
        headers: { subject: 'A conversation wants you' },
        text: `A conversation wants you.\n${link()}\n\n${ends}`,
      },
    ])
  })

  it('goes with the others of the same minute in one mail, each conversation once', async () => {
    const another = await life.arriveApart('Hello?')
    await forgetWhatCame()
    await tell('yours')
    seconds(20)
    await tell('new text')
    await tell('yours', life.lead, another)
    await tell('reminder', life.dsl)
    seconds(40)
    await look()
    seconds(20)
    await look()
    expect(subjects().toSorted()).toEqual([
      '2 conversations want you',
      'A text from home is to be answered by 10:00 on Tue 24 Nov',
    ])
    const both = server.taken.find(({ to }) => to[0] === life.lead.email)?.text
    expect(both?.match(/http:/g)).toHaveLength(2)
    expect(both).toContain('The parent has written again.')
    expect((await rows()).every(({ mailedAt }) => mailedAt !== null)).toBe(true)
  })

  it('is mailed once, though two workers look at once', async () => {
    await tell('yours')
    await tell('reminder')
    seconds(60)
    const [one, other] = [worker(), worker()]
    await Promise.all([one.sweep(), other.sweep()])
    await Promise.all([one.work(), other.work()])
    expect(server.taken).toHaveLength(1)
  })

  it.each([
    ['was seen', () => life.write((tx) => markSeen(tx, life.lead.id, conversation.id, life.now()))],
    [
      'is of what was closed',
      () =>
        life.write(async (tx) => {
          await close(tx, life.school.id, conversation.id, { by: life.lead.id }, life.now())
        }),
    ],
    ['is of what they may no longer read', () => restrictMeanwhile()],
    ['is for who has left the school', () => leave(life.lead)],
  ])('is not mailed when it %s meanwhile', async (_, meanwhile) => {
    await tell('yours')
    await meanwhile()
    seconds(60)
    await look()
    expect(server.taken.filter(({ to }) => to[0] === life.lead.email)).toEqual([])
    const [first] = await rows()
    expect(first).toMatchObject({ mailAt: null, mailedAt: null })
    expect(couldNotBeMailed(first!)).toBe(false)
  })

  async function restrictMeanwhile() {
    await life.write((tx) => passOn(tx, life.school.id, conversation.id, 'Dsl', null, life.now()))
    await life.write((tx) => restrict(tx, conversation, 'The text says “bruise”.', life.now()))
  }
  const leave = ({ id }: Staff) =>
    life.write((tx) => tx.update(staff).set({ endedAt: life.now() }).where(eq(staff.id, id)))
})

describe('a mail server', () => {
  it('that is away is tried again, later each time, and has the mail once it is back', async () => {
    await tell('yours')
    seconds(60)
    await server.stop()
    await look()
    expect(JSON.parse(logged.at(-1)!)).toMatchObject({
      level: 40,
      why: 'ESOCKET CONN',
      msg: 'mail is tried again later',
    })
    await server.start()
    seconds(119)
    await look()
    expect(server.taken).toHaveLength(0)
    seconds(1)
    await look()
    expect(server.taken).toHaveLength(1)
    expect(await rows()).toMatchObject([{ mailTries: 2, mailAt: null, mailedAt: life.now() }])
  })

  it('whose answer is lost is sent the same mail again, under the same id', async () => {
    await tell('yours')
    seconds(60)
    server.says = { END: 'hang up' }
    await look()
    server.says = {}
    seconds(120)
    await look()
    const ids = server.taken.map(({ headers }) => headers['message-id'])
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
  })

  it('that stays away for a day is given up, and the notice stands', async () => {
    await tell('yours')
    server.says = { MAIL: '451 Not now' }
    const since = life.now().getTime()
    seconds(60)
    for (let tries = 0; (await rows())[0]!.mailAt !== null && tries < 50; tries++) {
      stage().clock.set((await rows())[0]!.mailAt!.toISOString())
      await look()
    }
    const [given] = await rows()
    expect(couldNotBeMailed(given!)).toBe(true)
    const hours = (life.now().getTime() - since) / 3_600_000
    expect([hours > 23, hours < 26]).toEqual([true, true])
  })

  it('that refuses for good is not tried again', async () => {
    await tell('yours')
    seconds(60)
    server.says = { RCPT: '550 5.1.1 <lane@school.example> is unknown' }
    await look()
    expect(couldNotBeMailed((await rows())[0]!)).toBe(true)
    expect(logged.at(-1)).toContain('EENVELOPE 550 RCPT TO')
    expect(logged.join()).not.toContain('lane@')
    server.says = {}
    seconds(86_400)
    await look()
    expect(server.taken).toEqual([])
  })

  it('that is not set up gets nothing, nor does it once it is', async () => {
    await tell('yours')
    await look({ ...worker(), ...without() })
    expect(await rows()).toMatchObject([{ mailAt: null, mailedAt: null, mailTries: 0 }])
    seconds(60)
    await look()
    expect(server.taken).toEqual([])
  })

  const without = () => {
    const context = contextOver(stage(), { carrier: new HandCarrier() })
    return { sweep: () => runSweep(context, { sweep: 'mail' }) }
  }
})
