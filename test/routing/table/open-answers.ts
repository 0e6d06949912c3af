import type { LabelledText } from './labelled.ts'

/** Answers to "is this still your number?", and texts that only look like one. */
export const openAnswersNumber: LabelledText[] = [
  // Answers.
  {
    text: 'yes',
    from: 'barrow',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'lead',
    rule: 'answer',
  },
  {
    text: 'Yep still mine thx',
    from: 'fox',
    parent: 'Rob',
    before: [{ asked: 'still yours', daysAgo: 2 }],
    owner: 'lead',
    rule: 'answer',
  },
  {
    text: 'no wrong number mate',
    from: 'murphy',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'lead',
    rule: 'answer',
  },
  {
    text: 'No, my new number is 07700 900150',
    from: 'ashby',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'lead',
    rule: 'answer',
  },
  {
    text: 'tak',
    from: 'nowak',
    language: 'Polish',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'lead',
    rule: 'answer',
    why: 'Polish for yes, and nothing else',
  },
  {
    text: 'Yes',
    from: 'ashby',
    before: [
      { asked: 'still yours', daysAgo: 1 },
      { conversation: 'open', owner: 'coach', daysAgo: 3 },
    ],
    owner: 'lead',
    rule: 'answer',
    why: 'The question is later than the conversation, and the rule comes first',
  },
  {
    text: 'yes it is',
    from: 'hussain',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    away: ['lead'],
    owner: 'office',
    rule: 'answer',
  },
  {
    text: 'yes',
    from: 'dale',
    parent: 'Gus',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'dsl',
    rule: 'answer',
    why: 'He is barred from the three of them',
  },
  // These answer nothing that we asked.
  {
    text: 'yes please can someone ring me',
    from: 'ashby',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 't7b',
    rule: 'only-child',
    why: 'They want a call; nothing is said of the number',
  },
  {
    text: 'no school tmrw is it? someone said inset day',
    from: 'barrow',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'lead',
    rule: 'ask-which-child',
  },
  {
    text: 'Yes',
    from: 'king',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 1 }],
    owner: 'coach',
    rule: 'latest-text',
    why: 'We asked nothing of the number',
  },
]
