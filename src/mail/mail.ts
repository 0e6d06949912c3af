/** A mail to one person, in plain text. */
export interface Mail {
  /** The same whenever it is tried again, so that a mail server that has it already can tell. */
  id: string
  /** An address and nothing else. */
  to: string
  subject: string
  text: string
}

/**
 * How a try ended. `refused`: this mail will never be taken. `later`: it may be, or the answer was lost. `why` names
 * codes alone, and nobody's address.
 */
export type MailResult = { kind: 'taken' } | { kind: 'refused' | 'later'; why: string }

/** Who takes mail. */
export interface Mailer {
  /** Hands one mail over. A failure is a result, never an exception. */
  send(mail: Mail): Promise<MailResult>
  close(): void
}
