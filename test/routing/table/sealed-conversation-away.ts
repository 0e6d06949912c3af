import type { LabelledText } from './labelled.ts'

/** The owner of the conversation is away, barred from it or passed over. */
export const sealedConversationAway: LabelledText[] = [
  {
    text: 'wot time do they finish again',
    from: 'ashby',
    before: [{ conversation: 'open', owner: 'coach', daysAgo: 1 }],
    away: ['coach'],
    owner: 'lead',
    rule: 'conversation',
    why: 'Away without a deputy: the liaison lead',
  },
  {
    text: 'will pick up at 5 then',
    from: 'ashby',
    before: [{ conversation: 'open', owner: 'coach', daysAgo: 1 }],
    away: ['coach', 'lead'],
    owner: 'office',
    rule: 'conversation',
    why: 'Away without a deputy, the liaison lead is away too: her deputy',
  },
  {
    text: 'no rush',
    from: 'costa',
    before: [{ conversation: 'answered', owner: 'coach', daysAgo: 1 }],
    away: ['lead', 'dsl', 'office', 'head', 't7a', 't7b', 't8a', 't8b', 't9a', 'coach'],
    owner: 'coach',
    rule: 'conversation',
    why: 'Everybody is away: the owner keeps it',
  },
  {
    text: 'ok ta',
    from: 'dale',
    at: '2026-11-25T10:00',
    before: [{ conversation: 'answered', owner: 't8b', daysAgo: 1 }],
    owner: 't8a',
    rule: 'conversation',
    why: 'On a Wednesday the owner does not work before the time to answer by',
  },
  {
    text: 'perfect thank you x',
    from: 'evans',
    before: [{ conversation: 'open', owner: 'head', daysAgo: 1 }],
    away: ['head', 'lead'],
    owner: 'office',
    rule: 'conversation',
    why: 'The deputy of the deputy',
  },
  {
    text: 'I have asked twice now when the parents evening is',
    from: 'king',
    parent: 'Rick',
    before: [{ conversation: 'open', owner: 'office', daysAgo: 2 }],
    owner: 'dsl',
    rule: 'conversation',
    why: 'A barred parent',
  },
  {
    text: 'ok. also shes been cutting herself again i dont know what to do',
    from: 'fox',
    before: [{ conversation: 'open', owner: 't7b', daysAgo: 1 }],
    away: ['dsl'],
    owner: 'head',
    rule: 'conversation',
    why: 'Safeguarding words, and the safeguarding lead is away: her deputy',
  },
]

/** Conversations that do not count any more. */
export const sealedConversationOver: LabelledText[] = [
  {
    text: 'hiya can i get a new tie from reception',
    from: 'king',
    before: [{ conversation: 'answered', owner: 'head', daysAgo: 5 }],
    owner: 't8a',
    rule: 'only-child',
    why: 'Answered more than three days ago',
  },
  {
    text: 'hello??',
    from: 'ashby',
    before: [{ conversation: 'closed', owner: 'coach', daysAgo: 1 }],
    owner: 't7b',
    rule: 'only-child',
    why: 'Closed without an answer does not count',
  },
  {
    text: 'is it non uniform on fri',
    from: 'evans',
    before: [
      { conversation: 'answered', owner: 't7a', daysAgo: 9, aboutPupil: 'Dylan' },
      { conversation: 'closed', owner: 't8b', daysAgo: 2, aboutPupil: 'Owen' },
    ],
    owner: 'lead',
    rule: 'ask-which-child',
  },
  {
    text: 'Chidi is full of cold n staying home',
    from: 'okafor',
    before: [{ conversation: 'answered', owner: 'coach', daysAgo: 6 }],
    owner: 't8a',
    rule: 'pupil-named',
  },
]
