import type { Try } from '../decision.ts'

/**
 * One of the words that the phone network acts on: obeyed already. “Help” from somebody who has told of a concern is for
 * whoever has that.
 */
export const optOut: Try = ({ keyword, officeId, conversations }) =>
  keyword === null || (keyword === 'HELP' && conversations.some((one) => one.isRestricted))
    ? null
    : {
        rule: 'opt-out',
        ownerId: officeId,
        because: `in the office, because the text is the word ${keyword}, which the phone network obeys.`,
      }
