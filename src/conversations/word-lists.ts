// The words by which texts are judged are data of the school: each change is a row, so there is a history.

import { and, desc, eq, inArray, lt, max, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { wordLists } from '../db/schema.ts'
import { Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import { defaultWords } from '../routing/default-words.ts'
import type { School } from '../schools/schools.ts'
import { cleanWords } from './word-list-faults.ts'

export const lists = wordLists.list.enumValues
export type WordList = (typeof lists)[number]

/** A school's words, list by list. */
export interface Words {
  safeguarding: readonly string[]
  harmless: readonly string[]
  urgent: readonly string[]
}

/** What emptying a list asks to be confirmed. */
export const emptiesList = 'empties-list'

/**
 * The words that count now: the product's where a list was never changed. While a list is unchanged it is the same
 * array, for what is prepared once for each array.
 */
export async function wordsOf(db: Reader, schoolId: string): Promise<Words> {
  const latest = await latestChanges(db, { schoolId })
  const rows = await readRows(
    db,
    schoolId,
    latest.map(({ id }) => id!),
  )
  const of = (list: WordList) => {
    const changed = latest.find((row) => row.list === list)
    return changed ? rows.get(changed.id!)! : defaultWords[list]
  }
  return { safeguarding: of('safeguarding'), harmless: of('harmless'), urgent: of('urgent') }
}

const latestChanges = prepared('latest_word_lists', (db) =>
  db
    .select({ list: wordLists.list, id: max(wordLists.id) })
    .from(wordLists)
    .where(eq(wordLists.schoolId, sql.placeholder('schoolId')))
    .groupBy(wordLists.list),
)

/** A row is never changed, so what it holds is read once. */
const known = new Map<string, readonly string[]>()
const mostKnown = 3000

type Rows = ReadonlyMap<string, readonly string[]>

async function readRows(db: Reader, schoolId: string, ids: string[]): Promise<Rows> {
  if (ids.every((id) => known.has(id))) return known
  const isOneOf = and(eq(wordLists.schoolId, schoolId), inArray(wordLists.id, ids))
  const rows = await db.select().from(wordLists).where(isOneOf)
  const read = new Map(rows.map((row) => [row.id, known.get(row.id) ?? wordsIn(row)]))
  if (known.size > mostKnown) known.clear()
  for (const [id, words] of read) known.set(id, words)
  return read
}

const wordsIn = ({ list, words }: { list: WordList; words: string[] }) =>
  isSame(words, defaultWords[list]) ? defaultWords[list] : words

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((word, at) => word === others[at])

/**
 * Puts these words in the place of a list. Spaces around them and repetitions are dropped; what leaves the list as it
 * is makes no change.
 * @throws Refused `invalid` with every line that is wrong; `needs-confirmation` when nothing would be left
 */
export async function changeWords(
  tx: Writer,
  { id: schoolId }: Pick<School, 'id'>,
  list: WordList,
  words: readonly string[],
  { by, confirm = [] }: { by: string | null; confirm?: readonly string[] },
  now: Date,
): Promise<void> {
  const clean = cleanWords(words)
  if (clean.length === 0 && !confirm.includes(emptiesList)) throw unconfirmed()
  if (isSame(clean, (await wordsOf(tx, schoolId))[list])) return
  await tx
    .insert(wordLists)
    .values({ id: newId(), schoolId, list, words: clean, changedAt: now, changedBy: by })
}

const nothingLeft = 'This would leave nothing on the list, and no text would be found by it.'

const unconfirmed = () =>
  new Refused('needs-confirmation', nothingLeft, [
    { pointer: '/confirm', detail: `${nothingLeft} If that is right, put “${emptiesList}” into confirm.` },
  ])

/** A change of a list: by whom (null: a key of the API), and what it added and took away. */
export interface Change {
  id: string
  at: Date
  by: string | null
  added: string[]
  removed: string[]
}

/** What became of a list, the latest change first. */
export async function historyOf(
  db: Reader,
  { id: schoolId }: Pick<School, 'id'>,
  list: WordList,
  { limit = 50, after }: { limit?: number; after?: string | undefined } = {},
): Promise<Change[]> {
  const isOlder = after === undefined ? undefined : lt(wordLists.id, after)
  const rows = await db
    .select()
    .from(wordLists)
    .where(and(eq(wordLists.schoolId, schoolId), eq(wordLists.list, list), isOlder))
    .orderBy(desc(wordLists.id))
    // One more, for what the last of them changed.
    .limit(limit + 1)
  const changes = rows.map(({ id, words, changedAt: at, changedBy: by }, index) => {
    const before = rows[index + 1]?.words ?? defaultWords[list]
    return { id, at, by, added: without(words, before), removed: without(before, words) }
  })
  return changes.slice(0, limit)
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const gone = new Set(others)
  return words.filter((word) => !gone.has(word))
}

/** Whether a list is the product's own. */
export const isDefault = (words: Words, list: WordList): boolean => words[list] === defaultWords[list]
