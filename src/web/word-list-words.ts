import type { WordList } from '../conversations/word-lists.ts'
import { may } from '../staff/permissions.ts'
import type { Staff } from '../staff/staff.ts'

/** What each list is for, in words for staff. */
export const listInWords: Record<WordList, { title: string; purpose: string }> = {
  safeguarding: {
    title: 'Words that may be a concern about a child',
    purpose:
      'A text with one of these goes to the safeguarding lead at once, whoever else it is for, and only they and whom they name can read it. It is a flag for a person, never a verdict.',
  },
  harmless: {
    title: 'Phrases in which such words mean nothing',
    purpose:
      'A word of the list above does not count where it stands in one of these: “my phone died”, “cut his hair”. The rest of the text still counts.',
  },
  urgent: {
    title: 'Words for what cannot wait',
    purpose:
      'A text with one of these is to be answered sooner than others. “Not urgent” and “no emergency” do not count.',
  },
}

/** The lists by which a concern is found, or not, are not everybody's who looks after routing. */
export const mayChange = (member: Staff, list: WordList): boolean =>
  may(member, list === 'urgent' ? 'look-after-routing' : 'change-safeguarding-words')
