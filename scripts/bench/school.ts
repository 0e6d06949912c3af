// A school of so many parents, each with a mobile of their own.

import { COLUMNS } from '../../src/roster/contacts-columns.ts'
import type { Installation } from '../installation.ts'

const perForm = 30

/**
 * The number of a parent. Drama has only a thousand, so these are of a range that networks have; the simulator is the
 * carrier, and nothing leaves this machine.
 */
export const mobileOf = (parent: number): string => `+447400${String(parent).padStart(6, '0')}`

/** One pupil a parent, thirty a form. */
export function contactsFile(parents: number): string {
  const rows = Array.from({ length: parents }, (_, at) => row(at).join(','))
  return [COLUMNS.join(','), ...rows, ''].join('\n')
}

function row(at: number): string[] {
  const form = Math.floor(at / perForm)
  const child = [`B${at}`, 'Kim', `Bench${at}`, String(7 + (form % 7)), `F${form}`]
  const parent = [`Q${at}`, 'Mx', 'Sam', `Bench${at}`, 'Carer', '1', 'Y', 'Y', '']
  return [...child, ...parent, mobileOf(at), '', '', '', 'English', '', '']
}

interface Import {
  id: string
  needsConfirmation: string[]
}

/** Brings them into the demonstration school, over the API as a school would. @throws when it is not taken */
export async function enrol({ api }: Installation, parents: number): Promise<void> {
  const prepared = await api<Import>('/v1/roster/imports', { method: 'POST', body: contactsFile(parents) })
  if (prepared.status !== 201) throw new Error(`the school was not taken: ${JSON.stringify(prepared.body)}`)
  const { id, needsConfirmation } = prepared.body
  const applied = await api(`/v1/roster/imports/${id}/application`, {
    method: 'PUT',
    body: { confirm: needsConfirmation },
  })
  if (applied.status !== 200) throw new Error(`the school was not applied: ${JSON.stringify(applied.body)}`)
}
