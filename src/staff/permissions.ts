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

const holders: Record<Permission, readonly Role[]> = {
  'import-contacts': ['administrator', 'office'],
  'look-after-numbers': ['administrator', 'office'],
  'send-bulletins': ['administrator', 'office', 'liaison-lead', 'safeguarding-lead'],
  'read-all-conversations': ['administrator', 'office', 'liaison-lead', 'safeguarding-lead'],
  'look-after-lines': ['administrator'],
  'look-after-routing': ['administrator', 'liaison-lead', 'safeguarding-lead'],
  'change-safeguarding-words': ['administrator', 'safeguarding-lead'],
}

export const may = (member: Staff, permission: Permission): boolean =>
  member.roles.some((role) => holders[permission].includes(role))
