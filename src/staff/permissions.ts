import type { Role } from './roles.ts'
import type { Staff } from './staff.ts'

/** What a person may do on the pages. */
export type Permission =
  | 'import-contacts'
  | 'look-after-numbers'
  | 'send-bulletins'
  | 'read-all-conversations'
  | 'look-after-lines'
  | 'look-after-routing'
  /** The words by which a concern about a child is found, and those by which it is not. */
  | 'change-safeguarding-words'
  | 'look-after-calendar'
  | 'look-after-staff-time'

const holders: Record<Permission, readonly Role[]> = {
  'import-contacts': ['administrator', 'office'],
  'look-after-numbers': ['administrator', 'office'],
  'send-bulletins': ['administrator', 'office', 'liaison-lead', 'safeguarding-lead'],
  'read-all-conversations': ['administrator', 'office', 'liaison-lead', 'safeguarding-lead'],
  'look-after-lines': ['administrator'],
  'look-after-routing': ['administrator', 'liaison-lead', 'safeguarding-lead'],
  'change-safeguarding-words': ['administrator', 'safeguarding-lead'],
  'look-after-calendar': ['administrator', 'office', 'liaison-lead'],
  'look-after-staff-time': ['administrator', 'office'],
}

/** Whether they may do this on the pages. */
export const may = (member: Staff, permission: Permission): boolean =>
  member.roles.some((role) => holders[permission].includes(role))

/** Whose days, absences and deputy they may change: everybody their own, some everybody's. */
export const mayChangeTimeOf = (member: Staff, id: string): boolean =>
  member.id === id || may(member, 'look-after-staff-time')
