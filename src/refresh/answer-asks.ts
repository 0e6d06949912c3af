import type { Word } from './answer-fold.ts'
import { listed } from './answer-phrases.ts'
import { turnsRound } from './answer-turning.ts'

/** Begin something else that is said after a yes. Those of the second kind ask only with a question mark. */
const wishes = listed(`
  can you, could you, would you, please can, please could, can i, could i, may i, do you
`)
const questions = listed(`
  when, what, where, why, how, which, is there, are there, do, does, did, will, are
`)
const joiners = new Set(['and', 'also', 'but', 'ps', 'please', 'pls', 'thanks', 'btw'])

/** Whether these words, after a yes, ask something harmless of a person. */
export function asks(words: readonly Word[]): boolean {
  const said = words.slice(words.findIndex((word) => !joiners.has(word)))
  const begins = ` ${said.join(' ')} `
  const begun = (openers: readonly string[]) => openers.some((opener) => begins.startsWith(` ${opener} `))
  const isQuestion = begun(wishes) || (begun(questions) && words.at(-1) === '?')
  return isQuestion && said.length > 2 && !said.some(turnsRound)
}
