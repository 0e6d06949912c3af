import type { LabelledText } from './labelled.ts'

/** Other languages: no child is named. */
export const sealedLanguagesUnnamed: LabelledText[] = [
  {
    text: 'sat sri akal ji mera puttar aj school nahi aa sakda bukhar hai',
    language: 'Panjabi',
    from: 'gill',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'The only son’s form has no lead',
  },
  {
    text: 'o ktorej jest zebranie?',
    language: 'Polish',
    from: 'nowak',
    owner: 'lead',
    rule: 'ask-which-child',
  },
  {
    text: 'متى يبدأ اجتماع أولياء الأمور؟',
    language: 'Arabic',
    from: 'hussain',
    owner: 'lead',
    rule: 'ask-which-child',
  },
  {
    text: 'a que horas é a reunião de pais?',
    language: 'Portuguese',
    from: 'costa',
    owner: 't7a',
    rule: 'only-child',
    why: 'Two children, but one lead',
  },
  {
    text: 'Mahadsanid',
    language: 'Somali',
    from: 'hussain',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'Thanks alone',
  },
  {
    text: 'Diolch yn fawr',
    language: 'Welsh',
    from: 'evans',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'Thanks alone',
  },
  { text: 'Multumesc', language: 'Romanian', from: 'fox', owner: 't7b', rule: 'only-child' },
  {
    text: 'tak, będziemy oboje',
    language: 'Polish',
    from: 'nowak',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 3 }],
    owner: 'head',
    rule: 'latest-text',
  },
  {
    text: 'kal school khula hai?',
    language: 'Urdu',
    from: 'unknown',
    owner: 'office',
    rule: 'unknown-number',
  },
]
