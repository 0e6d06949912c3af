import {
  homeSigns,
  machineFrames,
  machineHints,
  machineTells,
  machineWhole,
  personSigns,
  questionWords,
  schoolSigns,
} from './machines-words.ts'
import { textWords } from './phrase-words.ts'

/** A number that a person can be texted at has at least so many digits. */
const fewestDigits = 7

/**
 * Whether a text comes from a machine: a short code or a name as its sender, an answer that a phone gave by itself,
 * a delivery, a code to sign in with, a network's notice. A machine is not answered and has no clock, so whatever a
 * person may have written is a person's: a machine that is not known costs an acknowledgement and no more.
 */
export function isFromMachine({ from, body }: { from: string; body: string }): boolean {
  return !isPhone(from) || readsAsMachine(body)
}

const isPhone = (from: string) => /^\+\d+$/.test(from) && from.length > fewestDigits

function readsAsMachine(body: string): boolean {
  const sentences = sentencesOf(body)
  const text = joined(sentences)
  const words = text.split(' ')
  const says = (signs: ReadonlySet<string>) => words.some((word) => signs.has(word))
  const asks = body.includes('?') || questionWords.has(words[0]!)
  if (says(homeSigns)) return false
  if (!asks && (whole.has(text) || absence.test(body) || sentences.some(isFrame))) return true
  if (says(personSigns)) return false
  const found = phrasesOfMachines(text)
  return asks || says(schoolSigns) ? found.tells > 0 && found.all > 1 : found.tells > 0 || found.all > 1
}

/** As the subject of a letter, which a gateway puts first. */
const absence = /^\W*out of (?:the )?office\s*:/i

/** Sentence by sentence. Brackets and dashes part as a full stop does: `[Auto-reply] I am away`. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  for (const { word, sentence } of textWords(text.replace(/[[\](){}|–—]| - /g, '. ')))
    sentences[sentence] = `${sentences[sentence] ?? ''} ${/^\d/.test(word) ? '#' : word}`
  return sentences.filter(Boolean).map(digitsTogether)
}

const joined = (sentences: readonly string[]) => digitsTogether(sentences.join(' '))

const digitsTogether = (text: string) => text.trim().replace(/#(?: #)+/g, '#')

const plain = (phrase: string) => joined(sentencesOf(phrase.replaceAll('#', '0').replace('…', '')))
const isBeginning = (frame: string) => frame.endsWith('…')
const longestFirst = (phrases: readonly string[]) =>
  phrases.map(plain).toSorted((a, b) => b.length - a.length)

const whole = new Set(machineWhole.map(plain))
const frames = new Set(machineFrames.filter((frame) => !isBeginning(frame)).map(plain))
const beginnings = machineFrames.filter(isBeginning).map((frame) => `${plain(frame)} `)
const tells = longestFirst(machineTells)
const hints = longestFirst(machineHints)

const isFrame = (sentence: string) =>
  frames.has(sentence) || beginnings.some((frame) => `${sentence} `.startsWith(frame))

/** How many phrases of machines stand in a text, the longest first and none within another. */
function phrasesOfMachines(text: string): { tells: number; all: number } {
  let rest = ` ${text} `
  const count = (phrases: readonly string[]) =>
    phrases.filter((phrase) => {
      const before = rest
      rest = rest.replace(` ${phrase} `, ' , ')
      return rest !== before
    }).length
  const told = count(tells)
  return { tells: told, all: told + count(hints) }
}
