import { machineOpenings, machinePhrases, machinePhrasesElsewhere, machineWhole } from './machines-words.ts'
import { textWords } from './phrase-words.ts'

/** A number that a person can be texted at has at least so many digits. */
const fewestDigits = 7

/**
 * Whether a text comes from a machine: a short code or a name as its sender, an answer that a phone gave by itself,
 * a delivery, a code to sign in with, a network's notice. No machine is answered.
 */
export function isFromMachine({ from, body }: { from: string; body: string }): boolean {
  return !isPhone(from) || readsAsMachine(plain(body))
}

const isPhone = (from: string) => /^\+\d+$/.test(from) && from.length > fewestDigits

// One after another, with nothing between: a person who says nearly the same is none.
const plain = (text: string) =>
  ` ${textWords(text)
    .map(({ word }) => (/^\d/.test(word) ? '#' : word))
    .join(' ')} `

const padded = (phrases: readonly string[]) => phrases.map((phrase) => ` ${phrase} `)
const anywhere = padded(
  [...machinePhrases, ...machinePhrasesElsewhere].map((phrase) => plain(phrase.replaceAll('#', '0')).trim()),
)
const openings = padded(machineOpenings)
const whole = new Set(padded(machineWhole))

const readsAsMachine = (text: string) =>
  whole.has(text) ||
  openings.some((phrase) => text.startsWith(phrase)) ||
  anywhere.some((phrase) => text.includes(phrase))
