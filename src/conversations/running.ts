// The conversations with a number that what comes from there can go on with.

import { aliasedTable, and, desc, eq, gte, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { conversations, messages } from '../db/schema.ts'
import { answeredCountsDays } from '../routing/evidence.ts'
import { isStillTheirs } from './hands.ts'
import type { ToRoute } from './to-route.ts'

const day = 86_400_000

export interface Running {
  id: string
  ownerId: string
  lineId: string
  lastAt: Date
  pupils: string[]
  isRestricted: boolean
  isClosed: boolean
  asked: { pupils: string[]; at: Date } | null
}

/**
 * The conversations with a number that are open or were answered within three days, as long as it is still in the
 * hands that it was in; one that only a few may read until it is closed by hand. A STOP opens one for somebody to know
 * of; what is written afterwards is no answer to that.
 */
export async function runningConversations(db: Reader, text: ToRoute): Promise<Running[]> {
  const { number, home, at, withRestricted = true } = text
  const answeredSince = new Date(at.getTime() - answeredCountsDays * day)
  const found = await openOrAnswered(db, { numberId: number.id, answeredSince })
  const running = found
    .filter(({ restrictedAt }) => withRestricted || !restrictedAt)
    .filter(({ parents }) => isStillTheirs(parents ?? [], home))
    .map((row) => ({
      id: row.id,
      ownerId: row.ownerId,
      lineId: row.lineId,
      lastAt: later(row.lastTextAt, row.answeredAt),
      pupils: row.pupils ?? [],
      isRestricted: row.restrictedAt !== null,
      isClosed: row.closedAt !== null,
      asked: askedOf(row),
    }))
  return onItsLine(running, text)
}

// What was written to another line is gone on with where nothing runs on this one; and a concern that was told there, as
// long as none was told here.
function onItsLine(running: Running[], { line }: ToRoute): Running[] {
  const here = running.filter(({ lineId }) => lineId === line.id)
  if (here.length === 0) return running
  return here.some(takesAll) ? here : running.filter((one) => one.lineId === line.id || one.isRestricted)
}

/** What the phone writes is for few to read, until this is closed by hand. */
const takesAll = ({ isRestricted, isClosed }: Running): boolean => isRestricted && !isClosed

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

const latest = aliasedTable(messages, 'latest')

const latestInboundId = (db: Reader) =>
  db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.conversationId, conversations.id), eq(messages.direction, 'inbound')))
    .orderBy(desc(messages.id))
    .limit(1)

const openOrAnswered = prepared('running_conversations', (db) =>
  db
    .select({
      id: conversations.id,
      ownerId: conversations.ownerId,
      lineId: conversations.lineId,
      lastTextAt: conversations.lastTextAt,
      answeredAt: conversations.answeredAt,
      closedAt: conversations.closedAt,
      restrictedAt: conversations.restrictedAt,
      askedPupils: conversations.askedPupils,
      askedAt: conversations.askedAt,
      // As of its latest text that came in.
      parents: latest.parents,
      pupils: latest.pupils,
    })
    .from(conversations)
    .leftJoin(latest, eq(latest.id, latestInboundId(db)))
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
