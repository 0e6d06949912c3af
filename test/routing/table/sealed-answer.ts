import type { LabelledText } from './labelled.ts'

/** Is this still your number? */
export const sealedStillYours: LabelledText[] = [
  {
    text: 'Yes',
    from: 'ashby',
    parent: 'Tom',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'lead',
    rule: 'answer',
  },
  {
    text: 'yes still mine thx',
    from: 'hussain',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'lead',
    rule: 'answer',
  },
  {
    text: 'no wrong number sorry',
    from: 'murphy',
    before: [{ asked: 'still yours', daysAgo: 2 }],
    owner: 'lead',
    rule: 'answer',
  },
  {
    text: 'No my new number is 07700 900193',
    from: 'fox',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'lead',
    rule: 'answer',
  },
  {
    text: 'yes',
    from: 'eves',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'lead',
    rule: 'answer',
    why: 'The answer comes before the rule for staff',
  },
  {
    text: 'yes',
    from: 'king',
    parent: 'Rick',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 'dsl',
    rule: 'answer',
    why: 'A barred parent',
  },
  {
    text: 'yes please can sum1 give me a ring about the trip',
    from: 'ashby',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 't7b',
    rule: 'only-child',
    why: 'Begins like an answer but asks for something else',
  },
  {
    text: 'no she wont be in today got a cold',
    from: 'fox',
    before: [{ asked: 'still yours', daysAgo: 1 }],
    owner: 't7b',
    rule: 'only-child',
    why: 'Begins like an answer but says that the child is off',
  },
]
