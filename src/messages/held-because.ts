import type { bulletins } from '../db/schema.ts'
import { isNeverOpen, nextSendingTime, type SendingHours } from '../schools/sending-hours.ts'
import { inWords } from '../schools/words.ts'
import { mayWait, quarantineInWords } from './last-look.ts'
import { type Standstill, stopInWords } from './standing-still.ts'
import type { Message } from './status.ts'

/** What can hold a text that waits. */
export interface Holding {
  message: Pick<Message, 'kind' | 'lineId' | 'retryAt' | 'errorReason'>
  number: { quarantinedAt: Date | null }
  bulletin: Pick<typeof bulletins.$inferSelect, 'purpose' | 'pausedAt' | 'sendAt'> | null
  standstill: Pick<Standstill, 'account' | 'lines'>
  /** The school's. */
  hours: SendingHours
}

/** Why a text that waits is not on its way, in words; null when nothing holds it and it is only not its turn. */
export function heldBecause(holding: Holding, now: Date): string | null {
  const { message, number, bulletin, standstill, hours } = holding
  if (number.quarantinedAt) return quarantineInWords
  const { account } = standstill
  if (account) return `Texts are not leaving. ${stopInWords(account, hours.timeZone, now)}`
  const line = standstill.lines.find(({ id }) => id === message.lineId)
  if (line)
    return `Texts from the line ${line.address} are not leaving. ${stopInWords(line, hours.timeZone, now)}`
  if (bulletin?.pausedAt) return 'The bulletin is paused.'
  if (bulletin?.sendAt && bulletin.sendAt > now) return untilItsTime(holding, bulletin.sendAt)
  const outside = keepsHours(holding) ? outsideHours(hours, now) : null
  if (outside) return outside
  return message.retryAt && message.retryAt > now
    ? (message.errorReason ?? 'The carrier asked us to wait.')
    : null
}

const keepsHours = ({ message, bulletin }: Holding): boolean => mayWait(message.kind, bulletin?.purpose)

// A time that was set may lie outside the hours, by a closure that was put on record since.
function untilItsTime(holding: Holding, sendAt: Date): string {
  const { hours } = holding
  if (keepsHours(holding) && isNeverOpen(hours, sendAt)) return neverOpen
  const leaves = keepsHours(holding) ? nextSendingTime(hours, sendAt) : sendAt
  return `Its time has not come: it leaves at ${inWords(leaves, hours.timeZone)}.`
}

function outsideHours(hours: SendingHours, now: Date): string | null {
  if (isNeverOpen(hours, now)) return neverOpen
  const leaves = nextSendingTime(hours, now)
  if (leaves <= now) return null
  return `It is outside the hours in which the school sends texts: it leaves at ${inWords(leaves, hours.timeZone)}.`
}

const neverOpen = 'The school’s days and closures leave no time in which it could be sent.'
