import type { LabelledText } from './labelled.ts'

/** Texts that answer the latest bulletin or single text, and some that only come after one. */
export const openLatest: LabelledText[] = [
  {
    text: 'yes she can come to the tournament',
    from: 'barrow',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 2 }],
    owner: 'coach',
    rule: 'latest-text',
  },
  {
    text: 'thx',
    from: 'hussain',
    before: [{ sent: 'single text', owner: 't9a', daysAgo: 1 }],
    owner: 't9a',
    rule: 'latest-text',
    why: 'Thanks too go to whom they answer',
  },
  {
    text: 'Count us in, 2 adults 1 child 😀',
    from: 'ashby',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 12 }],
    owner: 'head',
    rule: 'latest-text',
  },
  {
    text: 'how much is it again',
    from: 'murphy',
    before: [{ sent: 'two-way bulletin', owner: 't9a', daysAgo: 3 }],
    owner: 't9a',
    rule: 'latest-text',
  },
  {
    text: 'whats the link pls',
    from: 'gill',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 5 }],
    owner: 'head',
    rule: 'latest-text',
  },
  {
    text: 'Harry would like to join',
    from: 'gill',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 1 }],
    owner: 'coach',
    rule: 'latest-text',
    why: 'His form has no lead, so his name does not decide',
  },
  {
    text: 'ok em que dia é',
    from: 'costa',
    language: 'Portuguese',
    before: [{ sent: 'single text', owner: 'coach', daysAgo: 2 }],
    owner: 'coach',
    rule: 'latest-text',
  },
  // Several: the latest that can be answered.
  {
    text: 'fine by me',
    from: 'dale',
    before: [
      { sent: 'two-way bulletin', owner: 'coach', daysAgo: 6 },
      { sent: 'single text', owner: 't8b', daysAgo: 1 },
    ],
    owner: 't8b',
    rule: 'latest-text',
  },
  {
    text: 'Yes please x2',
    from: 'ashby',
    before: [
      { sent: 'two-way bulletin', owner: 'coach', daysAgo: 6 },
      { sent: 'one-way bulletin', owner: 'head', daysAgo: 1 },
    ],
    owner: 'coach',
    rule: 'latest-text',
    why: 'The later one is one-way',
  },
  // Ones that do not count.
  {
    text: 'is that every year group?',
    from: 'ashby',
    before: [{ sent: 'one-way bulletin', owner: 'head', daysAgo: 1 }],
    owner: 't7b',
    rule: 'only-child',
    why: 'One-way',
  },
  {
    text: 'do they need a coat for it',
    from: 'evans',
    before: [{ sent: 'one-way bulletin', owner: 'head', daysAgo: 1 }],
    owner: 'lead',
    rule: 'ask-which-child',
    why: 'One-way',
  },
  {
    text: 'did the trip letter go out',
    from: 'king',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 20 }],
    owner: 't8a',
    rule: 'only-child',
    why: 'More than fourteen days ago',
  },
  // With somebody away, or a concern.
  {
    text: 'can we still sign up',
    from: 'ncube',
    before: [{ sent: 'two-way bulletin', owner: 't9a', daysAgo: 2 }],
    away: ['t9a'],
    owner: 'head',
    rule: 'latest-text',
  },
  {
    text: 'cant pay, my husband beats me and takes all the money',
    from: 'ncube',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 2 }],
    owner: 'dsl',
    rule: 'latest-text',
  },
]
