import { joined, listed, type Phrases } from './answer-phrases.ts'

const thank = listed('thanks, thank you, thankyou, thanx, thx, thnx, tx, ty, many thanks')

/** English words that keep an answer company: manners, and talk about the number itself. */
export const englishCompany: Phrases = {
  polite: [
    ...listed('hi, hiya, hey, hello, dear school, morning, afternoon, evening, please, pls, plz'),
    ...joined(['good'], ['morning', 'afternoon', 'evening', 'day']),
    ...listed(`
      sorry, soz, apologies, my apologies, im sorry, i am sorry, regards, kind regards, x, xx,
      best wishes, no problem, no probs, no problems, no worries, no bother, no prob, mate, fine, lovely,
      great, perfect, brilliant, miss, sir, madam, have a nice day, have a good day, bye, 
      im afraid, i am afraid, you have, youve got, you got, u have, you have got, haha, lol,
      😊, 🙂, 😀, 😃, 😄, 😁, 🙏, ❤, 💕, 😘, 🥰, 👋, 🌸, 🌞, 💙, 💚, 💜, 😉, ☺
    `),
  ],
  thanks: [
    ...['ta', 'cheers', ...joined(thank, ['', 'very much', 'so much', 'a lot', 'all'])],
    ...joined(
      ['thanks for', 'thank you for'],
      ['checking', 'asking', 'your text', 'your message', 'the text'],
    ),
  ],
  about: listed(`
    it, its, is, this, that, thats, still, the, my, me, mine, i, im, am, same, number, num, phone,
    mobile, mob, cell, one, right, for, of, here, parent
  `),
  relation: listed(`
    mum, mom, mam, mummy, mother, dad, daddy, father, nan, nana, nanny, gran, granny, grandma,
    grandmother, grandad, granddad, grandfather, carer, foster carer, guardian, stepmum, stepdad,
    step mum, step dad, stepmother, stepfather, auntie, aunt, uncle
  `),
  identity: ['somebodysparent'],
  'beside a number': listed(`
    new, now, instead, but, and, on, to, with, use, text, contact, message, changed to, its now, is now,
    from now on, going forward, number is, i have a new number, i have a new phone, ive got a new number,
    ive a new number, i have got a new number, got a new number, have a new number, new sim, updated,
    update, update it to, change it to, change to, change it, change my number to, can you, could you,
    would you, will you, can u, could u, reach me, get me, send texts to, ive changed to,
    i have changed to, has changed to, instead of this, instead of this one, in future, from today,
    a new number, a new phone
  `),
}
