import type { LabelledText } from './labelled.ts'

/** A conversation that is open, or was answered within three days. */
export const sealedConversation: LabelledText[] = [
  {
    text: 'ok thats fine see u at 4',
    from: 'king',
    before: [{ conversation: 'open', owner: 'head', daysAgo: 1 }],
    owner: 'head',
    rule: 'conversation',
  },
  {
    text: '👍👍',
    from: 'barrow',
    parent: 'Hugh',
    before: [{ conversation: 'answered', owner: 't8a', daysAgo: 1 }],
    owner: 't8a',
    rule: 'conversation',
  },
  {
    text: 'any news on this??',
    from: 'murphy',
    before: [{ conversation: 'open', owner: 'office', daysAgo: 6 }],
    owner: 'office',
    rule: 'conversation',
    why: 'An open conversation counts however old',
  },
  {
    text: 'Ellie wont be at practice btw',
    from: 'barrow',
    before: [{ conversation: 'answered', owner: 'coach', daysAgo: 2 }],
    owner: 'coach',
    rule: 'conversation',
    why: 'The conversation comes before the name',
  },
  {
    text: 'Dziękuję bardzo za pomoc',
    language: 'Polish',
    from: 'nowak',
    before: [{ conversation: 'answered', owner: 'coach', daysAgo: 1 }],
    owner: 'coach',
    rule: 'conversation',
  },
  {
    text: 'shukriya ji',
    language: 'Urdu',
    from: 'hussain',
    before: [{ conversation: 'answered', owner: 'office', daysAgo: 1 }],
    owner: 'office',
    rule: 'conversation',
  },
  {
    text: 'yes i am the one who rang before, its the same thing',
    from: 'unknown',
    before: [{ conversation: 'open', owner: 't7a', daysAgo: 1 }],
    owner: 't7a',
    rule: 'conversation',
    why: 'A conversation is with a number, whoever has it',
  },
  {
    text: 'great thanks',
    from: 'fox',
    parent: 'Rob',
    before: [
      { sent: 'two-way bulletin', owner: 'head', daysAgo: 1 },
      { conversation: 'answered', owner: 't7a', daysAgo: 2 },
    ],
    owner: 't7a',
    rule: 'conversation',
    why: 'The conversation comes before the latest text',
  },
]

/** Several conversations. */
export const sealedConversations: LabelledText[] = [
  {
    text: 'Jack found it in the end no worries',
    from: 'barrow',
    before: [
      { conversation: 'open', owner: 't7b', daysAgo: 1, aboutPupil: 'Ellie' },
      { conversation: 'answered', owner: 't8a', daysAgo: 2, aboutPupil: 'Jack' },
    ],
    owner: 't8a',
    rule: 'conversation',
  },
  {
    text: 'sorry only just seen this',
    from: 'barrow',
    before: [
      { conversation: 'answered', owner: 't8a', daysAgo: 2, aboutPupil: 'Jack' },
      { conversation: 'open', owner: 'coach', daysAgo: 1, aboutPupil: 'Ellie' },
    ],
    owner: 'coach',
    rule: 'conversation',
    why: 'None named: the one written in last',
  },
  {
    text: 'can Mo bring it tmrw instead',
    from: 'hussain',
    before: [
      { conversation: 'open', owner: 't8a', daysAgo: 1, aboutPupil: 'Ayesha' },
      { conversation: 'open', owner: 'coach', daysAgo: 5, aboutPupil: 'Mohammed' },
    ],
    owner: 'coach',
    rule: 'conversation',
  },
  {
    text: 'and Grace needs one too',
    from: 'dale',
    before: [
      { conversation: 'open', owner: 't7a', daysAgo: 3, aboutPupil: 'Will' },
      { conversation: 'open', owner: 't9a', daysAgo: 1, aboutPupil: 'Noah' },
    ],
    owner: 't9a',
    rule: 'conversation',
    why: 'No conversation is about Grace: the one written in last',
  },
  {
    text: 'Jack says its sorted',
    from: 'barrow',
    before: [
      { conversation: 'open', owner: 't7b', daysAgo: 2, aboutPupil: 'Ellie' },
      { conversation: 'closed', owner: 'coach', daysAgo: 1, aboutPupil: 'Jack' },
    ],
    owner: 't7b',
    rule: 'conversation',
    why: 'The one about Jack was closed without an answer and does not count; the other is the only one',
  },
]
