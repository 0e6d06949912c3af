import { describe, expect, it } from 'vitest'
import { understood } from '../../src/refresh/answers.ts'

const answer = (text: string) => understood(text, 'GB', { drama: true })
const yes = { kind: 'yes' }
const no = { kind: 'no' }
const who = { kind: 'who' }
const unclear = { kind: 'unclear' }
const asksToo = { kind: 'yes', alsoAsks: true }
const number = (e164: string) => ({ kind: 'new-number', e164, type: 'mobile' })
const code = (digits: string) => ({ kind: 'code', code: digits })

// Written before the code, from how people answer texts.
describe('what a parent answers, as foreseen', () => {
  it.each([
    ['the word', 'YES'],
    ['small letters', 'yes'],
    ['a full stop', 'Yes.'],
    ['joy', 'Yessss!!!'],
    ['yep', 'Yep'],
    ['ok', 'Ok'],
    ['okay', 'okay'],
    ['a letter', 'Y'],
    ['still me', 'Still me'],
    ['a sentence', "Yes it's still my number"],
    ['a curly apostrophe', 'Yes it’s still me'],
    ['correct', 'Correct'],
    ['thanks', 'yes thanks'],
    ['a relation', "Yes this is Sam's mum"],
    ['two names in it', "Yes, I'm Sam Roberts's dad"],
    ['a relation without a name', 'Yes it is his mum'],
    ['a greeting', 'Hi, yes it is. Thank you'],
    ['a thumb', '👍'],
    ['a thumb with a skin tone', '👍🏽'],
    ['two thumbs', '👍🏿👍🏿'],
    ['a tick', '✅'],
    ['a heavy tick with a variation selector', '✔️'],
    ['full-width letters', 'ＹＥＳ'],
    ['marks that set the direction', '\u200fyes\u200e'],
    ['no problem, and yes', 'no problem, yes it is'],
    ['no change', 'No change'],
    ['no worries, and yes', 'yes no worries'],
    ['no before a yes', "No that's right"],
    ['not changed', 'Yes it has not changed'],
    ['Urdu', 'جی ہاں'],
    ['Urdu in Roman letters', 'Jee haan'],
    ['Panjabi', 'ਹਾਂ ਜੀ'],
    ['Panjabi in Roman letters', 'haanji'],
    ['Polish', 'Tak, to ja'],
    ['Polish that begins with no', 'No tak'],
    ['Bengali', 'হ্যাঁ'],
    ['Somali', 'Haa'],
    ['Arabic', 'نعم'],
    ['Gujarati', 'હા'],
    ['Portuguese', 'Sim, sou eu'],
    ['Tamil', 'ஆம்'],
    ['French', "Oui c'est moi"],
    ['Romanian', 'Da, sunt eu'],
    ['Spanish', 'Sí'],
    ['Turkish', 'Evet'],
    ['Ukrainian', 'Так, це я'],
    ['Lithuanian', 'Taip'],
  ])('yes: %s', (_, text) => expect(answer(text)).toEqual(yes))

  it.each([
    ['the word', 'No'],
    ['nope', 'nope'],
    ['drawn out', 'Nooooo'],
    ['wrong number', 'Wrong number'],
    ['not me', 'not me'],
    ['a sentence', 'Sorry, you have the wrong person'],
    ['no children', "I don't have kids at that school"],
    ['changed', 'number changed'],
    ['a thumb', '👎🏻'],
    ['not right', "No that's not right"],
    ['not my number', 'This is not my number'],
    ['Urdu', 'غلط نمبر'],
    ['Urdu in Roman letters', 'Nahi, galat number'],
    ['Panjabi', 'ਨਹੀਂ'],
    ['Polish', 'Nie, to pomyłka'],
    ['Bengali', 'না, ভুল নম্বর'],
    ['Somali', 'Maya'],
    ['Arabic', 'لا'],
    ['Gujarati', 'ના'],
    ['Portuguese', 'Não, número errado'],
    ['Tamil', 'இல்லை'],
    ['French', "Non, ce n'est pas moi"],
    ['Romanian', 'Nu'],
    ['Spanish', 'No soy yo'],
    ['Turkish', 'Hayır, yanlış numara'],
    ['Ukrainian', 'Ні'],
    ['Lithuanian', 'Ne, klaida'],
  ])('no: %s', (_, text) => expect(answer(text)).toEqual(no))

  it.each([
    ['alone', '07700 900123', '+447700900123'],
    ['in a sentence', 'my new number is 07700 900123', '+447700900123'],
    ['with a wish', 'Please use +44 (0)7700 900123 instead', '+447700900123'],
    ['after a yes', 'yes but my new one is 07700900123', '+447700900123'],
    ['after a no', 'No. New number: 07700-900-123', '+447700900123'],
    ['Arabic digits', '٠٧٧٠٠٩٠٠١٢٣', '+447700900123'],
    ['twice the same', '07700 900123, +447700900123', '+447700900123'],
  ])('a new number: %s', (_, text, e164) => expect(answer(text)).toEqual(number(e164)))

  it.each([
    ['the plain question', 'Who is this?'],
    ['short', "who's this"],
    ['you', 'Who are you?'],
    ['fear of fraud', 'is this spam?'],
    ['French', 'Qui est-ce ?'],
  ])('who: %s', (_, text) => expect(answer(text)).toEqual(who))

  it.each([
    ['plain', '123456', '123456'],
    ['with a space', '123 456', '123456'],
    ['with a dash', '123-456', '123456'],
    ['Arabic digits', '١٢٣٤٥٦', '123456'],
  ])('a code: %s', (_, text, digits) => expect(answer(text)).toEqual(code(digits)))

  it('a yes that also asks something', () => {
    expect(answer('yes and can you tell me when the trip is?')).toEqual(asksToo)
  })

  it.each([
    ['nothing', ''],
    ['not yet', 'not yet'],
    ['no idea', 'no idea'],
    ['a question that begins with no', 'no school today?'],
    ['STOP', 'STOP'],
    ['START', 'start'],
    ['HELP', 'Help'],
    ['somebody else’s number', 'ring the GP on 0117 496 0123'],
    ['two numbers', '07700 900123 or 07700 900124'],
    ['a landline', '01632 960123'],
    ['a number too short', 'my new number is 07700 90012'],
    ['a question back', 'Yes?'],
    ['yes and no', 'yes no'],
    ['not sure', "I'm not sure"],
    ['a yes within a tale', 'Yes I will be at the gate'],
    ['a no within a tale', 'No he is ill today'],
  ])('unclear: %s', (_, text) => expect(answer(text)).toEqual(unclear))
})
