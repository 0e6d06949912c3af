import type { Try } from '../decision.ts'
import { speaksAsParent } from '../speaking.ts'

/** A colleague’s own mobile: theirs as staff, unless they are a parent as well and the text says so. */
export const staff: Try = ({ fromStaff, isKnown, body, pupils, officeId }) =>
  !fromStaff || (isKnown && speaksAsParent(body, pupils))
    ? null
    : {
        rule: 'staff',
        ownerId: officeId,
        because: `in the office, because it comes from the mobile of ${fromStaff.name}, who works here.`,
        pupils: [],
      }
