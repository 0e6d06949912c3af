import type { Writer } from '../db/database.ts'
import type { NewMessage } from '../messages/writing.ts'
import type { PhoneNumber } from '../numbers/numbers.ts'
import type { Home } from '../roster/no-contact.ts'
import type { School } from '../schools/schools.ts'

/** A text that came in, and where it came from. */
export interface ArrivedText {
  school: School
  line: { id: string }
  number: PhoneNumber
  home: Home
  text: { body: string; receivedAt: Date; parameters?: Record<string, string> }
}

/** A text was the answer to something that was asked by text: why nobody need answer it, and what is said to it. */
export interface TakenAnswer {
  because: string
  texts: NewMessage[]
}

/** Whoever has the phone asks who writes: somebody is to be given it, and it shows nothing of whose the number is. */
export const asksWho = 'asks who'

/** Looks whether a text answers something, and lets it have its effect; null: somebody is to be given it. */
export type TakeAnswer = (
  tx: Writer,
  arrived: ArrivedText,
  now: Date,
  policy: { drama: boolean; withRestricted?: boolean },
) => Promise<TakenAnswer | typeof asksWho | null>
