import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { messages, numbers } from '../db/schema.ts'
import { homeOf, pupilsOf } from '../roster/no-contact.ts'
import { namesOf, type PersonName } from '../roster/people.ts'
import type { Conversation } from './conversations.ts'

/** With whom a conversation is: the number, the parents who had it when they last wrote, and their pupils then. */
export interface NamedHome {
  e164: string
  parents: PersonName[]
  pupils: (PersonName & { form: string | null })[]
}

/**
 * The homes of these conversations, by the conversation's id. A number that has passed to another home does not
 * bring that home's names along; one that was nobody's shows whose it is now.
 */
export async function homesOf(
  db: Reader,
  schoolId: string,
  conversations: Conversation[],
): Promise<Map<string, NamedHome>> {
  if (conversations.length === 0) return new Map()
  const e164s = await numbersOf(db, schoolId, conversations)
  const people = new Map<string, People>()
  const wrote = await whoWroteLast(db, conversations)
  for (const { id, numberId, rule } of conversations)
    people.set(id, wrote.get(id) ?? (rule === 'staff' ? nobody : await holdersNow(db, schoolId, numberId)))
  const names = await namesOf(db, schoolId, {
    parents: [...people.values()].flatMap(({ parents }) => parents),
    pupils: [...people.values()].flatMap(({ pupils }) => pupils),
  })
  return new Map(
    conversations.map(({ id, numberId }) => [id, { e164: e164s.get(numberId) ?? '', ...named(id) }]),
  )

  function named(id: string): Omit<NamedHome, 'e164'> {
    const { parents, pupils } = people.get(id)!
    return {
      parents: names.parents.filter((parent) => parents.includes(parent.id)),
      pupils: names.pupils.filter((pupil) => pupils.includes(pupil.id)),
    }
  }
}

// A colleague who writes from their own phone is not filed on their child.
const nobody: People = { parents: [], pupils: [] }

interface People {
  parents: string[]
  pupils: string[]
}

async function numbersOf(
  db: Reader,
  schoolId: string,
  conversations: Conversation[],
): Promise<Map<string, string>> {
  const ids = conversations.map(({ numberId }) => numberId)
  const rows = await db
    .select({ id: numbers.id, e164: numbers.e164 })
    .from(numbers)
    .where(and(eq(numbers.schoolId, schoolId), inArray(numbers.id, ids)))
  return new Map(rows.map(({ id, e164 }) => [id, e164]))
}

// Texts that came from a number that was nobody's say nothing of a home.
async function whoWroteLast(db: Reader, conversations: Conversation[]): Promise<Map<string, People>> {
  const ids = conversations.map(({ id }) => id)
  const rows = await db
    .select({ id: messages.conversationId, parents: messages.parents, pupils: messages.pupils })
    .from(messages)
    .where(and(inArray(messages.conversationId, ids), eq(messages.direction, 'inbound')))
    .orderBy(desc(messages.id))
  const last = new Map<string, People>()
  for (const { id, parents, pupils } of rows)
    if (id && parents.length > 0 && !last.has(id)) last.set(id, { parents, pupils })
  return last
}

async function holdersNow(db: Reader, schoolId: string, numberId: string): Promise<People> {
  const home = await homeOf(db, schoolId, numberId)
  return { parents: home.holders, pupils: pupilsOf(home) }
}
