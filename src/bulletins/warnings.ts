// What to think about before a bulletin is sent: it is sent all the same when whoever writes it says that they mean it.

import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { pupils } from '../db/schema.ts'
import { lineOf, type School } from '../schools/schools.ts'
import type { BulletinRequest } from './draft.ts'
import { namedPupils } from './guard.ts'
import { saysWayOut } from './way-out.ts'

/** Something to think about before sending; `words` are the words of the text that it is about. */
export interface Warning {
  kind: 'personal-information' | 'no-way-to-opt-out'
  detail: string
  words: string[]
}

/** Each in short, for who has read it in full above the button. */
export const warningInShort: Record<Warning['kind'], string> = {
  'personal-information': 'The text names a pupil.',
  'no-way-to-opt-out': 'The text does not say how to get no more of them.',
}

/** What to think about before this is sent. */
export async function warningsOf(db: Reader, request: BulletinRequest, school: School): Promise<Warning[]> {
  return [...(await ofNames(db, request, school)), ...(await ofWayOut(db, request, school))]
}

async function ofNames(db: Reader, { mode, body }: BulletinRequest, school: School): Promise<Warning[]> {
  if (mode !== 'one-way') return []
  const current = await db
    .select({ firstName: pupils.firstName, lastName: pupils.lastName })
    .from(pupils)
    .where(and(eq(pupils.schoolId, school.id), isNull(pupils.endedAt)))
  const named = namedPupils(body, current, school.name)
  if (named.length === 0) return []
  const words = [...new Set(named.map((name) => name.words))]
  const quoted = words.map((name) => `“${name}”`).join(', ')
  return [
    {
      kind: 'personal-information',
      detail: `The text names a pupil: ${quoted}. One-way texts are for general information; write to the home itself, or confirm that you mean this.`,
      words,
    },
  ]
}

const law = 'A promotional text says how to get no more of them, and this one does not.'
const stop = '(STOP would end every text of the school, urgent ones too.)'

const example = (mode: BulletinRequest['mode'], number: string | undefined): string =>
  mode === 'two-way'
    ? 'Write for example “To get no more texts like this, answer and say so.”'
    : `Nobody can answer a name, so write where to: “To get no more texts like this, ${
        number ? `text ${number}` : 'tell the office'
      }.”`

async function ofWayOut(
  db: Reader,
  { mode, purpose, body }: BulletinRequest,
  school: School,
): Promise<Warning[]> {
  if (purpose !== 'promotional' || body.trim() === '' || saysWayOut(body, mode)) return []
  const line = mode === 'one-way' ? await lineOf(db, school.id, 'number') : null
  return [{ kind: 'no-way-to-opt-out', detail: `${law} ${example(mode, line?.address)} ${stop}`, words: [] }]
}
