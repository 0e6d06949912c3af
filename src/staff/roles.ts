import { staffRoles } from '../db/schema.ts'

export const roles = staffRoles.role.enumValues
export type Role = (typeof roles)[number]

/** Held by one person in a school, and by somebody at all times once it has been given. */
export const roleOfOne: readonly Role[] = ['liaison-lead', 'safeguarding-lead']

const words: Record<Role, string> = {
  administrator: 'administrator',
  'safeguarding-lead': 'safeguarding lead',
  'liaison-lead': 'liaison lead',
  office: 'office',
  teacher: 'teacher',
}

export const roleInWords = (role: Role): string => words[role]

/**
 * The role that says most about a person to whoever asks who answers: what one alone in a school holds, before what
 * they may do on the pages.
 */
export const mainRole = (held: readonly Role[]): Role =>
  [...roleOfOne, ...roles].find((role) => held.includes(role)) ?? 'teacher'
