import type { LabelledText } from './labelled.ts'

/** From the own mobile of a member of staff. */
export const sealedStaff: LabelledText[] = [
  {
    text: 'running late, stuck behind a tractor. can someone take my reg',
    from: 'staff t8a',
    owner: 'office',
    rule: 'staff',
  },
  { text: 'Is the minibus booked for thurs?', from: 'staff t8a', owner: 'office', rule: 'staff' },
  {
    text: 'my son has the dentist so I will be in by 10',
    from: 'staff t8a',
    owner: 'office',
    rule: 'staff',
    why: 'Speaks of a son, but is nobody’s parent here',
  },
  {
    text: 'Jack Barrow left his bag in my room',
    from: 'staff t8a',
    owner: 'office',
    rule: 'staff',
    why: 'Names a pupil, but not a child of their own',
  },
  {
    text: 'wont b in tmrw, migraine. cover work is on the drive',
    from: 'eves',
    owner: 'office',
    rule: 'staff',
  },
  {
    text: 'then I can cover period 3 if you are short',
    from: 'eves',
    owner: 'office',
    rule: 'staff',
    why: '“then” is one letter off Theo, and another word',
  },
  {
    text: 'on my way, traffic awful',
    from: 'eves',
    before: [{ conversation: 'open', owner: 't7a', daysAgo: 1, aboutPupil: 'Theo' }],
    owner: 'office',
    rule: 'staff',
    why: 'Nothing says that she writes as a parent, so the rule for staff comes before the conversation',
  },
  {
    text: 'happy to do the stall at the fair',
    from: 'eves',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 1 }],
    owner: 'office',
    rule: 'staff',
  },
  { text: 'Thanks all', from: 'eves', away: ['office'], owner: 'lead', rule: 'staff' },
  {
    text: 'A girl in 8C has just told me her dad hits her, who do I ring',
    from: 'staff t8a',
    owner: 'dsl',
    rule: 'staff',
    why: 'Safeguarding words go to the safeguarding lead from anybody',
  },
]

/** From staff who are parents and say so. */
export const sealedStaffAsParent: LabelledText[] = [
  { text: 'Theo has a temp so keeping him off', from: 'eves', owner: 't7a', rule: 'pupil-named' },
  {
    text: 'my son forgot his lunch, will drop it at reception',
    from: 'eves',
    owner: 't7a',
    rule: 'pupil-named',
  },
  {
    text: 'Asking as a mum not a colleague - when do the reports come out?',
    from: 'eves',
    owner: 't7a',
    rule: 'only-child',
  },
  {
    text: 'Theos inhaler is in the front pocket',
    from: 'eves',
    before: [{ conversation: 'answered', owner: 'coach', daysAgo: 2 }],
    owner: 'coach',
    rule: 'conversation',
    why: 'Names her child, so the conversation counts',
  },
  { text: 'Theo is off today', from: 'eves', away: ['t7a'], owner: 't7b', rule: 'pupil-named' },
]
