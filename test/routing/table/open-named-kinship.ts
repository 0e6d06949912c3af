import type { LabelledText } from './labelled.ts'

/** "My son", "my youngest" and the like, several pupils named, and other languages. */
export const openKinship: LabelledText[] = [
  // One fits.
  { text: 'my daughter isnt coming in she has a migrane', from: 'barrow', owner: 't7b', rule: 'pupil-named' },
  { text: 'My son has left his tie at home', from: 'nowak', owner: 't8a', rule: 'pupil-named' },
  { text: 'my girl has got nits again', from: 'hussain', owner: 't8a', rule: 'pupil-named' },
  { text: 'my youngest has no bus fare', from: 'dale', owner: 't7a', rule: 'pupil-named' },
  { text: 'its my eldest shes got a temp of 39', from: 'reid', owner: 't8a', rule: 'pupil-named' },
  { text: 'my boy needs his pump in PE', from: 'costa', owner: 't7a', rule: 'pupil-named' },
  // None fits, or several do.
  {
    text: 'my son is poorly',
    from: 'dale',
    owner: 'lead',
    rule: 'ask-which-child',
    why: 'Two of them are sons',
  },
  { text: 'My daughter is off sick', from: 'reid', owner: 'lead', rule: 'ask-which-child' },
  {
    text: 'my son wont be in',
    from: 'fox',
    owner: 't7b',
    rule: 'only-child',
    why: 'Their only child is a girl',
  },
  { text: 'my eldest has lost a jumper', from: 'costa', owner: 't7a', rule: 'only-child', why: 'Twins' },
  // Several named: under one person, under several, in a form without a lead.
  { text: 'Luca and Marta both have chicken pox', from: 'costa', owner: 't7a', rule: 'pupil-named' },
  { text: 'tariro + rudo will be late, flat tyre', from: 'ncube', owner: 't8a', rule: 'pupil-named' },
  { text: 'Ellie and Jack both off today with flu', from: 'barrow', owner: 'lead', rule: 'liaison-lead' },
  {
    text: 'Ella and Elle can both do it',
    from: 'reid',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 2 }],
    owner: 'coach',
    rule: 'latest-text',
    why: 'Under two people: the name does not decide, the bulletin does',
  },
  { text: 'Chidi and Ada have the opticians at 2', from: 'okafor', owner: 'lead', rule: 'liaison-lead' },
  {
    text: 'Adaeze has a cold',
    from: 'okafor',
    owner: 'lead',
    rule: 'liaison-lead',
    why: 'Her form has no lead; she is named, so nothing is asked',
  },
]

/** Pupils named in other languages. */
export const openLanguages: LabelledText[] = [
  {
    text: 'Dzień dobry, mój syn jest chory i nie przyjdzie dzisiaj do szkoły',
    from: 'nowak',
    language: 'Polish',
    owner: 't8a',
    rule: 'pupil-named',
  },
  {
    text: 'Zosię boli gardło, zostaje w domu',
    from: 'nowak',
    parent: 'Piotr',
    language: 'Polish',
    owner: 't7b',
    rule: 'pupil-named',
    why: 'The fourth case of her nickname is one letter off',
  },
  {
    text: 'Assalam o alaikum meri beti ki tabiyat theek nahi aaj nahi aayegi',
    from: 'hussain',
    language: 'Urdu',
    owner: 't8a',
    rule: 'pupil-named',
  },
  { text: 'میرا بیٹا آج بیمار ہے', from: 'hussain', language: 'Urdu', owner: 't9a', rule: 'pupil-named' },
  {
    text: 'ابنتي مريضة اليوم ولن تحضر إلى المدرسة',
    from: 'hussain',
    language: 'Arabic',
    owner: 't8a',
    rule: 'pupil-named',
  },
  {
    text: 'Wiilkaygu waa jiran yahay maanta',
    from: 'hussain',
    language: 'Somali',
    owner: 't9a',
    rule: 'pupil-named',
    why: '"My son is ill today"',
  },
  {
    text: 'আমার মেয়ে আজ অসুস্থ, স্কুলে যাবে না',
    from: 'hussain',
    language: 'Bengali',
    owner: 't8a',
    rule: 'pupil-named',
    why: '"My daughter is ill today"',
  },
  {
    text: 'Bom dia a minha filha esta com febre nao vai a escola',
    from: 'costa',
    language: 'Portuguese',
    owner: 't7a',
    rule: 'pupil-named',
  },
  {
    text: 'Fiul meu are febră azi',
    from: 'barrow',
    parent: 'Hugh',
    language: 'Romanian',
    owner: 't8a',
    rule: 'pupil-named',
    why: '"My son has a temperature today"',
  },
  {
    text: 'Bore da, mae Dylan yn sâl heddiw',
    from: 'evans',
    language: 'Welsh',
    owner: 't7a',
    rule: 'pupil-named',
  },
]
