import type { Try } from '../decision.ts'

/** One of the words that the phone network acts on: obeyed already, and the office is told. */
export const optOut: Try = ({ keyword, officeId }) =>
  keyword === null
    ? null
    : {
        rule: 'opt-out',
        ownerId: officeId,
        because: `in the office, because the text is the word ${keyword}, which the phone network obeys.`,
      }
