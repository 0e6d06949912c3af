import type { LabelledText } from './labelled.ts'

/** Texts that belong to a conversation, and some that only come after one. */
export const openConversations: LabelledText[] = [
  // One that counts.
  {
    text: 'ok will do',
    from: 'ashby',
    before: [{ conversation: 'open', owner: 'coach', daysAgo: 1 }],
    owner: 'coach',
    rule: 'conversation',
  },
  {
    text: 'any news on this?',
    from: 'nowak',
    before: [{ conversation: 'open', owner: 'head', daysAgo: 10 }],
    owner: 'head',
    rule: 'conversation',
    why: 'Open is open, however long ago',
  },
  {
    text: '👍',
    from: 'barrow',
    before: [{ conversation: 'answered', owner: 't8a', daysAgo: 1 }],
    owner: 't8a',
    rule: 'conversation',
  },
  {
    text: 'Sams inhaler is in his bag btw',
    from: 'ashby',
    before: [{ conversation: 'answered', owner: 'head', daysAgo: 2 }],
    owner: 'head',
    rule: 'conversation',
    why: 'Before the pupil’s name',
  },
  {
    text: 'thats great thx',
    from: 'king',
    before: [
      { conversation: 'answered', owner: 't8a', daysAgo: 2 },
      { sent: 'two-way bulletin', owner: 'coach', daysAgo: 1 },
    ],
    owner: 't8a',
    rule: 'conversation',
    why: 'Before the bulletin, though that is later',
  },
  {
    text: 'can he bring a packed lunch instead',
    from: 'murphy',
    before: [{ conversation: 'open', owner: 't9a', daysAgo: 1 }],
    owner: 't9a',
    rule: 'conversation',
  },
  // Several: the one about the pupil named, else the one written in last.
  {
    text: 'Jacks got the form signed now',
    from: 'barrow',
    before: [
      { conversation: 'open', owner: 'coach', daysAgo: 1, aboutPupil: 'Ellie' },
      { conversation: 'open', owner: 'head', daysAgo: 3, aboutPupil: 'Jack' },
    ],
    owner: 'head',
    rule: 'conversation',
  },
  {
    text: 'sorry only just seen this',
    from: 'barrow',
    before: [
      { conversation: 'open', owner: 'head', daysAgo: 3, aboutPupil: 'Jack' },
      { conversation: 'open', owner: 'coach', daysAgo: 1, aboutPupil: 'Ellie' },
    ],
    owner: 'coach',
    rule: 'conversation',
  },
  {
    text: 'mo says he handed it in',
    from: 'hussain',
    before: [
      { conversation: 'answered', owner: 't9a', daysAgo: 2, aboutPupil: 'Mohammed' },
      { conversation: 'open', owner: 't8a', daysAgo: 1, aboutPupil: 'Ayesha' },
    ],
    owner: 't9a',
    rule: 'conversation',
  },
  {
    text: 'Great, see you then',
    from: 'ncube',
    before: [
      { conversation: 'open', owner: 'head', daysAgo: 6 },
      { conversation: 'answered', owner: 'coach', daysAgo: 1 },
    ],
    owner: 'coach',
    rule: 'conversation',
    why: 'Both count, and the answered one was written in last',
  },
  // Ones that do not count.
  {
    text: 'hi just checking sam got his dinner money',
    from: 'ashby',
    before: [{ conversation: 'answered', owner: 'coach', daysAgo: 5 }],
    owner: 't7b',
    rule: 'pupil-named',
    why: 'Answered more than three days ago',
  },
  {
    text: 'hello again, which gate is it in the mornings',
    from: 'ashby',
    before: [{ conversation: 'closed', owner: 'coach', daysAgo: 1 }],
    owner: 't7b',
    rule: 'only-child',
    why: 'Closed without an answer',
  },
  {
    text: 'ok what time',
    from: 'fox',
    before: [
      { conversation: 'answered', owner: 'coach', daysAgo: 6 },
      { sent: 'single text', owner: 'head', daysAgo: 2 },
    ],
    owner: 'head',
    rule: 'latest-text',
    why: 'Answered more than three days ago, and texted since',
  },
  // With somebody away, or barred.
  {
    text: 'is chess on tonite',
    from: 'ashby',
    before: [{ conversation: 'open', owner: 'coach', daysAgo: 1 }],
    away: ['coach'],
    owner: 'lead',
    rule: 'conversation',
    why: 'Mr Kemp has no deputy',
  },
  {
    text: 'So when can I see her',
    from: 'king',
    parent: 'Rick',
    before: [{ conversation: 'open', owner: 't8a', daysAgo: 1 }],
    owner: 'dsl',
    rule: 'conversation',
    why: 'He is barred from Ava',
  },
]
