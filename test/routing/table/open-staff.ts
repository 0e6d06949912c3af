import type { LabelledText } from './labelled.ts'

/** From a member of staff's own mobile, as staff and as a parent; and numbers that nobody on record has. */
export const openStaffAndUnknown: LabelledText[] = [
  // As staff.
  {
    text: 'Stuck behind an accident on the ring road, can someone do 8A reg pls. Ian',
    from: 'staff t8a',
    owner: 'office',
    rule: 'staff',
  },
  {
    text: 'my son is ill so ill be in after 10',
    from: 'staff t8a',
    owner: 'office',
    rule: 'staff',
    why: 'He is nobody’s parent here',
  },
  { text: 'Ellie Barrow has left her coat in my room', from: 'staff t8a', owner: 'office', rule: 'staff' },
  { text: 'off sick today, sorry', from: 'staff t8a', away: ['office'], owner: 'lead', rule: 'staff' },
  {
    text: 'A girl in 8C has just told me her stepdad hits her, who do I see',
    from: 'staff t8a',
    owner: 'dsl',
    rule: 'staff',
  },
  { text: 'Running 10 mins late, can someone let 9A in?', from: 'eves', owner: 'office', rule: 'staff' },
  {
    text: 'they need the hall at 2 and then the gym',
    from: 'eves',
    owner: 'office',
    rule: 'staff',
    why: '"they", "the" and "then" are one letter off Theo, and other words',
  },
  {
    text: 'Poppy Fox left her planner in my lesson',
    from: 'eves',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 1 }],
    owner: 'office',
    rule: 'staff',
    why: 'Somebody else’s child: she writes as staff',
  },
  // As a parent.
  { text: 'Theo has a temperature, keeping him home', from: 'eves', owner: 't7a', rule: 'pupil-named' },
  { text: 'my son has the orthodontist at 2', from: 'eves', owner: 't7a', rule: 'pupil-named' },
  {
    text: 'Writing as a mum for once: which day is the flu spray?',
    from: 'eves',
    owner: 't7a',
    rule: 'only-child',
  },
  {
    text: 'Theos allowed to stay for chess tonight',
    from: 'eves',
    before: [{ conversation: 'open', owner: 'coach', daysAgo: 1, aboutPupil: 'Theo' }],
    owner: 'coach',
    rule: 'conversation',
  },
  // Nobody on record has the number.
  {
    text: 'Hiya its Ellies dad this is my new phone',
    from: 'unknown',
    owner: 'office',
    rule: 'unknown-number',
  },
  { text: 'who is this??', from: 'unknown', owner: 'office', rule: 'unknown-number' },
  {
    text: 'Samuel Ashby wont b in 2day, nan writing, mums phone is broke',
    from: 'unknown',
    owner: 'office',
    rule: 'unknown-number',
  },
  { text: 'ok thanks', from: 'unknown', owner: 'office', rule: 'unknown-number' },
  {
    text: 'Bună ziua, fiul meu nu vine azi la școală',
    from: 'unknown',
    language: 'Romanian',
    owner: 'office',
    rule: 'unknown-number',
  },
  {
    text: 'Do you have any places in year 8 for january',
    from: 'unknown',
    away: ['office'],
    owner: 'lead',
    rule: 'unknown-number',
  },
  {
    text: 'a man in a van keeps following the girls from your school',
    from: 'unknown',
    owner: 'dsl',
    rule: 'unknown-number',
  },
  {
    text: 'Is the office open over half term',
    from: 'unknown',
    away: ['office', 'lead'],
    owner: 'office',
    rule: 'unknown-number',
    why: 'The deputy and the liaison lead are the same person and away, and the deputy of hers is the owner: he keeps it',
  },
]
