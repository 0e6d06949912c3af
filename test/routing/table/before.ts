// What went before a labelled text, as the rows that it leaves behind.

import { eq } from 'drizzle-orm'
import type { Writer } from '../../../src/db/database.ts'
import { conversations, messages } from '../../../src/db/schema.ts'
import { newId } from '../../../src/ids.ts'
import { priority } from '../../../src/messages/priority.ts'
import { writeMessages } from '../../../src/messages/writing.ts'
import { knownNumber } from '../../../src/numbers/numbers.ts'
import { keepQuestion } from '../../../src/refresh/questions.ts'
import { insertLine } from '../../../src/schools/lines.ts'
import { lineOf } from '../../../src/schools/schools.ts'
import type { Before } from './labelled.ts'
import type { StaffKey } from './school.ts'
import { homeAt, type TableSchool } from './stage.ts'

const hour = 3_600_000
const day = 24 * hour

interface Around {
  from: string
  at: Date
  events: readonly Before[]
}

export async function happenBefore(tx: Writer, table: TableSchool, around: Around): Promise<void> {
  for (const event of around.events) await happen(tx, table, around, event)
}

async function happen(tx: Writer, table: TableSchool, { from, at }: Around, event: Before): Promise<void> {
  const known = await homeAt(tx, table, from)
  const home: Home = {
    numberId:
      known?.number.id ?? (await knownNumber(tx, table.school.id, { e164: from, type: 'mobile' }, at)).id,
    parents: known?.parents.map(({ id }) => id) ?? [],
    pupils: known?.pupils.map(({ id, firstName }) => ({ id, firstName })) ?? [],
  }
  if ('sent' in event) {
    const then = new Date(at.getTime() - event.daysAgo * day)
    return send(tx, table, home, { kind: event.sent, owner: event.owner }, then)
  }
  if ('conversation' in event)
    return talk(tx, table, home, event, new Date(at.getTime() - event.daysAgo * day))
  if (event.asked === 'still yours')
    return askStillYours(tx, table, home, new Date(at.getTime() - event.daysAgo * day))
  return askWhichChild(tx, table, home, hoursEarlier(at, event.workingHoursAgo))
}

interface Home {
  numberId: string
  parents: string[]
  pupils: { id: string; firstName: string }[]
}

// Working hours of a Monday to Friday, 08:30 to 16:30, walked back in quarters of an hour.
function hoursEarlier(at: Date, hours: number): Date {
  let left = hours * 4
  let then = at
  while (left > 0) {
    then = new Date(then.getTime() - hour / 4)
    const local = Temporal.Instant.fromEpochMilliseconds(then.getTime()).toZonedDateTimeISO('Europe/London')
    const minutes = local.hour * 60 + local.minute
    if (local.dayOfWeek <= 5 && minutes >= 8.5 * 60 && minutes < 16.5 * 60) left -= 1
  }
  return then
}

async function send(
  tx: Writer,
  { school, staffIds }: TableSchool,
  { numberId, parents, pupils }: Home,
  { kind, owner }: { kind: string; owner: StaffKey },
  then: Date,
): Promise<void> {
  const line = kind.startsWith('one-way')
    ? await nameLine(tx, school.id, then)
    : await lineOf(tx, school.id, 'number')
  const [sent] = await writeMessages(
    tx,
    [
      {
        schoolId: school.id,
        kind: kind === 'single text' ? 'single' : 'bulletin',
        priority: priority.bulletin,
        numberId,
        lineId: line!.id,
        ownerId: staffIds[owner],
        parents,
        pupils: pupils.map(({ id }) => id),
        body: 'A text from school',
      },
    ],
    then,
  )
  await deliver(tx, sent!.id, then)
}

const nameLine = async (tx: Writer, schoolId: string, now: Date) =>
  (await lineOf(tx, schoolId, 'name')) ??
  (await insertLine(tx, schoolId, { kind: 'name', address: 'Hillside' }, now))

const deliver = (tx: Writer, id: string, then: Date) =>
  tx
    .update(messages)
    .set({ claimedAt: then, acceptedAt: then, sentAt: then, settledAt: then, outcome: 'delivered' })
    .where(eq(messages.id, id))

async function talk(
  tx: Writer,
  { school, staffIds }: TableSchool,
  home: Home,
  event: Extract<Before, { conversation: string }>,
  then: Date,
): Promise<void> {
  const id = await open(tx, school.id, home, staffIds[event.owner], then)
  const about = home.pupils.filter(({ firstName }) => !event.aboutPupil || firstName === event.aboutPupil)
  await say(
    tx,
    school.id,
    { id, home, ownerId: staffIds[event.owner], pupils: about.map((one) => one.id) },
    then,
  )
  await tx
    .update(conversations)
    .set({
      answeredAt: event.conversation === 'answered' ? then : null,
      closedAt: event.conversation === 'closed' ? then : null,
    })
    .where(eq(conversations.id, id))
}

async function askWhichChild(
  tx: Writer,
  { school, staffIds }: TableSchool,
  home: Home,
  then: Date,
): Promise<void> {
  const id = await open(tx, school.id, home, staffIds.lead, then)
  const ordered = home.pupils.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map((pupil) => pupil.id)
  await say(tx, school.id, { id, home, ownerId: staffIds.lead, pupils: ordered }, then)
  await tx
    .update(conversations)
    .set({ rule: 'ask-which-child', askedPupils: ordered, askedAt: then })
    .where(eq(conversations.id, id))
}

async function open(tx: Writer, schoolId: string, { numberId }: Home, ownerId: string, then: Date) {
  const id = newId()
  await tx.insert(conversations).values({
    id,
    schoolId,
    numberId,
    lineId: (await lineOf(tx, schoolId, 'number'))!.id,
    ownerId,
    rule: 'only-child',
    because: [],
    openedAt: then,
    lastTextAt: then,
    respondBy: then,
  })
  return id
}

const say = async (
  tx: Writer,
  schoolId: string,
  { id, home, ownerId, pupils }: { id: string; home: Home; ownerId: string; pupils: string[] },
  then: Date,
) =>
  tx.insert(messages).values({
    id: newId(),
    schoolId,
    direction: 'inbound',
    kind: 'inbound',
    priority: priority.reply,
    numberId: home.numberId,
    lineId: (await lineOf(tx, schoolId, 'number'))!.id,
    conversationId: id,
    ownerId,
    parents: home.parents,
    pupils,
    body: 'A text from home',
    parts: 1,
    createdAt: then,
  })

async function askStillYours(tx: Writer, { school }: TableSchool, home: Home, then: Date): Promise<void> {
  const { numberId, parents, pupils } = home
  const line = await lineOf(tx, school.id, 'number')
  const [asked] = await writeMessages(
    tx,
    [
      {
        schoolId: school.id,
        kind: 'refresh',
        priority: priority.refresh,
        numberId,
        lineId: line!.id,
        parents,
        pupils: pupils.map(({ id }) => id),
        body: 'Is this still your number?',
      },
    ],
    then,
  )
  await deliver(tx, asked!.id, then)
  await keepQuestion(tx, { schoolId: school.id, numberId, messageId: asked!.id, parents }, then)
}
