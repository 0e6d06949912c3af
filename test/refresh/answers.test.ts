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

// Written after the code, against it.
describe('what a parent answers, as it was found out', () => {
  it.each([
    ['a yes and whose mum without the word for it', "Yes Sam's mum"],
    ['two pupils', "Yes it's Sam and Ella's dad"],
    ['a yes and a relation', 'Yes mum here'],
    ['a long one', 'Hello, yes this is still the right number for me, thank you very much'],
    ['a statement without a yes', 'I can confirm this is the right number'],
    ['not changed, without a yes', "It's not changed"],
    ['nothing has changed', 'Nothing has changed'],
    ['a no to change', 'No, still the same'],
    ['a no to change, again', "No it hasn't changed"],
    ['kisses', 'yeah still me x'],
    ['a smile', 'Yes. 😊'],
    ['a sign and a word', '👍🏻 thanks'],
    ['drawn out less', 'yess'],
    ['the UK’s young', 'yh'],
    ['Scots', 'Aye'],
    ['with dots', 'O.K.'],
    ['in full', 'Yes, all good'],
    ['over and over', 'yes yes yes'],
    ['an Arabic sentence', 'نعم هذا رقمي'],
    ['Arabic in Roman letters', 'na3am'],
    ['an Urdu keyboard for Panjabi', 'ہانجی'],
    ['a Bengali sentence', 'হ্যাঁ, এটা আমার নম্বর'],
    ['Polish, all in order', 'Zgadza się, dziękuję'],
    ['Polish without its marks', 'tak zgadza sie'],
    ['French, still me', "C'est toujours moi"],
    ['Turkish capitals', 'EVET BENİM'],
    ['Romanian without its marks', 'da, acesta este numarul meu'],
    ['Lithuanian, the same', 'Tas pats numeris'],
    ['Somali, it is me', 'haa waa aniga'],
    ['Tamil, it is I', 'நான் தான்'],
    ['Gujarati, it is right', 'બરાબર છે'],
    ['Spanish, it still is', 'sigue siendo mi número'],
    ['a pressed thumb', 'Liked “Oak Hill: is this still the right number for Anna?”'],
    ['a pressed thumb of the other make', '👍 to “Oak Hill: is this still the right number for Anna?”'],
  ])('yes: %s', (_, text) => expect(answer(text)).toEqual(yes))

  it.each([
    ['a stranger at length', "Sorry mate I think you've got the wrong number"],
    ['a stranger who asks', 'Who is this? You have the wrong number'],
    ['nobody of that name', 'Nobody by that name here'],
    ['no such acquaintance', "I don't know who that is"],
    ['no longer', 'This is no longer my number'],
    ['any more', "That's not my number any more"],
    ["not somebody's mum", "I'm not Sam's mum"],
    ['no children there', 'We do not have any children at your school'],
    ['a cross', '❌'],
    ['an elided is', "No it isn't"],
    ['changed', "I've changed my number"],
    ['French, no longer', "Non, ce n'est plus mon numéro"],
    ['Arabic, with an Arabic comma', 'لا، الرقم غلط'],
    ['Arabic: not right', 'غير صحيح'],
    ['Urdu: it is not I', 'میں نہیں ہوں'],
    ['Panjabi in full', 'ਨਹੀਂ ਜੀ ਗਲਤ ਨੰਬਰ'],
    ['Bengali in Roman letters', 'bhul number'],
    ['Gujarati: wrong number', 'રોંગ નંબર'],
    ['Tamil in full', 'இது என் எண் இல்லை'],
    ['Somali in full', 'Maya, aniga ma ihi'],
    ['Turkish: not I', 'ben değilim'],
    ['Lithuanian: you are mistaken', 'suklydote numeriu'],
    ['Ukrainian in full', 'Ні, це не я'],
    ['a thumb pressed down', 'Disliked “Oak Hill: is this still the right number for Anna?”'],
  ])('no: %s', (_, text) => expect(answer(text)).toEqual(no))

  it.each([
    ['with a request', 'Could you use 07700 900123 instead please?', '+447700900123'],
    ['with who it is', "This is Sam's mum, my new number is 07700 900123 thanks", '+447700900123'],
    ['Bengali digits', 'my new number is ০৭৭০০৯০০১২৩', '+447700900123'],
    ['in Spanish', 'mi nuevo número es 07700 900123', '+447700900123'],
    ['in Urdu', 'mera naya number 07700 900123 hai', '+447700900123'],
    ['with a sign for number', 'мій новий № 07700 900123', '+447700900123'],
    ['abroad', 'New number +48 512 345 678', '+48512345678'],
  ])('a new number: %s', (_, text, e164) => expect(answer(text)).toEqual(number(e164)))

  it.each([
    ['with thanks', 'who is this please'],
    ['after a yes', 'ok who is this'],
    ['a new phone', 'new phone who dis'],
    ['which school', 'What school is this?'],
    ['how', 'How did you get my number?'],
    ['Arabic', 'من هذا؟'],
    ['Turkish', 'kimsiniz'],
    ['Polish', 'Kto to?'],
    ['Romanian', 'Cine ești?'],
    ['Somali', 'waa kuma?'],
  ])('who: %s', (_, text) => expect(answer(text)).toEqual(who))

  it.each([
    ['named as one', 'my code is 123 456', '123456'],
    ['with a full stop', '123456.', '123456'],
    ['Gurmukhi digits', '੧੨੩੪੫੬', '123456'],
    ['full-width digits', '１２３４５６', '123456'],
  ])('a code: %s', (_, text, digits) => expect(answer(text)).toEqual(code(digits)))

  it.each([
    ['when', 'Yes. When is the trip?'],
    ['could you', 'Yes thanks, could you send me the menu'],
    ['is there', 'Yes still me. Is there school on Monday?'],
  ])('a yes that also asks: %s', (_, text) => expect(answer(text)).toEqual(asksToo))

  it.each([
    ['a yes with its opposite', 'yes this is not my number'],
    ['a yes that is not somebody’s mum', "yes this is not Sam's mum"],
    ['a yes and wrong number', 'yes wrong number'],
    ['a yes for a while', 'Yes until Friday'],
    ['a yes that wants us to stop', 'yes can you stop texting me'],
    ['a yes that names another to ring', 'yes but can you ring his dad instead'],
    ['a yes that doubts', 'yes maybe'],
    ['a yes that hedges', 'I think so'],
    ['a yes with a name that we were not told', 'Yes this is annoying'],
    ['both words', 'YES/NO'],
    ['not applicable', 'n/a'],
    ['a double negation', 'It is not the wrong number'],
    ['nothing is wrong', 'nothing wrong'],
    ['a polite refusal of something else', 'No thanks'],
    ['a polite refusal in Polish', 'nie dziękuję'],
    ['a Polish no that may be a yes', 'Nie to ja'],
    ['a Spanish no that may be a yes', 'no es correcto'],
    ['no phone', 'no phone'],
    ['no problem alone', 'no problem'],
    ['a laugh', 'ha'],
    ['a girl who is called as Somali says no', 'Yes this is Maya'],
    ['Arabic yes that is an Urdu word', 'naam'],
    ['a heart', '❤️'],
    ['a shrug', '🤷‍♀️'],
    ['a rolled eye', 'yes 🙄'],
    ['somebody else', 'It is my dad'],
    ['a question about it', 'Is it 07700 900123?'],
    ['another’s number', "dad's number is 07700 900123"],
    ['a number to write to another', 'please text dad on 07700 900123'],
    ['another’s number after a yes', 'Yes. His dad is 07700 900123'],
    ['a number whose it is not said', "Hi, Sam's dad, 07700 900123"],
    ['a refusal that sounds content', "I'm good thanks"],
    ['the old number', 'my old number was 07700 900123'],
    ['a number not to be used', "don't use 07700 900123"],
    ['a stranger’s number', 'wrong number, mine is 07700 900123'],
    ['an extension', '07700 900123 ext 5'],
    ['a number and more', 'My new number is 07700 900123, Sam is in 5B'],
    ['five digits', '12345'],
    ['a price', '£123456'],
    ['a thumb pressed on another text', 'Liked “Oak Hill: read together tonight”'],
    ['END', 'END'],
    ['UNSUBSCRIBE', 'unsubscribe'],
    ['a yes and STOP', 'Yes stop'],
    ['a word that begins as yes does', 'yesterday'],
    ['a smaller word inside', 'Noah'],
    ['a script we do not read', 'హా'],
  ])('unclear: %s', (_, text) => expect(answer(text)).toEqual(unclear))

  it('not a drama number where numbers are real', () => {
    expect(understood('07700 900123', 'GB', { drama: false })).toEqual(unclear)
  })

  it('a number by the plan of the school’s country', () => {
    const answered = understood('mon nouveau numéro est le 06 12 34 56 78', 'FR', { drama: false })
    expect(answered).toEqual({ kind: 'new-number', e164: '+33612345678', type: 'mobile' })
  })
})

describe('a name that we know', () => {
  const named = (text: string) =>
    understood(text, 'GB', { drama: true, names: ['Maya Roberts', 'Sam Roberts'] })

  it.each([
    ['Yes this is Maya', yes],
    ['yes maya roberts', yes],
    ['Yes, Maya, Sam Roberts mum', yes],
    ['This is not Maya', no],
    ['No one called Maya here', no],
    ["Sorry, I don't know any Maya", no],
    ['Maya', unclear],
    ['No Maya', unclear],
    ['Maya is at work', unclear],
    ['Maya here, my new number is 07700 900123', number('+447700900123')],
  ])('%s', (text, what) => expect(named(text)).toEqual(what))
})
