import type { Away } from '../staff/away.ts'
import { mainRole, roleInWords } from '../staff/roles.ts'
import { type Staff, staffName } from '../staff/staff.ts'

interface StaffChoiceProps {
  name: string
  staff: Staff[]
  /** Where it matters who is there now. */
  away?: Away
  chosen: string
  /** What choosing nobody means. */
  otherwise?: string
  more?: Record<string, string | boolean>
}

const nobody: Away = new Map()

/** One of the staff, by name, with what keeps them from answering now. */
export function StaffChoice({ name, staff, away = nobody, chosen, otherwise, more = {} }: StaffChoiceProps) {
  const byName = staff.toSorted((a, b) => a.lastName.localeCompare(b.lastName, 'en-GB'))
  return (
    <select id={name} name={name} {...more}>
      {otherwise ? <option value="">{otherwise}</option> : null}
      {byName.map((member) => (
        <option key={member.id} value={member.id} selected={member.id === chosen}>
          {staffName(member)} ({roleInWords(mainRole(member.roles))}){inShort(away.get(member.id))}
        </option>
      ))}
    </select>
  )
}

// `is away until Mon 30 Nov`, as it stands behind a name.
const inShort = (away: string | undefined): string => (away ? `: ${away.replace(/^is /, '')}` : '')
