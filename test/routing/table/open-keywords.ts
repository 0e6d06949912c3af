import type { LabelledText } from './labelled.ts'

/** One keyword and nothing else, and texts that only look like one. */
export const openKeywords: LabelledText[] = [
  // The keyword alone, in any case, with space and a full stop around it.
  { text: 'STOP', from: 'ashby', owner: 'office', rule: 'opt-out' },
  { text: ' Stop. ', from: 'barrow', parent: 'Hugh', owner: 'office', rule: 'opt-out' },
  { text: 'unsubscribe', from: 'fox', parent: 'Rob', owner: 'office', rule: 'opt-out' },
  { text: 'StopAll', from: 'unknown', owner: 'office', rule: 'opt-out', why: 'A keyword from anybody' },
  { text: 'Help', from: 'nowak', owner: 'office', rule: 'opt-out', why: 'A keyword, not a cry for help' },
  { text: 'start', from: 'murphy', owner: 'office', rule: 'opt-out' },
  { text: 'INFO.', from: 'staff t8a', owner: 'office', rule: 'opt-out', why: 'Before the rule of staff' },
  {
    text: 'Cancel',
    from: 'costa',
    before: [
      { conversation: 'open', owner: 't7a', daysAgo: 1 },
      { sent: 'two-way bulletin', owner: 'coach', daysAgo: 1 },
    ],
    owner: 'office',
    rule: 'opt-out',
    why: 'Before a conversation and a bulletin',
  },
  {
    text: 'End',
    from: 'barrow',
    before: [{ asked: 'which child', workingHoursAgo: 1 }],
    owner: 'office',
    rule: 'opt-out',
  },
  { text: 'STOP', from: 'ashby', parent: 'Tom', away: ['office'], owner: 'lead', rule: 'opt-out' },
  {
    text: 'quit',
    from: 'king',
    parent: 'Rick',
    owner: 'dsl',
    rule: 'opt-out',
    why: 'He is barred from Ava: whatever the rule says, the safeguarding lead has it',
  },
  // Keywords with other words around them go on to the other rules.
  {
    text: 'please stop texting me',
    from: 'ashby',
    parent: 'Tom',
    owner: 't7b',
    rule: 'only-child',
    why: 'Free words',
  },
  { text: 'can u cancel the school dinner for today pls', from: 'fox', owner: 't7b', rule: 'only-child' },
  { text: 'what time is the end of school on weds', from: 'barrow', owner: 'lead', rule: 'ask-which-child' },
  {
    text: 'pls stop sending me the jack stuff hes got his own phone now',
    from: 'barrow',
    owner: 't8a',
    rule: 'pupil-named',
  },
  { text: 'Need help logging on to the homework app', from: 'king', owner: 't8a', rule: 'only-child' },
]
