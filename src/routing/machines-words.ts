/** What only machines write, as phrases (see phrases.ts). */
export const machinePhrases: readonly string[] = [
  'automatic reply',
  'auto reply',
  'autoreply',
  'automated reply',
  'automated message',
  'automatic response',
  'out of office',
  'do not reply to this',
  'im driving with do not disturb',
  'your parcel',
  'verification code is',
  'one time code',
]
/** What is a machine's when a text begins with it. */
export const machineOpenings: readonly string[] = [
  'im driving and',
  'you have a new voicemail',
  'missed call from',
]
