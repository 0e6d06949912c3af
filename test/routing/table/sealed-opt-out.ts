import type { LabelledText } from './labelled.ts'

/** One keyword and nothing else. */
export const sealedOptOut: LabelledText[] = [
  { text: 'STOP', from: 'hussain', owner: 'office', rule: 'opt-out' },
  { text: ' stop. ', from: 'reid', owner: 'office', rule: 'opt-out' },
  { text: 'Unsubscribe', from: 'nowak', parent: 'Piotr', owner: 'office', rule: 'opt-out' },
  { text: 'Optout.', from: 'murphy', owner: 'office', rule: 'opt-out' },
  { text: 'help', from: 'gill', owner: 'office', rule: 'opt-out' },
  { text: 'Info ', from: 'unknown', owner: 'office', rule: 'opt-out' },
  { text: 'unstop', from: 'jones', owner: 'office', rule: 'opt-out' },
  { text: 'StopAll', from: 'staff t8a', owner: 'office', rule: 'opt-out' },
  {
    text: 'Cancel',
    from: 'ashby',
    before: [{ conversation: 'open', owner: 't7b', daysAgo: 1 }],
    owner: 'office',
    rule: 'opt-out',
    why: 'Means the appointment perhaps, but it is a keyword alone and the carrier takes it for one',
  },
  {
    text: 'End.',
    from: 'barrow',
    before: [{ asked: 'which child', workingHoursAgo: 1 }],
    owner: 'office',
    rule: 'opt-out',
    why: 'A keyword comes before any answer',
  },
  {
    text: 'Quit',
    from: 'okafor',
    away: ['office'],
    owner: 'lead',
    rule: 'opt-out',
    why: 'The office is away; its deputy has it',
  },
  {
    text: 'START',
    from: 'dale',
    parent: 'Gus',
    owner: 'dsl',
    rule: 'opt-out',
    why: 'A barred parent: the rule stays, the owner is the safeguarding lead',
  },
]

/** Keywords with other words around them, or in free words: the rules after it decide. */
export const sealedNotOptOut: LabelledText[] = [
  { text: 'please stop txting me about this', from: 'fox', owner: 't7b', rule: 'only-child' },
  {
    text: 'stop sending me stuff about year 9 my kids arent even in yr 9',
    from: 'nowak',
    owner: 'lead',
    rule: 'ask-which-child',
  },
  { text: 'help pls cant log on to the homework thing', from: 'king', owner: 't8a', rule: 'only-child' },
  {
    text: 'can u cancel Jacks dinner today he has packed lunch',
    from: 'barrow',
    owner: 't8a',
    rule: 'pupil-named',
  },
  {
    text: 'Stop the trip emails please as already paid',
    from: 'costa',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 2 }],
    owner: 'head',
    rule: 'latest-text',
  },
  {
    text: 'what time does it end',
    from: 'ncube',
    before: [{ sent: 'single text', owner: 'coach', daysAgo: 1 }],
    owner: 'coach',
    rule: 'latest-text',
  },
  { text: 'start of term date pls??', from: 'unknown', owner: 'office', rule: 'unknown-number' },
]
