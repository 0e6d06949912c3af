import { sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { everyColumn, placed, prepared, rowsIn } from '../db/prepared.ts'
import { messages } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { countParts } from './parts.ts'
import type { Message } from './status.ts'

/** An outbound text as its room makes it; what is not said has not happened yet. */
export type NewMessage = Pick<
  Message,
  'schoolId' | 'kind' | 'priority' | 'numberId' | 'lineId' | 'parents' | 'pupils' | 'body'
> &
  Partial<
    Pick<
      Message,
      | 'bulletinId'
      | 'conversationId'
      | 'ownerId'
      | 'reference'
      | 'acknowledgedDay'
      | 'fallbackFor'
      | 'validUntil'
    >
  >

/**
 * Makes outbound texts that wait to be sent, and says which were made: one that a unique rule forbids (the same
 * bulletin to the same number, a second acknowledgement in a day) is left out, so that making them twice is
 * harmless. Their ids are to be enqueued when the transaction has ended.
 */
export async function writeMessages(tx: Writer, texts: NewMessage[], now: Date): Promise<{ id: string }[]> {
  if (texts.length === 0) return []
  if (texts.length === 1) return writeOne(tx, texts[0]!, now)
  const partsOf = new Map<string, number>()
  for (const { body } of texts) if (!partsOf.has(body)) partsOf.set(body, countParts(body).count)
  return tx
    .insert(messages)
    .values(
      texts.map((text) => ({
        ...text,
        id: newId(),
        direction: 'outbound' as const,
        parts: partsOf.get(text.body)!,
        createdAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: messages.id })
}

const nothingSaid = {
  bulletinId: null,
  conversationId: null,
  ownerId: null,
  reference: null,
  acknowledgedDay: null,
  fallbackFor: null,
  validUntil: null,
}

// Most come one at a time: an acknowledgement, an answer, a code.
const writeOne = (tx: Writer, text: NewMessage, now: Date): Promise<{ id: string }[]> =>
  insertOne(tx, { ...nothingSaid, ...text, id: newId(), parts: countParts(text.body).count, now })

const insertOne = prepared('write_message', (tx) =>
  tx
    .insert(messages)
    .values({
      id: sql.placeholder('id'),
      direction: 'outbound',
      schoolId: sql.placeholder('schoolId'),
      kind: placed('kind', messages.kind),
      priority: sql.placeholder('priority'),
      numberId: sql.placeholder('numberId'),
      lineId: sql.placeholder('lineId'),
      bulletinId: sql.placeholder('bulletinId'),
      conversationId: sql.placeholder('conversationId'),
      ownerId: sql.placeholder('ownerId'),
      parents: placed('parents', messages.parents),
      pupils: placed('pupils', messages.pupils),
      body: sql.placeholder('body'),
      parts: sql.placeholder('parts'),
      reference: sql.placeholder('reference'),
      acknowledgedDay: sql.placeholder('acknowledgedDay'),
      fallbackFor: sql.placeholder('fallbackFor'),
      validUntil: placed('validUntil', messages.validUntil),
      createdAt: placed('now', messages.createdAt),
    })
    .onConflictDoNothing()
    .returning({ id: messages.id }),
)

/** One of a bulletin's numbers, with the parents and pupils for whose sake it gets the text. */
export interface Recipient {
  numberId: string
  parents: string[]
  pupils: string[]
}

/** Makes a bulletin's texts to these numbers; one that has it already is left out. Gives the ids of those made. */
export async function writeToRecipients(
  tx: Writer,
  text: Pick<
    NewMessage,
    'schoolId' | 'kind' | 'priority' | 'lineId' | 'bulletinId' | 'ownerId' | 'body' | 'validUntil'
  >,
  recipients: Recipient[],
  now: Date,
): Promise<{ id: string }[]> {
  return insertToRecipients(tx, {
    ...text,
    validUntil: text.validUntil ?? null,
    parts: countParts(text.body).count,
    now,
    recipients: JSON.stringify(recipients.map((recipient) => ({ id: newId(), ...recipient }))),
  })
}

// Set by set and not row by row: a bulletin of thousands holds up whoever else wants to write.
const insertToRecipients = prepared('write_to_recipients', (tx) =>
  tx
    .insert(messages)
    .select(
      tx
        .select(
          everyColumn(messages, {
            id: sql`row.value ->> 'id'`,
            direction: sql`'outbound'`,
            schoolId: placed('schoolId', messages.schoolId),
            kind: placed('kind', messages.kind),
            priority: placed('priority', messages.priority),
            numberId: sql`row.value ->> 'numberId'`,
            lineId: placed('lineId', messages.lineId),
            bulletinId: placed('bulletinId', messages.bulletinId),
            ownerId: placed('ownerId', messages.ownerId),
            parents: sql`row.value -> 'parents'`,
            pupils: sql`row.value -> 'pupils'`,
            body: placed('body', messages.body),
            parts: placed('parts', messages.parts),
            validUntil: placed('validUntil', messages.validUntil),
            createdAt: placed('now', messages.createdAt),
          }),
        )
        .from(rowsIn('recipients'))
        // SQLite takes what follows a select for a join, unless there is a where between.
        .where(sql`true`) as never,
    )
    .onConflictDoNothing()
    .returning({ id: messages.id }),
)
