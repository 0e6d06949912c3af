import { joined, listed, type Phrases } from './answer-phrases.ts'

const itIs = ['is', 'its', 'it is', 'thats', 'that is', 'this is']
const still = ['still', ...joined(itIs, ['', 'still'])]
const right = listed(`
  right, correct, current, valid, the one, the right one, the same, the same one
`)
const mine = listed('me, mine, my number, my no, my phone, my mobile, my phone number, my mobile number')
const unchanged = listed('not changed, hasnt changed, has not changed, havent changed, have not changed')
const onIt = ['have', 'use', 'using', 'got', 'on']

/** English words for yes, and the statements that come to the same. */
export const englishYes: Phrases = {
  yes: [
    ...listed(`
      yes, yess, yep, yepp, yup, yip, yeah, yea, yeh, yh, ye, ya, yas, aye, y, ok, okay, okey, oki, o k,
      okie dokie, okey dokey, sure, of course, ofc, all good, correct, confirmed, confirm, i confirm,
      i can confirm, affirmative, absolutely, definitely, certainly, indeed, true, 👍, ✅, ✔, ✓, ☑, 👌, 💯,
      🆗
    `),
    ...joined(still, [...right, ...mine]),
    ...joined(['', ...still], ['the'], ['right', 'correct', 'same'], ['number', 'person', 'phone', 'mobile']),
    ...joined(['', ...still], ['right number', 'correct number', 'same number', 'same one', 'right person']),
    ...joined(['', 'you have', 'youve got'], ['the right number', 'the right person', 'the correct number']),
    ...joined(['still', 'i still'], onIt, ['it', 'this', 'this number', 'that number', 'the same number']),
    ...listed(
      'im still me, i am still me, still good, still works, still working, still in use, still here, still up to date',
    ),
    ...joined(listed(', its, it, it is, the number, my number, number, i, we'), unchanged),
    ...listed(`
      havent changed it, i havent changed it, nothing has changed, nothings changed, nothing changed
    `),
    ...joined(['havent changed', 'i havent changed', 'have not changed'], ['number', 'my number']),
    ...listed('no change, no changes, no change here, unchanged, its unchanged, didnt change'),
    // "No" to the thought that it may have changed.
    ...joined(['no'], itIs, ['', 'still'], ['right', 'correct', 'the right number', 'the correct number']),
    ...joined(['no'], ['still', ...joined(itIs, ['still'])], mine),
    ...joined(['no'], ['', ...still], ['the same', 'same number', 'the same number']),
    ...joined(['no it', 'no the number', 'no my number'], ['hasnt changed', 'has not changed']),
    ...listed('no thats fine, no its fine, no its me, no thats me'),
  ],
  'bare yes': ['it is', 'it still is', 'it sure is', 'it is indeed', 'still is'],
}
