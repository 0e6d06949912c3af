import type { Home } from '../roster/no-contact.ts'
import type { Desk } from './desk.ts'

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
