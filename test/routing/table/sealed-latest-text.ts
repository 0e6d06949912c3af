import type { LabelledText } from './labelled.ts'

/** The latest two-way text within fourteen days. */
export const sealedLatestText: LabelledText[] = [
  {
    text: 'yes we will both be there',
    from: 'ashby',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 2 }],
    owner: 'head',
    rule: 'latest-text',
  },
  {
    text: 'is it £4 or £5',
    from: 'barrow',
    before: [{ sent: 'single text', owner: 'office', daysAgo: 1 }],
    owner: 'office',
    rule: 'latest-text',
  },
  {
    text: 'count us in for sat',
    from: 'hussain',
    before: [
      { sent: 'two-way bulletin', owner: 'head', daysAgo: 6 },
      { sent: 'single text', owner: 'coach', daysAgo: 1 },
    ],
    owner: 'coach',
    rule: 'latest-text',
    why: 'Of several the latest',
  },
  {
    text: 'not sure we can make it sorry',
    from: 'reid',
    before: [
      { sent: 'one-way bulletin', owner: 'office', daysAgo: 1 },
      { sent: 'two-way bulletin', owner: 'coach', daysAgo: 5 },
    ],
    owner: 'coach',
    rule: 'latest-text',
    why: 'The one-way bulletin since does not count',
  },
  {
    text: 'ok thx 👍',
    from: 'dale',
    before: [{ sent: 'two-way bulletin', owner: 't9a', daysAgo: 1 }],
    owner: 't9a',
    rule: 'latest-text',
  },
  {
    text: 'Ellie and Jack can both come',
    from: 'barrow',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 4 }],
    owner: 'coach',
    rule: 'latest-text',
    why: 'Two named under two leads: the name does not decide, the latest text does',
  },
  {
    text: 'Harry would love to thanks',
    from: 'gill',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 2 }],
    owner: 'coach',
    rule: 'latest-text',
    why: 'His form has no lead, so the name does not decide',
  },
  {
    text: 'how much is it',
    from: 'murphy',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 12 }],
    owner: 'head',
    rule: 'latest-text',
    why: 'The child has left, but the text came to this number',
  },
  {
    text: 'sorry cant do thurs any other day?',
    from: 'king',
    before: [
      { conversation: 'closed', owner: 't8a', daysAgo: 1 },
      { sent: 'single text', owner: 'office', daysAgo: 3 },
    ],
    owner: 'office',
    rule: 'latest-text',
    why: 'The conversation was closed without an answer',
  },
]

/** The owner is away, or the text is the safeguarding lead’s. */
export const sealedLatestTextAway: LabelledText[] = [
  {
    text: 'yes pls 2 tickets',
    from: 'nowak',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 1 }],
    away: ['head'],
    owner: 'lead',
    rule: 'latest-text',
  },
  {
    text: 'wots the postcode for the away match',
    from: 'evans',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 1 }],
    away: ['coach'],
    owner: 'lead',
    rule: 'latest-text',
    why: 'Away without a deputy',
  },
  {
    text: 'yes to the cinema',
    from: 'costa',
    at: '2026-11-26T13:00',
    before: [{ sent: 'single text', owner: 't8b', daysAgo: 2 }],
    owner: 't8a',
    rule: 'latest-text',
    why: 'A Thursday, when the owner does not work',
  },
  {
    text: 'I would like a seat as well please',
    from: 'dale',
    parent: 'Gus',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 1 }],
    owner: 'dsl',
    rule: 'latest-text',
    why: 'A barred parent',
  },
]
