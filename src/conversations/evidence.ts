import { and, desc, eq, gte, isNotNull, isNull, lte, ne, notInArray, or, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { asParameter, inList, placed, prepared } from '../db/prepared.ts'
import { conversations, lines, messages } from '../db/schema.ts'
import type { Home } from '../roster/no-contact.ts'
import {
  answeredCountsDays,
  type Evidence,
  latestTextCountsDays,
  whichChildHours,
} from '../routing/evidence.ts'
import { afterWorkingHours } from '../schools/working-hours.ts'
import { colleaguesAt, type Desk, holderOf, liaisonLeadOf } from './desk.ts'
import { pupilsAtHome } from './family.ts'
import { isStillTheirs } from './hands.ts'

const day = 86_400_000

/** A text that is to be given to somebody, and what is known of it already. */
export interface ToRoute {
  desk: Desk
  number: { id: string; e164: string }
  line: { id: string }
  home: Home
  body: string
  keyword: string | null
  /** Why nobody need answer it: it was the answer to something that we asked. */
  answer: string | null
  at: Date
  /** A trial shows nothing of conversations that only a few may read. */
  withRestricted?: boolean
}

/** Everything that decides whose a text is, for `routing` to look at. */
export async function gatherEvidence(db: Reader, text: ToRoute): Promise<Evidence> {
  const { desk, number, home, body, keyword, answer, at } = text
  const running = await runningConversations(db, text)
  const lead = liaisonLeadOf(desk)
  return {
    timeZone: desk.school.timeZone,
    body,
    people: colleaguesAt(desk, at),
    liaisonLeadId: lead.id,
    officeId: (holderOf(desk, 'office') ?? lead).id,
    safeguardingLeadId: holderOf(desk, 'safeguarding-lead')?.id ?? null,
    keyword,
    answer,
    askedWhichChild: askedWhichChild(running, text),
    fromStaff: desk.staff.values().find(({ mobile }) => mobile === number.e164) ?? null,
    conversations: running,
    latestText: await latestTwoWayText(db, text),
    isKnown: home.holders.length > 0,
    isBarred: home.links.some(({ barred }) => barred),
    pupils: await pupilsAtHome(db, home),
    words: desk.words,
  }
}

interface Running {
  id: string
  ownerId: string
  lineId: string
  lastAt: Date
  pupils: string[]
  isRestricted: boolean
  asked: { pupils: string[]; at: Date } | null
}

/**
 * The conversations with a number that are open or were answered within three days, as long as it is still in the
 * hands that it was in; one that only a few may read until it is closed by hand. A STOP opens one for somebody to know
 * of; what is written afterwards is no answer to that.
 */
async function runningConversations(db: Reader, text: ToRoute): Promise<Running[]> {
  const { number, home, at, withRestricted = true } = text
  const answeredSince = new Date(at.getTime() - answeredCountsDays * day)
  const found = await openOrAnswered(db, { numberId: number.id, answeredSince })
  const rows = found.filter(({ restrictedAt }) => withRestricted || !restrictedAt)
  if (rows.length === 0) return []
  const wrote = await lastInbound(db, { ids: asParameter(rows.map(({ id }) => id)) })
  const running = rows.flatMap((row) => {
    const last = wrote.find(({ conversationId }) => conversationId === row.id)
    if (last && !isStillTheirs(last.parents, home)) return []
    return {
      id: row.id,
      ownerId: row.ownerId,
      lineId: row.lineId,
      lastAt: later(row.lastTextAt, row.answeredAt),
      pupils: last?.pupils ?? [],
      isRestricted: row.restrictedAt !== null,
      asked: askedOf(row),
    }
  })
  return onItsLine(running, text)
}

// What was written to another line is gone on with where nothing runs on this one.
function onItsLine(running: Running[], { line }: ToRoute): Running[] {
  const here = running.filter(({ lineId }) => lineId === line.id)
  return here.length > 0 ? running.filter((one) => one.lineId === line.id || one.isRestricted) : running
}

interface Asked {
  restrictedAt: Date | null
  answeredAt: Date | null
  askedPupils: string[] | null
  askedAt: Date | null
}

// Once it is answered or restricted, which child it is about moves it no more.
const askedOf = ({ askedPupils, askedAt, answeredAt, restrictedAt }: Asked): Running['asked'] =>
  askedPupils && askedAt && !answeredAt && !restrictedAt ? { pupils: askedPupils, at: askedAt } : null

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one)

const openOrAnswered = prepared('running_conversations', (db) =>
  db
    .select({
      id: conversations.id,
      ownerId: conversations.ownerId,
      lineId: conversations.lineId,
      lastTextAt: conversations.lastTextAt,
      answeredAt: conversations.answeredAt,
      restrictedAt: conversations.restrictedAt,
      askedPupils: conversations.askedPupils,
      askedAt: conversations.askedAt,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.numberId, sql.placeholder('numberId')),
        ne(conversations.rule, 'opt-out'),
        isNull(conversations.mergedInto),
        or(
          and(isNull(conversations.closedAt), isNull(conversations.answeredAt)),
          gte(conversations.answeredAt, placed('answeredSince', conversations.answeredAt)),
          and(isNotNull(conversations.restrictedAt), isNull(conversations.closedAt)),
        ),
      ),
    )
    .orderBy(desc(conversations.lastTextAt)),
)

// The newest first: what follows it of the same conversation is not looked at.
const lastInbound = prepared('last_inbound', (db) =>
  db
    .select({
      conversationId: messages.conversationId,
      parents: messages.parents,
      pupils: messages.pupils,
    })
    .from(messages)
    .where(and(inList(messages.conversationId, 'ids'), eq(messages.direction, 'inbound')))
    .orderBy(desc(messages.id)),
)

function askedWhichChild(running: Running[], { desk, at }: ToRoute): Evidence['askedWhichChild'] {
  const [asking] = running.filter(
    ({ asked }) => asked && at <= afterWorkingHours(desk.hours, asked.at, whichChildHours),
  )
  return asking?.asked
    ? { conversationId: asking.id, pupils: asking.asked.pupils, askedAt: asking.asked.at }
    : null
}

// A text that belongs to a conversation is owned by whoever has the conversation now.
async function latestTwoWayText(
  db: Reader,
  { number, home, at, withRestricted = true }: ToRoute,
): Promise<Evidence['latestText']> {
  const since = new Date(at.getTime() - latestTextCountsDays * day)
  const [latest] = await latestText(db, {
    numberId: number.id,
    since,
    at,
    withRestricted: Number(withRestricted),
  })
  return latest?.at && latest.ownerId && isStillTheirs(latest.parents, home)
    ? {
        ownerId: latest.threadOwnerId ?? latest.ownerId,
        at: latest.at,
        isRestricted: latest.restrictedAt !== null,
      }
    : null
}

const latestText = prepared('latest_two_way_text', (db) =>
  db
    .select({
      ownerId: messages.ownerId,
      threadOwnerId: conversations.ownerId,
      restrictedAt: conversations.restrictedAt,
      parents: messages.parents,
      at: messages.claimedAt,
    })
    .from(messages)
    .innerJoin(lines, eq(lines.id, messages.lineId))
    .leftJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(
        eq(messages.numberId, sql.placeholder('numberId')),
        eq(messages.direction, 'outbound'),
        notInArray(messages.kind, ['acknowledgement', 'automatic']),
        eq(lines.kind, 'number'),
        isNotNull(messages.ownerId),
        or(isNull(conversations.restrictedAt), sql`${sql.placeholder('withRestricted')} = 1`),
        // One whose outcome is not known yet counts: the reply to it is the best evidence that it arrived.
        gte(messages.claimedAt, placed('since', messages.claimedAt)),
        lte(messages.claimedAt, placed('at', messages.claimedAt)),
        or(isNull(messages.outcome), eq(messages.outcome, 'delivered')),
      ),
    )
    .orderBy(desc(messages.claimedAt))
    .limit(1),
)
