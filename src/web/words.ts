import type { BulletinStatus } from '../bulletins/bulletins.ts'
import type { ConversationState } from '../conversations/conversations.ts'
import type { Status } from '../messages/status.ts'

/** Where one text stands. */
export const textStateInWords: Record<Status, string> = {
  waiting: 'waiting to leave',
  sending: 'leaving now',
  uncertain: 'not known yet: being looked into',
  accepted: 'with the phone company',
  sent: 'on its way',
  delivered: 'delivered',
  failed: 'could not be delivered',
  cancelled: 'cancelled',
  expired: 'not sent: its time was over',
  suppressed: 'not sent: this number must not be texted',
}

export const bulletinStatusInWords: Record<BulletinStatus, string> = {
  scheduled: 'Waiting for its time',
  running: 'Going out',
  paused: 'Paused',
  cancelled: 'Cancelled',
  finished: 'Finished',
}

export const conversationStateInWords: Record<ConversationState, string> = {
  open: 'Waits for an answer',
  answered: 'Answered',
  closed: 'Closed',
}

/** `1 phone`, `3 phones`, `1,200 phones`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** `07700 900123` for +447700900123; any other number as it is. */
export const spokenNumber = (e164: string): string =>
  e164.startsWith('+44') && e164.length === 13 ? `0${e164.slice(3, 7)} ${e164.slice(7)}` : e164

/** `a, b and c`. */
export const listed = (words: string[]): string => new Intl.ListFormat('en-GB').format(words)
