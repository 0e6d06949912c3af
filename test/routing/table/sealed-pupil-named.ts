import type { LabelledText } from './labelled.ts'

/** Their first names and nicknames, as parents spell them. */
export const sealedPupilNamed: LabelledText[] = [
  { text: 'hiya sams not well wont b in today thx', from: 'ashby', owner: 't7b', rule: 'pupil-named' },
  {
    text: 'SAMMY HAS LEFT HIS PE KIT ON THE BUS',
    from: 'ashby',
    parent: 'Tom',
    owner: 't7b',
    rule: 'pupil-named',
  },
  { text: 'samual got a dr appt 11.15 will collect', from: 'ashby', owner: 't7b', rule: 'pupil-named' },
  { text: 'Elie has a tummy ache 🤢 keeping her home', from: 'barrow', owner: 't7b', rule: 'pupil-named' },
  { text: 'jak needs to leave at 2 for opticians', from: 'barrow', owner: 't8a', rule: 'pupil-named' },
  {
    text: 'she wont be in today sorry been up all night.\nIris, Ellies mum',
    from: 'barrow',
    owner: 't7b',
    rule: 'pupil-named',
    why: 'The child is named in the signature',
  },
  { text: 'mohamed lost his bus pass what do we do', from: 'hussain', owner: 't9a', rule: 'pupil-named' },
  { text: 'Lukasz will be late, car wont start', from: 'nowak', owner: 't8a', rule: 'pupil-named' },
  {
    text: 'morning its poppys dad here on amys phone she has a bad cough',
    from: 'fox',
    parent: 'Rob',
    owner: 't7b',
    rule: 'pupil-named',
  },
  { text: 'Dylon forgot his ingredients for cooking love', from: 'evans', owner: 't7a', rule: 'pupil-named' },
  { text: 'Noa has a music exam thurs at 2', from: 'dale', owner: 't9a', rule: 'pupil-named' },
  {
    text: 'hi yes so chidi he has been sick in the night twice and he is asleep now so i am not going to send him in today and i will ring later ok bye sent by voice',
    from: 'okafor',
    owner: 't8a',
    rule: 'pupil-named',
  },
  { text: 'Tariro has netball after school?', from: 'ncube', owner: 't8a', rule: 'pupil-named' },
]

/** Siblings with nearly equal names, other people’s children, several children. */
export const sealedPupilAmongOthers: LabelledText[] = [
  { text: 'Ella is off today temp of 39', from: 'reid', owner: 't7a', rule: 'pupil-named' },
  {
    text: 'elle is off today temp of 39',
    from: 'reid',
    owner: 't8a',
    rule: 'pupil-named',
    why: 'One letter off her sister, but it is her own name',
  },
  { text: 'Ellla has her brace fitted at 10', from: 'reid', owner: 't7a', rule: 'pupil-named' },
  {
    text: 'Ellie has gone home with Poppy Fox by mistake lol',
    from: 'barrow',
    owner: 't7b',
    rule: 'pupil-named',
    why: 'Poppy is somebody else’s child',
  },
  {
    text: 'Rudos coat got swapped with some girl called Grace',
    from: 'ncube',
    owner: 't8a',
    rule: 'pupil-named',
  },
  {
    text: 'Luca n Marta both got chickenpox',
    from: 'costa',
    owner: 't7a',
    rule: 'pupil-named',
    why: 'Several named, but one lead',
  },
  {
    text: 'tariro and rudo will be late this morning, bus',
    from: 'ncube',
    owner: 't8a',
    rule: 'pupil-named',
  },
  {
    text: 'Jack is ill today',
    from: 'barrow',
    before: [{ sent: 'two-way bulletin', owner: 'head', daysAgo: 1 }],
    owner: 't8a',
    rule: 'pupil-named',
    why: 'The name comes before the latest text',
  },
]

/** Names that are everyday words. */
export const sealedPupilEveryday: LabelledText[] = [
  { text: 'Will will be in by 10 dr appt', from: 'dale', owner: 't7a', rule: 'pupil-named' },
  { text: "will's got a temp so hes staying home", from: 'dale', owner: 't7a', rule: 'pupil-named' },
  {
    text: 'Will Grace need her PE kit tomorrow?',
    from: 'dale',
    owner: 't8b',
    rule: 'pupil-named',
    why: 'The first word is the verb; Grace is the one named',
  },
  { text: 'Gracie is poorly today', from: 'dale', owner: 't8b', rule: 'pupil-named' },
  {
    text: 'Poppy was sick on the way in so turned round',
    from: 'fox',
    owner: 't7b',
    rule: 'pupil-named',
  },
]
