import { and, eq } from 'drizzle-orm'
import { type Conversation, findConversation } from '../../src/conversations/conversations.ts'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { namedSteps } from '../../src/conversations/named-steps.ts'
import { receive } from '../../src/conversations/receiving.ts'
import type { Writer } from '../../src/db/database.ts'
import { conversationStaff, conversations, inboundTexts, messages, notices } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { putStaff } from '../../src/staff/changes.ts'
import type { Role } from '../../src/staff/roles.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { mondayMorning, type Stage, type StageSchool } from '../messages/stage.ts'

const policy = { drama: true }
export const her = '+447700900101'

/** A school with a mother and a father who share a phone, a safeguarding lead and two teachers. */
export async function openLife(stage: Stage) {
  stage.clock.set(mondayMorning)
  const school = await stage.school([
    { pupil_id: 'P1', parent_id: 'M1', parent_first_name: 'Mo', parent_last_name: 'Ash', mobile: her },
    { pupil_id: 'P1', parent_id: 'F1', parent_first_name: 'Fa', parent_last_name: 'Ash', mobile: her },
  ])
  const addStaff = (misId: string, role: Role): Promise<Staff> =>
    write((tx) =>
      putStaff(
        tx,
        school.school,
        misId,
        { title: 'Mx', firstName: 'T', lastName: misId, email: `${misId}@example.org`, roles: [role] },
        stage.now(),
      ),
    )
  const write = <Made>(work: (tx: Writer) => Promise<Made>) => stage.db.write(work)
  return {
    school,
    write,
    now: stage.now,
    forward: (hours: number) => stage.clock.forward(hours * 3_600_000),
    lead: school.lead,
    dsl: await addStaff('Dsl', 'safeguarding-lead'),
    one: await addStaff('One', 'teacher'),
    other: await addStaff('Other', 'teacher'),
    arrive: (body = 'Hello', from = her) => arrive(stage, school, body, from),
    /** A conversation of its own, though another with the number runs. */
    async arriveApart(body: string) {
      const running = await stage.db.read
        .select()
        .from(conversations)
        .where(eq(conversations.schoolId, school.id))
      await write((tx) => tx.update(conversations).set({ closedAt: stage.now() }))
      const made = await arrive(stage, school, body, her)
      for (const { id, closedAt } of running)
        await write((tx) => tx.update(conversations).set({ closedAt }).where(eq(conversations.id, id)))
      return made
    },
    current: ({ id }: Pick<Conversation, 'id'>) => findConversation(stage.db.read, school.id, id),
    /** What became of it: the kind, who did it, whom it concerns. */
    async steps(conversation: Conversation) {
      const steps = await namedSteps(stage.db.read, conversation)
      return steps.map(({ kind, by, to }) => [kind, by?.name ?? null, to?.name ?? null])
    },
    async noticesOf(member: Staff) {
      const found = await stage.db.read.select().from(notices).where(eq(notices.staffId, member.id))
      return found.map(({ kind }) => kind)
    },
    async readers({ id }: Conversation) {
      const found = await stage.db.read
        .select()
        .from(conversationStaff)
        .where(eq(conversationStaff.conversationId, id))
      return Object.fromEntries(found.map(({ staffId, role }) => [staffId, role]))
    },
    textsOf: ({ id }: Conversation) =>
      stage.db.read
        .select()
        .from(messages)
        .where(and(eq(messages.conversationId, id)))
        .orderBy(messages.id),
  }
}

export type Life = Awaited<ReturnType<typeof openLife>>

async function arrive(stage: Stage, school: StageSchool, body: string, from: string) {
  const text = { carrierSid: newId(), from, to: school.number, body, parameters: {} }
  const [id] = await stage.db.write((tx) => storeInbound(tx, [text], stage.now()))
  await stage.db.write((tx) => receive(tx, id!, stage.now(), policy))
  const [found] = await stage.db.read
    .select({ conversation: conversations })
    .from(inboundTexts)
    .innerJoin(messages, eq(messages.id, inboundTexts.messageId))
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(eq(inboundTexts.id, id!))
  return found!.conversation
}
