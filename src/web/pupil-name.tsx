import { may } from '../staff/permissions.ts'
import type { Visitor } from './session.ts'

interface PupilNameProps {
  visitor: Visitor
  pupil: { id: string; name: string }
}

/** A pupil's name, for those who may change it the way to what they are called besides. */
export const PupilName = ({ visitor, pupil: { id, name } }: PupilNameProps) =>
  may(visitor.member, 'look-after-numbers') ? <a href={`/pupils/${id}/names`}>{name}</a> : name
