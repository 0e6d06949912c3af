// The school that the labelled texts are about, as data. Names are made up; numbers are reserved for drama.

/** The staff, by the key that a labelled text names an owner by. */
export const staff = {
  lead: {
    title: 'Mrs',
    firstName: 'Lea',
    lastName: 'Lane',
    roles: ['liaison-lead', 'administrator'],
    deputy: 'office',
  },
  dsl: {
    title: 'Ms',
    firstName: 'Dee',
    lastName: 'Shaw',
    roles: ['safeguarding-lead', 'teacher'],
    deputy: 'head',
  },
  /** The only one with the role of the office. */
  office: { title: 'Mr', firstName: 'Ola', lastName: 'Finch', roles: ['office'], deputy: 'lead' },
  head: { title: 'Mrs', firstName: 'Ruth', lastName: 'Hart', roles: ['teacher'], deputy: 'lead' },
  /** Leads 7A. */
  t7a: { title: 'Mr', firstName: 'Ben', lastName: 'Ash', roles: ['teacher'], deputy: 't7b' },
  /** Leads 7B. */
  t7b: { title: 'Ms', firstName: 'Jo', lastName: 'Bell', roles: ['teacher'], deputy: 't7a' },
  /** Leads 8A and 8C, and texts the school from a mobile of their own, though they are nobody's parent here. */
  t8a: { title: 'Mr', firstName: 'Ian', lastName: 'Carr', roles: ['teacher'], mobile: '+447700900181' },
  /** Leads 8B; works on Mondays and Tuesdays only. */
  t8b: {
    title: 'Miss',
    firstName: 'Kit',
    lastName: 'Dunn',
    roles: ['teacher'],
    deputy: 't8a',
    works: [1, 2],
  },
  /** Leads 9A, and is Theo's mother (family `eves`): the mobile is the same. */
  t9a: {
    title: 'Dr',
    firstName: 'Ama',
    lastName: 'Eves',
    roles: ['teacher'],
    deputy: 'head',
    mobile: '+447700900112',
  },
  /** Leads the chess club. Has no deputy. */
  coach: { title: 'Mr', firstName: 'Vic', lastName: 'Kemp', roles: ['teacher'] },
} as const satisfies Record<string, StaffMember>

export type StaffKey = keyof typeof staff

interface StaffMember {
  title: string
  firstName: string
  lastName: string
  roles: readonly string[]
  deputy?: string
  mobile?: string
  /** The days of the week that they work, 1 is Monday; all five when nothing is said. */
  works?: readonly number[]
}

/** The forms and who leads them; 9B has no lead. */
export const forms = {
  '7A': 't7a',
  '7B': 't7b',
  '8A': 't8a',
  '8B': 't8b',
  '8C': 't8a',
  '9A': 't9a',
  '9B': null,
} as const

interface Parent {
  firstName: string
  relationship: string
  number: string
  /** The pupils from whom this parent is barred, by first name. */
  barredFrom?: readonly string[]
}
interface Pupil {
  firstName: string
  /** Null: in no form. */
  form: keyof typeof forms | null
  /** What they are called besides, as the school has it on record. */
  nicknames?: readonly string[]
  gender?: 'female' | 'male'
  hasLeft?: true
}
export interface Family {
  lastName: string
  parents: readonly Parent[]
  pupils: readonly Pupil[]
}

/** The families, by the key that a labelled text names them by. Every parent is linked to every pupil. */
export const families = {
  /** One child. */
  ashby: {
    lastName: 'Ashby',
    parents: [
      { firstName: 'Nell', relationship: 'Mother', number: '+447700900101' },
      { firstName: 'Tom', relationship: 'Father', number: '+447700900102' },
    ],
    pupils: [{ firstName: 'Samuel', form: '7B', nicknames: ['Sam', 'Sammy'], gender: 'male' }],
  },
  /** A girl and a boy in two forms. */
  barrow: {
    lastName: 'Barrow',
    parents: [
      { firstName: 'Iris', relationship: 'Mother', number: '+447700900103' },
      { firstName: 'Hugh', relationship: 'Stepfather', number: '+447700900104' },
    ],
    pupils: [
      { firstName: 'Ellie', form: '7B', gender: 'female' },
      { firstName: 'Jack', form: '8A', gender: 'male' },
    ],
  },
  /** Twins in one form. */
  costa: {
    lastName: 'Costa',
    parents: [{ firstName: 'Ines', relationship: 'Mother', number: '+447700900105' }],
    pupils: [
      { firstName: 'Luca', form: '7A', gender: 'male' },
      { firstName: 'Marta', form: '7A', gender: 'female' },
    ],
  },
  /** Three children, two of them with names that are everyday words; the father is barred from all of them. */
  dale: {
    lastName: 'Dale',
    parents: [
      { firstName: 'Una', relationship: 'Mother', number: '+447700900106' },
      {
        firstName: 'Gus',
        relationship: 'Father',
        number: '+447700900107',
        barredFrom: ['Will', 'Grace', 'Noah'],
      },
    ],
    pupils: [
      { firstName: 'Will', form: '7A', gender: 'male' },
      { firstName: 'Grace', form: '8B', gender: 'female' },
      { firstName: 'Noah', form: '9A', gender: 'male' },
    ],
  },
  /** Two brothers, and a grandmother who looks after them. */
  evans: {
    lastName: 'Evans',
    parents: [{ firstName: 'Peg', relationship: 'Grandparent', number: '+447700900108' }],
    pupils: [
      { firstName: 'Dylan', form: '7A', gender: 'male' },
      { firstName: 'Owen', form: '8B', gender: 'male' },
    ],
  },
  /** Two parents who share one mobile. */
  fox: {
    lastName: 'Fox',
    parents: [
      { firstName: 'Amy', relationship: 'Mother', number: '+447700900109' },
      { firstName: 'Rob', relationship: 'Father', number: '+447700900109' },
    ],
    pupils: [{ firstName: 'Poppy', form: '7B', gender: 'female' }],
  },
  /** One child, in a form without a lead. */
  gill: {
    lastName: 'Gill',
    parents: [{ firstName: 'Simran', relationship: 'Mother', number: '+447700900110' }],
    pupils: [{ firstName: 'Harpreet', form: '9B', nicknames: ['Harry'], gender: 'male' }],
  },
  /** Two children in two forms. */
  hussain: {
    lastName: 'Hussain',
    parents: [{ firstName: 'Nadia', relationship: 'Mother', number: '+447700900111' }],
    pupils: [
      { firstName: 'Ayesha', form: '8A', gender: 'female' },
      { firstName: 'Mohammed', form: '9A', nicknames: ['Mo'], gender: 'male' },
    ],
  },
  /** The mother works here: she is the staff member `t9a`, with this same mobile. */
  eves: {
    lastName: 'Eves',
    parents: [{ firstName: 'Ama', relationship: 'Mother', number: '+447700900112' }],
    pupils: [{ firstName: 'Theo', form: '7A', gender: 'male' }],
  },
  /** Two children in two forms. */
  nowak: {
    lastName: 'Nowak',
    parents: [
      { firstName: 'Ewa', relationship: 'Mother', number: '+447700900113' },
      { firstName: 'Piotr', relationship: 'Father', number: '+447700900114' },
    ],
    pupils: [
      { firstName: 'Zofia', form: '7B', nicknames: ['Zosia'], gender: 'female' },
      { firstName: 'Łukasz', form: '8A', gender: 'male' },
    ],
  },
  /** One child, who is in no form. */
  jones: {
    lastName: 'Jones',
    parents: [{ firstName: 'Beth', relationship: 'Mother', number: '+447700900115' }],
    pupils: [{ firstName: 'Mia', form: null, gender: 'female' }],
  },
  /** One child; the father, with a mobile of his own, is barred from her. */
  king: {
    lastName: 'King',
    parents: [
      { firstName: 'Tess', relationship: 'Mother', number: '+447700900116' },
      { firstName: 'Rick', relationship: 'Father', number: '+447700900117', barredFrom: ['Ava'] },
    ],
    pupils: [{ firstName: 'Ava', form: '8A', gender: 'female' }],
  },
  /** The only child has left the school. */
  murphy: {
    lastName: 'Murphy',
    parents: [{ firstName: 'Joan', relationship: 'Mother', number: '+447700900118' }],
    pupils: [{ firstName: 'Conor', form: '9A', hasLeft: true }],
  },
  /** Two children in two forms with the same lead. */
  ncube: {
    lastName: 'Ncube',
    parents: [{ firstName: 'Thandi', relationship: 'Mother', number: '+447700900119' }],
    pupils: [
      { firstName: 'Tariro', form: '8A', gender: 'female' },
      { firstName: 'Rudo', form: '8C', gender: 'female' },
    ],
  },
  /** Two children, one of them in a form without a lead. */
  okafor: {
    lastName: 'Okafor',
    parents: [{ firstName: 'Ngozi', relationship: 'Mother', number: '+447700900120' }],
    pupils: [
      { firstName: 'Chidi', form: '8A', gender: 'male' },
      { firstName: 'Adaeze', form: '9B', nicknames: ['Ada'], gender: 'female' },
    ],
  },
  /** Two children whose names are one letter apart. */
  reid: {
    lastName: 'Reid',
    parents: [{ firstName: 'Fern', relationship: 'Mother', number: '+447700900121' }],
    pupils: [
      { firstName: 'Ella', form: '7A', gender: 'female' },
      { firstName: 'Elle', form: '8A', gender: 'female' },
    ],
  },
} as const satisfies Record<string, Family>

export type FamilyKey = keyof typeof families
