import { afterSendingHours, type SendingHours } from './sending-hours.ts'

/** For how many hours a text is of use unless somebody says otherwise, counted in hours in which it may be sent. */
export const hoursOfUse = { urgent: 4, other: 24 } as const

/** The instant after which a text that may leave from `from` on is useless and is no longer sent. */
export const usefulUntil = (
  hours: SendingHours,
  from: Date,
  purpose: keyof typeof hoursOfUse = 'other',
): Date => afterSendingHours(hours, from, hoursOfUse[purpose])
