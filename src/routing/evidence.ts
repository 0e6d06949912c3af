// Everything that decides whose a text is. `conversations` gathers it and hands it in; nothing here reads anything.

import type { FamilyPupil } from './family.ts'

export interface Person {
  id: string
  name: string
}

/** A member of staff: who answers for them, and why they will not answer in time themselves, in words. */
export interface Colleague extends Person {
  deputyId: string | null
  away: string | null
}

/** A conversation with the number that a text can go on with, and the pupils whom it is about as far as is known. */
export interface RunningConversation {
  id: string
  ownerId: string
  /** When anybody last wrote in it. */
  lastAt: Date
  pupils: readonly string[]
  /** Only the safeguarding lead and whom they name may read it. */
  isRestricted: boolean
  /** Closed by hand, lately enough for what follows to go on with it. */
  isClosed: boolean
}

export interface PupilAtHome extends FamilyPupil {
  form: { code: string; leadId: string | null } | null
}

export interface Evidence {
  timeZone: string
  body: string
  people: ReadonlyMap<string, Colleague>
  /** Who has what nobody else has. Every school has one. */
  liaisonLeadId: string
  /** Who has what is the office’s. */
  officeId: string
  /** Null where a school has named none yet. */
  safeguardingLeadId: string | null
  /** STOP, START or HELP and their kin, when the text is one of those words and nothing else. */
  keyword: string | null
  /** The text was the answer to something that we asked and has had its effect: why nobody need answer it. */
  answer: string | null
  /** We asked lately which of these pupils it is about, and nobody has said so yet. */
  askedWhichChild: { conversationId: string; pupils: readonly string[]; askedAt: Date } | null
  /** The member of staff whose own mobile it came from. */
  fromStaff: Person | null
  /** Open, or answered within three days. */
  conversations: readonly RunningConversation[]
  /**
   * The latest two-way text to this number in the last 14 days, acknowledgements aside. It is not looked for where a
   * conversation runs, as that comes first.
   */
  latestText: { ownerId: string; at: Date; isRestricted: boolean } | null
  /** Whether any parent has this number. */
  isKnown: boolean
  /** Whether a parent who has it is barred from a pupil. */
  isBarred: boolean
  /** The current pupils linked to the number. */
  pupils: readonly PupilAtHome[]
  words: { safeguarding: readonly string[]; harmless: readonly string[]; urgent: readonly string[] }
}

/** The evidence with what the text itself says, read once for all rules. */
export interface ReadText extends Evidence {
  /** The ids of the family’s pupils whom it names, in their order. */
  named: readonly string[]
}

/** So long a text is an answer to the latest one that we sent. */
export const latestTextCountsDays = 14
/** So long after it was answered a conversation takes what follows. */
export const answeredCountsDays = 3
/** So many of the school’s working hours an answer to “which child” is waited for. */
export const whichChildHours = 2

/** The member of staff with this id; one who has left and is still owner of something is the liaison lead’s. */
export const colleague = ({ people, liaisonLeadId }: Evidence, id: string | null | undefined): Colleague =>
  (id ? people.get(id) : undefined) ?? people.get(liaisonLeadId)!
