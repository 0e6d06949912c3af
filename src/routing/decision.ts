import type { ReadText } from './evidence.ts'

/** The rules, by the names that the API promises, in the order in which they are tried. */
export type Rule =
  | 'opt-out'
  /** It answered what was asked by text. */
  | 'answer'
  | 'staff'
  | 'conversation'
  | 'pupil-named'
  | 'latest-text'
  | 'only-child'
  | 'ask-which-child'
  | 'unknown-number'
  | 'liaison-lead'

/** What a rule that decides says. */
export interface Decision {
  rule: Rule
  ownerId: string
  /** Who that is and why, to follow a name: `who leads 7B, because the text names …`. */
  because: string
  /** The whole sentence, where nobody need do anything. */
  sentence?: string
  /** The conversation that it goes on with. */
  conversationId?: string
  /** The pupils whom it is about, where that is known better than “all at home”. */
  pupils?: readonly string[]
  /** The parent is to be asked which of these pupils it is about. */
  ask?: readonly string[]
}

/** A rule: a pure function; null when it does not decide. */
export type Try = (text: ReadText) => Decision | null
