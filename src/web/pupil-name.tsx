import { may } from '../staff/permissions.ts'
import type { Visitor } from './session.ts'
import { fromInAddress } from './way-back.tsx'

interface PupilNameProps {
  visitor: Visitor
  /** Where they go back to from there. */
  conversationId?: string
  pupil: { id: string; name: string }
}

/** A pupil's name, for those who may change it the way to what they are called besides. */
export const PupilName = ({ visitor, conversationId = '', pupil: { id, name } }: PupilNameProps) =>
  may(visitor.member, 'look-after-numbers') ? (
    <a href={`/pupils/${id}/names${fromInAddress(conversationId)}`}>{name}</a>
  ) : (
    name
  )
