import { and, desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { reply } from '../../src/conversations/replying.ts'
import { messages } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { writeSingle } from '../../src/messages/single.ts'
import { setSendingHours } from '../../src/schools/setting-hours.ts'
import { useStage } from '../messages/stage.ts'

const stage = useStage()
const policy = { drama: true }

it('a single text is useless after 24 hours in which it may be sent; an answer after 24 hours, for it is never held', async () => {
  const made = await stage().school([{ pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101' }])
  const { db, clock } = stage()
  const school = await db.write((tx) => setSendingHours(tx, made.school, { from: '08:00', to: '19:00' }))
  clock.set('2026-11-27T18:00:00Z')

  const text = { to: { parent: 'M1' }, body: 'Please phone us.' }
  const single = await db.write((tx) => writeSingle(tx, school, text, clock.now(), policy))
  expect((await stage().message(single.id)).validUntil).toEqual(new Date('2026-12-02T09:00:00Z'))

  const inbound = {
    carrierSid: newId(),
    from: '+447700900101',
    to: made.number,
    body: 'Why?',
    parameters: {},
  }
  const [id] = await db.write((tx) => storeInbound(tx, [inbound], clock.now()))
  await db.write((tx) => receive(tx, id!, clock.now(), policy))
  const [acknowledgement] = await db.read
    .select()
    .from(messages)
    .where(and(eq(messages.schoolId, school.id), eq(messages.kind, 'acknowledgement')))
    .orderBy(desc(messages.id))
  expect(acknowledgement!.validUntil).toEqual(new Date('2026-11-28T18:00:00Z'))

  const answer = await db.write((tx) =>
    reply(tx, school.id, acknowledgement!.conversationId!, 'It is good news.', clock.now(), policy),
  )
  expect((await stage().message(answer.id)).validUntil).toEqual(new Date('2026-11-28T18:00:00Z'))
})
