import type { Try } from '../decision.ts'

/** Nobody on record has this number: the office finds out whose it is. */
export const unknownNumber: Try = ({ isKnown, officeId }) =>
  isKnown
    ? null
    : {
        rule: 'unknown-number',
        ownerId: officeId,
        because: 'in the office, because no parent on record has this number.',
      }
