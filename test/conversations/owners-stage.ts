import { asc, eq } from 'drizzle-orm'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { absences, conversations, inboundTexts, messages, notices } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { answerTo } from '../../src/refresh/answering.ts'
import { setLead } from '../../src/roster/groups.ts'
import { putStaff } from '../../src/staff/changes.ts'
import type { Role } from '../../src/staff/roles.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { mondayMorning, type StageSchool, useStage } from '../messages/stage.ts'

export const stage = useStage()
export const policy = { drama: true }
export const her = '+447700900101'
export const child = (id: string, name: string, form: string, more: Record<string, string> = {}) => ({
  pupil_id: id,
  pupil_first_name: name,
  pupil_last_name: 'Home',
  form,
  parent_id: 'M1',
  parent_first_name: 'Amy',
  relationship: 'Mother',
  mobile: '07700 900101',
  ...more,
})
export const sam = child('P1', 'Sam', '7A')
export const ellie = child('P2', 'Ellie', '8A')

interface Desks {
  school: StageSchool
  tutor: Staff
  other: Staff
  dsl: Staff
  lead: Staff
}

/** A school on a Monday morning: T1 leads 7A, T2 leads 8A, D1 is the safeguarding lead. */
export async function withStaff(contacts: Record<string, string>[] = [sam]): Promise<Desks> {
  stage().clock.set(mondayMorning)
  const school = await stage().school(contacts)
  const tutor = await member(school, 'T1', ['teacher'])
  const other = await member(school, 'T2', ['teacher'])
  const dsl = await member(school, 'D1', ['safeguarding-lead'])
  await stage().db.write(async (tx) => {
    await setLead(tx, school.id, '7A', tutor.id)
    if (contacts.some(({ form }) => form === '8A')) await setLead(tx, school.id, '8A', other.id)
  })
  return { school, tutor, other, dsl, lead: school.lead }
}

export const member = (school: StageSchool, misId: string, roles: Role[], mobile: string | null = null) =>
  stage().db.write((tx) =>
    putStaff(
      tx,
      school.school,
      misId,
      { title: 'Mx', firstName: 'T', lastName: misId, email: `${misId}@example.org`, roles, mobile },
      stage().now(),
    ),
  )

/** A text that comes in: its conversation, what is said at once, and who is told. */
export async function arrive(
  school: StageSchool,
  body: string,
  { from = her, to = school.number, parameters = {} } = {},
) {
  const { db, now } = stage()
  const text = { carrierSid: newId(), from, to, body, parameters }
  const [id] = await db.write((tx) => storeInbound(tx, [text], now()))
  const { toSend } = await db.write((tx) => receive(tx, id!, now(), policy, answerTo))
  const [found] = await db.read
    .select({ conversation: conversations, message: messages })
    .from(inboundTexts)
    .innerJoin(messages, eq(messages.id, inboundTexts.messageId))
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(eq(inboundTexts.id, id!))
  const said = await Promise.all(toSend.map(({ id }) => stage().message(id)))
  return { ...found!, said: said.map(({ kind, body }) => ({ kind, body })) }
}

export const toldOf = async (conversationId: string) =>
  stage()
    .db.read.select({ staffId: notices.staffId, kind: notices.kind })
    .from(notices)
    .where(eq(notices.conversationId, conversationId))
    .orderBy(asc(notices.id))

export const minutes = (n: number) => stage().clock.forward(n * 60_000)
export const isAway = ({ id, schoolId }: Staff, lastDay: string, firstDay = '2026-11-23') =>
  stage().db.write((tx) =>
    tx.insert(absences).values({
      id: newId(),
      schoolId,
      staffId: id,
      firstDay,
      lastDay,
      createdAt: stage().now(),
    }),
  )
