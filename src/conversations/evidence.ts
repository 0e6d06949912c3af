import {
  and,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
} from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { conversations, groupMembers, groups, lines, messages } from '../db/schema.ts'
import { type Home, pupilsOf } from '../roster/no-contact.ts'
import { type Evidence, latestTextCountsDays, type Person } from '../routing/route.ts'
import type { School } from '../schools/schools.ts'
import { liaisonLead, type Staff, staffByIds, staffName } from '../staff/staff.ts'
import { isStillTheirs, whoWrote } from './hands.ts'

const day = 86_400_000
const answeredCountsDays = 3

/** Everything that decides whose a text from this number is, for `routing` to look at. */
export async function gatherEvidence(
  db: Reader,
  school: School,
  number: { id: string },
  home: Home,
  keyword: string | null,
  now: Date,
): Promise<Evidence> {
  const latest = await latestTwoWayText(db, number.id, home, now)
  // A STOP opens a conversation for somebody to know of; what is written afterwards is no answer to that.
  const thread = await runningConversation(db, number.id, home, now, ne(conversations.rule, 'opt-out'))
  const forms = await formsOf(db, pupilsOf(home))
  const people = await staffByIds(
    db,
    school.id,
    [latest?.ownerId, thread?.ownerId, ...forms.map((form) => form.leadId)].filter((id) => id != null),
  )
  const person = (id: string | null | undefined) => asPerson(id ? people.get(id) : undefined)
  return {
    timeZone: school.timeZone,
    liaisonLead: asPerson(await liaisonLead(db, school.id))!,
    keyword,
    latestText: latest && owned(person(latest.ownerId), { at: latest.at }),
    conversation: thread && owned(person(thread.ownerId), { lastTextAt: thread.lastTextAt }),
    known: home.holders.length > 0,
    pupils: pupilsOf(home).map((pupilId) => {
      const form = forms.find((one) => one.pupilId === pupilId)
      return { form: form ? { code: form.code, lead: person(form.leadId) } : null }
    }),
  }
}

const asPerson = (member: Staff | undefined): Person | null =>
  member ? { id: member.id, name: staffName(member) } : null

const owned = <More>(owner: Person | null, more: More) => owner && { owner, ...more }

// A text that belongs to a conversation is owned by whoever has the conversation now.
async function latestTwoWayText(db: Reader, numberId: string, home: Home, now: Date) {
  const [latest] = await db
    .select({
      ownerId: messages.ownerId,
      threadOwnerId: conversations.ownerId,
      parents: messages.parents,
      at: messages.claimedAt,
    })
    .from(messages)
    .innerJoin(lines, eq(lines.id, messages.lineId))
    .leftJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(
        eq(messages.numberId, numberId),
        eq(messages.direction, 'outbound'),
        notInArray(messages.kind, ['acknowledgement', 'automatic']),
        eq(lines.kind, 'number'),
        isNotNull(messages.ownerId),
        // One whose outcome is not known yet counts: the reply to it is the best evidence that it arrived.
        gte(messages.claimedAt, new Date(now.getTime() - latestTextCountsDays * day)),
        lte(messages.claimedAt, now),
        or(isNull(messages.outcome), eq(messages.outcome, 'delivered')),
      ),
    )
    .orderBy(desc(messages.claimedAt))
    .limit(1)
  return latest?.at && isStillTheirs(latest.parents, home)
    ? { ownerId: latest.threadOwnerId ?? latest.ownerId, at: latest.at }
    : null
}

/** The latest of `which` conversations with a number that is open, or was answered within three days. */
export async function runningConversation(db: Reader, numberId: string, home: Home, now: Date, which: SQL) {
  const [running] = await db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.numberId, numberId),
        which,
        isNull(conversations.closedAt),
        or(
          isNull(conversations.answeredAt),
          gte(conversations.answeredAt, new Date(now.getTime() - answeredCountsDays * day)),
        ),
      ),
    )
    .orderBy(desc(conversations.lastTextAt))
    .limit(1)
  return running && isStillTheirs(await whoWrote(db, running.id), home) ? running : null
}

async function formsOf(db: Reader, pupilIds: string[]) {
  if (pupilIds.length === 0) return []
  return db
    .select({ pupilId: groupMembers.pupilId, code: groups.code, leadId: groups.leadId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(inArray(groupMembers.pupilId, pupilIds), eq(groups.kind, 'form'), isNull(groups.endedAt)))
}
