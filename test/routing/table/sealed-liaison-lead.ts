import type { LabelledText } from './labelled.ts'

/** Nobody has the child’s form, or there is no child, or too many. */
export const sealedLiaisonLead: LabelledText[] = [
  {
    text: 'Harrys got football so needs to go at 3',
    from: 'gill',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'His form has no lead',
  },
  { text: 'is it inset day monday?', from: 'gill', owner: 'lead', rule: 'liaison-lead' },
  {
    text: 'mia is off with a bad back',
    from: 'jones',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'In no form',
  },
  { text: 'who is her form tutor pls', from: 'jones', owner: 'lead', rule: 'liaison-lead' },
  {
    text: 'can i still get a copy of his old report',
    from: 'murphy',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'The only child has left',
  },
  {
    text: 'we dont go there any more so why am i getting this',
    from: 'murphy',
    owner: 'lead',
    rule: 'liaison-lead',
  },
  {
    text: 'Ada has a cough',
    from: 'okafor',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'One is named, so nothing is asked; her form has no lead',
  },
  {
    text: 'chidi and adaeze will both be late',
    from: 'okafor',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'Several are named',
  },
  {
    text: 'Ellie n Jack are both off sick today',
    from: 'barrow',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'Two named under two leads',
  },
  { text: 'ella and elle have the dentist at 2', from: 'reid', owner: 'lead', rule: 'liaison-lead' },
  {
    text: 'Grace and Will both have it now, Noah is ok so far',
    from: 'dale',
    owner: 'lead',
    rule: 'liaison-lead',
  },
  { text: 'ok thanks', from: 'barrow', owner: 'lead', rule: 'liaison-lead', why: 'Thanks alone ask nothing' },
  { text: '👍', from: 'okafor', owner: 'lead', rule: 'liaison-lead' },
  { text: 'Good morning', from: 'nowak', owner: 'lead', rule: 'liaison-lead', why: 'A greeting alone' },
  { text: 'Harpreet has an eye test', from: 'gill', away: ['lead'], owner: 'office', rule: 'liaison-lead' },
  {
    text: 'thanks very much',
    from: 'dale',
    parent: 'Gus',
    owner: 'dsl',
    rule: 'liaison-lead',
    why: 'A barred parent, whatever is said',
  },
  { text: 'mia says her uncle touches her', from: 'jones', owner: 'dsl', rule: 'liaison-lead', why: 'Abuse' },
]

/** Nobody on record has the number. */
export const sealedUnknownNumber: LabelledText[] = [
  {
    text: 'hi its Nell Sams mum this is my new fone',
    from: 'unknown',
    owner: 'office',
    rule: 'unknown-number',
    why: 'Whoever they say they are, the number is nobody’s',
  },
  {
    text: 'my daughter starts in sept how do i get a uniform list',
    from: 'unknown',
    owner: 'office',
    rule: 'unknown-number',
  },
  { text: 'Who is this', from: 'unknown', owner: 'office', rule: 'unknown-number' },
  { text: 'ok thanks', from: 'unknown', owner: 'office', rule: 'unknown-number' },
  { text: 'Poppy is off sick today, nan', from: 'unknown', owner: 'office', rule: 'unknown-number' },
  {
    text: 'is the hall free to hire on sat',
    from: 'unknown',
    away: ['office'],
    owner: 'lead',
    rule: 'unknown-number',
  },
  {
    text: 'next door are beating their little girl who goes to your school',
    from: 'unknown',
    owner: 'dsl',
    rule: 'unknown-number',
    why: 'Abuse, from a neighbour',
  },
]
