import { mainRole, roleInWords } from '../staff/roles.ts'
import { type Staff, staffName } from '../staff/staff.ts'

interface StaffChoiceProps {
  name: string
  staff: Staff[]
  chosen: string
  /** What choosing nobody means. */
  otherwise?: string
  more?: Record<string, string | boolean>
}

/** One of the staff, by name. */
export function StaffChoice({ name, staff, chosen, otherwise, more = {} }: StaffChoiceProps) {
  const byName = staff.toSorted((a, b) => a.lastName.localeCompare(b.lastName, 'en-GB'))
  return (
    <select id={name} name={name} {...more}>
      {otherwise ? <option value="">{otherwise}</option> : null}
      {byName.map((member) => (
        <option key={member.id} value={member.id} selected={member.id === chosen}>
          {staffName(member)} ({roleInWords(mainRole(member.roles))})
        </option>
      ))}
    </select>
  )
}
