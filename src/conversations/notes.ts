import type { Writer } from '../db/database.ts'
import { invalid } from '../errors.ts'
import { takeConversation } from './conversations.ts'
import { recordStep } from './steps.ts'

const longestNote = 2_000

/**
 * Keeps something that the parent never sees, for whoever reads the conversation.
 * @throws Refused `invalid` unless it has 1 to 2,000 characters
 */
export async function addNote(
  tx: Writer,
  schoolId: string,
  id: string,
  note: string,
  by: string | null,
  now: Date,
): Promise<void> {
  const conversation = await takeConversation(tx, schoolId, id, by)
  const words = note.trim()
  if (words === '') throw invalid([{ pointer: '/body', detail: 'The note is empty.' }])
  if (words.includes('\0') || !words.isWellFormed())
    throw invalid([
      { pointer: '/body', detail: 'The note holds a character that cannot be kept: write it anew.' },
    ])
  if (words.length > longestNote)
    throw invalid([
      {
        pointer: '/body',
        detail: `A note has 2,000 characters at most; this one has ${words.length.toLocaleString('en-GB')}.`,
      },
    ])
  await recordStep(tx, conversation, { kind: 'note', byId: by, words }, now)
}
