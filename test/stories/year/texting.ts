// What goes out of the school and comes back to it on a day.

import { and, eq, gte, isNull } from 'drizzle-orm'
import { acceptBulletin } from '../../../src/bulletins/accepting.ts'
import { fanOut } from '../../../src/bulletins/fan-out.ts'
import { storeInbound } from '../../../src/conversations/inbound.ts'
import { messages, numbers, questions } from '../../../src/db/schema.ts'
import { newId } from '../../../src/ids.ts'
import { runReceive } from '../../../src/jobs/receive.ts'
import { runSend } from '../../../src/jobs/send.ts'
import { takeReports } from '../../../src/messages/reports.ts'
import { isDue, isWaiting } from '../../../src/messages/waiting.ts'
import { reportOverdueMs } from '../../messages/stage.ts'
import { given } from './assumptions.ts'
import { dateOf, type SchoolYear } from './school-year.ts'

/** Hands over what may leave, and brings the carrier's reports. */
export async function handOver({ context, sender, network }: SchoolYear): Promise<void> {
  const now = context.clock.now()
  const waiting = await context.db.read
    .select({ id: messages.id })
    .from(messages)
    .where(and(isWaiting, isDue(now)))
  await runSend(context, { sender, onSent: () => {} }, { messageIds: waiting.map(({ id }) => id) })
  const reports = network.takeReports()
  while (reports.length > 0) {
    const some = reports.splice(0, 100)
    await context.db.write((tx) => takeReports(tx, some, now, { reportOverdueMs }))
  }
}

/** Tells everybody something. */
export async function sendBulletin({ context, made }: SchoolYear): Promise<void> {
  const { db, clock, drama } = context
  const request = {
    mode: 'two-way',
    purpose: 'service',
    body: 'The calendar of the month is on our website.',
    audience: { everyone: true },
  } as const
  const around = { school: made.school, author: made.lead, now: clock.now(), drama, partsPerSecond: 0 }
  const { chunkIds } = await db.write((tx) => acceptBulletin(tx, request, around))
  for (const id of chunkIds) await db.write((tx) => fanOut(tx, id, clock.now()))
}

/** Who was asked today says something, or nothing. */
export async function answer(year: SchoolYear): Promise<void> {
  const { context, made } = year
  const texts = (await askedToday(year)).flatMap(({ e164 }) => {
    const body = answerFrom(year, e164)
    return body ? [{ carrierSid: newId(), from: e164, to: made.number, body, parameters: {} }] : []
  })
  if (texts.length === 0) return
  const inboundTextIds = await context.db.write((tx) => storeInbound(tx, texts, context.clock.now()))
  await runReceive(context, { inboundTextIds })
}

const askedToday = ({ context, day }: SchoolYear) =>
  context.db.read
    .select({ e164: numbers.e164 })
    .from(questions)
    .innerJoin(numbers, eq(numbers.id, questions.numberId))
    .where(and(gte(questions.askedAt, dateOf(day)), isNull(questions.answeredAt)))

function answerFrom({ world, chance, day }: SchoolYear, e164: string): string | null {
  const owner = world.ownerOf(e164, day)
  if (owner === 'stranger')
    return chance('objects', e164, day) < given.strangersObjecting ? 'Wrong number' : null
  return owner && chance('answers', e164, day) < given.parentsAnswering ? 'Yes' : null
}
