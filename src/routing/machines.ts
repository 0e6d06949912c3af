import { machineOpenings, machinePhrases } from './machines-words.ts'
import { textWords } from './phrase-words.ts'
import { phrasesIn } from './phrases.ts'

/** A number that a person can be texted at has at least so many digits. */
const fewestDigits = 7

/**
 * Whether a text comes from a machine: a short code or a name as its sender, an answer that a phone gave by itself,
 * a delivery, a code to sign in with, a network's notice. No machine is answered.
 */
export function isFromMachine({ from, body }: { from: string; body: string }): boolean {
  return !isPhone(from) || readsAsMachine(body)
}

const isPhone = (from: string) => /^\+\d+$/.test(from) && from.length > fewestDigits

function readsAsMachine(body: string): boolean {
  const words = textWords(body)
  return (
    !phrasesIn(words, machinePhrases).next().done ||
    [...phrasesIn(words, machineOpenings)].some(({ at }) => at[0] === 0)
  )
}
