import type { CarrierError } from './carrier-error.ts'

export interface TextToSend {
  /** Our own id of the message: the carrier gives it back with every report. */
  messageId: string
  to: string
  from: string
  body: string
  /** After this many seconds (1 to 36,000) the carrier drops a text that it could not deliver. */
  validitySeconds?: number
}

/** How a call ended. Only `taken` and `refused` are certain for ever; `later` was certainly not taken. */
export type SendResult =
  | { kind: 'taken'; sid: string }
  | { kind: 'refused'; error: CarrierError }
  | { kind: 'later'; error: CarrierError; waitSeconds: number | null }
  | { kind: 'unknown'; why: string }

/** A text as the carrier's own records have it. */
export interface CarrierText {
  sid: string
  to: string
  from: string
  body: string
  createdAt: Date
}

/** What the records hold for a number; `whole` says that none is missing for being too far back. */
export interface CarrierTexts {
  texts: CarrierText[]
  whole: boolean
}

/** How a text stands at the carrier, in the carrier's word, and why it failed if it did. */
export interface CarrierReport {
  status: string
  errorCode: number | null
}

/** What a lookup is to tell: what sort of line a number is, or whether it is in use. Each has its price. */
export type LookUpAsks = 'type' | 'status'

/**
 * How a lookup ended. `answered`: whether the numbering plan has the number, and in the carrier's words what was
 * asked for; null is unknown, with the carrier's `code` when it says why. `later`: it was certainly not done.
 * `unknown` tells nothing of the number, whatever the code.
 */
export type LookUpResult =
  | {
      kind: 'answered'
      isValid: boolean
      lineType: string | null
      lineStatus: string | null
      code: number | null
    }
  | { kind: 'later'; waitSeconds: number | null }
  | { kind: 'unknown'; why: string; code: number | null }

/** Who takes texts to phones. */
export interface Carrier {
  /** Hands one text over. A failure is a result, never an exception. */
  send(text: TextToSend): Promise<SendResult>
  /**
   * What the carrier's records hold for that number since an instant, newest first.
   * @throws when the carrier does not answer: then nothing is known
   */
  textsTo(to: string, since: Date): Promise<CarrierTexts>
  /**
   * How a text stands now; null when the carrier's records do not have it.
   * @throws when the carrier does not answer: then nothing is known
   */
  reportOf(sid: string): Promise<CarrierReport | null>
  /** Asks one thing about a number, at a price. A failure is a result, never an exception. */
  lookUp(e164: string, asks: LookUpAsks): Promise<LookUpResult>
  close(): Promise<void>
}
