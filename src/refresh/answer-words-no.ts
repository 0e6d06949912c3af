import { joined, listed, type Phrases } from './answer-phrases.ts'

const itIsNot = listed('its not, it is not, it isnt, it aint, thats not, that is not, that isnt')
const thisIsNot = listed('this is not, this isnt, not, isnt, is not, aint, no longer, is no longer')
const noLonger = joined(['its', 'it is', 'this is', 'thats', 'that is', 'im', 'i am'], ['no longer'])
const iAmNot = ['im not', 'i am not', 'i aint', 'am not']
const negations = [...itIsNot, ...thisIsNot, ...noLonger]

const right = joined(
  ['', 'the'],
  ['right', 'correct', 'same'],
  ['number', 'person', 'phone', 'one', 'contact'],
)
const mine = listed('me, mine, my number, my no, my phone, my mobile, my phone number, my mobile number')
const others = listed('her, him, them, her number, his number, their number, her phone, his phone')
const now = ['', 'now', 'anymore', 'any more', 'any longer']
const parent = listed(`
  a parent, the parent, their parent, somebodysparent, the right person, that person
`)

const haveNot = joined(['', 'i', 'we'], ['dont have', 'do not have', 'havent got', 'have not got'])
const children = joined(['', 'a', 'any'], ['kids', 'kid', 'children', 'child', 'son', 'daughter'])
const wrong = ['wrong', 'incorrect', 'the wrong', 'a wrong', 'my wrong', 'the incorrect']
const atSchool = joined(['at', 'in'], ['that', 'this', 'your', 'the'], ['school'])
const nobody = joined(
  ['nobody', 'no one', 'noone', 'no body'],
  listed('by that name, by this name, with that name, of that name, called that, called somebodysparent'),
)
const dontKnow = joined(['', 'i'], ['dont know', 'do not know', 'never heard of', 'have never heard of'])
const stranger = listed(`
  her, him, them, this person, that person, anyone by that name, that name, somebodysparent,
  anyone called somebodysparent, any somebodysparent, a somebodysparent
`)

/** English words for no: not this person's number. */
export const englishNo: Phrases = {
  no: [
    ...joined(
      ['i think', 'i believe', 'think'],
      ['', 'you have', 'youve got', 'you got', 'this is', 'its'],
      ['the wrong number', 'the wrong person', 'wrong number', 'wrong person', 'a wrong number'],
    ),
    ...listed('👎, ❌, ✖, ✗, ✘, wrong, incorrect, false'),
    ...joined(
      ['', 'the'],
      ['wrong', 'incorrect'],
      ['number', 'no', 'num', 'person', 'phone', 'parent', 'one'],
    ),
    ...joined(negations, [...right, 'right', 'correct', 'valid', ...mine, ...others], now),
    ...joined([...negations, ...iAmNot], parent, ['', 'there', 'here', ...atSchool]),
    ...joined(haveNot, children, ['', 'there', 'at school', ...atSchool]),
    ...joined(
      ['have', 'i have', 'we have', 'got', 'ive got'],
      ['no'],
      ['kids', 'children', 'child'],
      ['', ...atSchool],
    ),
    ...joined(['no'], ['kids', 'children', 'child'], ['there', ...atSchool]),
    ...joined(nobody, ['', 'here', 'on this number', 'at this number']),
    ...joined(dontKnow, [
      ...stranger,
      ...joined(['who'], ['that is', 'they are', 'she is', 'he is', 'this is for']),
    ]),
    ...listed(
      'no somebodysparent here, no somebodysparent on this number, not known here, not known at this number',
    ),
  ],
  'bare no': [
    ...listed('no, noo, nope, nop, nah, nahh, n, no no, negative, afraid not, im afraid not'),
    ...[...itIsNot, 'this isnt', 'this is not', 'not anymore', 'not any more', 'no longer'],
  ],
  changed: [
    ...joined(
      ['', 'my'],
      ['', 'phone', 'mobile'],
      ['number changed', 'number has changed', 'numbers changed'],
    ),
    ...joined(
      ['', 'i', 'ive', 'i have'],
      ['changed'],
      ['', 'my'],
      ['number', 'phone number', 'mobile number'],
    ),
    ...listed('changed, its changed, it has changed, it changed, has changed, it is changed'),
  ],
  // Two noes: who means what by them is a person's to say.
  unclear: [
    ...joined([...negations, ...iAmNot, 'nothing', 'nothing is'], wrong, [
      '',
      'number',
      'person',
      'phone',
      'one',
    ]),
    ...joined(negations, listed('fine, ok, okay, good, great, perfect, sure, true, lovely')),
  ],
}
