import type { LabelledText } from './labelled.ts'

/** One pupil of the family is named, in English. */
export const openNamed: LabelledText[] = [
  // By the name or the nickname, however it is written.
  { text: 'hiya sam wont b in 2day hes been sick', from: 'ashby', owner: 't7b', rule: 'pupil-named' },
  { text: 'JACK HAS A DR APPT AT 11 WILL BE LATE', from: 'barrow', owner: 't8a', rule: 'pupil-named' },
  { text: 'ellies lost her bus pass again 🙄', from: 'barrow', owner: 't7b', rule: 'pupil-named' },
  {
    text: "Morning, Sammy's dying to go on the London trip is it too late?? Nell x",
    from: 'ashby',
    owner: 't7b',
    rule: 'pupil-named',
    why: 'A figure of speech is no concern',
  },
  {
    text: 'hi it is Rob here not Amy poppy has got the dentist tomorrow at ten past nine so she is going to miss registration full stop',
    from: 'fox',
    parent: 'Rob',
    owner: 't7b',
    rule: 'pupil-named',
  },
  { text: 'lukasz has no pe kit tmrw sorry', from: 'nowak', owner: 't8a', rule: 'pupil-named' },
  { text: 'Ava wont be in, tummy bug. Tess', from: 'king', owner: 't8a', rule: 'pupil-named' },
  // One letter off, where that is no other word and no sibling's name.
  {
    text: 'Mohamed has a hospital appointment on friday',
    from: 'hussain',
    owner: 't9a',
    rule: 'pupil-named',
  },
  {
    text: 'elie forgot her lunch can i drop it at reception',
    from: 'barrow',
    owner: 't7b',
    rule: 'pupil-named',
  },
  { text: 'Aysha isnt well today', from: 'hussain', owner: 't8a', rule: 'pupil-named' },
  { text: 'samual needs picking up early thurs', from: 'ashby', owner: 't7b', rule: 'pupil-named' },
  { text: 'dylen has left his glasses at mine', from: 'evans', owner: 't7a', rule: 'pupil-named' },
  // A sibling's nearly equal name is the sibling's.
  { text: 'elle is off today', from: 'reid', owner: 't8a', rule: 'pupil-named' },
  { text: 'ellas got a cough but shes coming in', from: 'reid', owner: 't7a', rule: 'pupil-named' },
  // Everyday words: as the name, and as the word.
  { text: 'Will will be late, bus didnt turn up', from: 'dale', owner: 't7a', rule: 'pupil-named' },
  { text: 'will Noah need wellies for the field trip', from: 'dale', owner: 't9a', rule: 'pupil-named' },
  { text: 'Grace has a sore throat so not in', from: 'dale', owner: 't8b', rule: 'pupil-named' },
  {
    text: "could you tell Will's teacher he left his bag on the bus",
    from: 'dale',
    owner: 't7a',
    rule: 'pupil-named',
  },
  // Somebody else's child as well.
  {
    text: "Ellie's friend Sam has got her coat by mistake can they swap pls",
    from: 'barrow',
    owner: 't7b',
    rule: 'pupil-named',
  },
  {
    text: 'jack is walking home with theo tonight is that ok',
    from: 'barrow',
    parent: 'Hugh',
    owner: 't8a',
    rule: 'pupil-named',
  },
  // Before the latest bulletin.
  {
    text: 'Owen can go yes',
    from: 'evans',
    before: [{ sent: 'two-way bulletin', owner: 'coach', daysAgo: 1 }],
    owner: 't8b',
    rule: 'pupil-named',
  },
  // Barred, and words of concern.
  {
    text: 'What time does Ava finish today',
    from: 'king',
    parent: 'Rick',
    owner: 'dsl',
    rule: 'pupil-named',
    why: 'He is barred from her',
  },
  {
    text: 'Jack has been cutting his arms, found blades in his room',
    from: 'barrow',
    owner: 'dsl',
    rule: 'pupil-named',
  },
]
