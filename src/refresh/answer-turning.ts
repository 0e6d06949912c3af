import type { Word } from './answer-fold.ts'
import { listed } from './answer-phrases.ts'

const turning = new Set(
  listed(`
    number, numbers, phone, phones, mobile, sim, contact, details, text, texts, texting, ring, call,
    message, messages, whatsapp, wrong, change, changed, new, old, moved, update, use, stop, remove,
    delete, unsubscribe, instead, other, another, person, someone, else, who, whose, no, not, never, none,
    nobody, cant, cannot, wont, without, temporary, until, anymore, nor, neither, hardly, except, ex, former,
    formerly, nt, longer, only, just, unless, but, used
  `),
)

/** `isnt`, `dont`, `wasnt`: the apostrophe is gone by now. */
const negated = /^(?:is|are|was|were|do|does|did|has|have|had|would|could|should|must|ai|ca|wo)nt$/

/** Whether a word that we know no more of may turn a yes round: it speaks of numbers or of change, or says no. */
export const turnsRound = (word: Word): boolean => turning.has(word) || negated.test(word)
