import type { Try } from '../decision.ts'
import { speaksAsParent } from '../speaking.ts'

/**
 * A colleague’s own mobile: theirs as staff, unless they are a parent as well and the text says so. Who has told of a
 * concern goes on to tell of it: the office is not given the rest.
 */
export const staff: Try = ({ fromStaff, isKnown, body, pupils, officeId, conversations }) =>
  !fromStaff || (isKnown && speaksAsParent(body, pupils)) || conversations.some((one) => one.isRestricted)
    ? null
    : {
        rule: 'staff',
        ownerId: officeId,
        because: `in the office, because it comes from the mobile of ${fromStaff.name}, who works here.`,
        pupils: [],
      }
