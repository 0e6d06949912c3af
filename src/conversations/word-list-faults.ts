import { type Fault, invalid } from '../errors.ts'
import { longestLine, phraseWords } from '../routing/phrases.ts'

export const mostLines = 3_000

/**
 * The lines of a list without the spaces around them and without what stands in it twice.
 * @throws Refused `invalid`, naming each line that is wrong
 */
export function cleanWords(lines: readonly string[]): string[] {
  const clean = lines.map((line) => line.trim().replace(/\s+/g, ' '))
  const faults = [...(lines.length > mostLines ? [tooMany] : []), ...clean.flatMap(lineFaults)]
  if (faults.length > 0) throw invalid(faults)
  const known = new Set<string>()
  return clean.filter((line) => {
    const same = phraseWords(line).join(' ')
    return !known.has(same) && known.add(same)
  })
}

const tooMany: Fault = {
  pointer: '/words',
  detail: `A list has ${mostLines.toLocaleString('en-GB')} lines at most.`,
}

function lineFaults(line: string, at: number): Fault[] {
  const fault = (what: string) => [{ pointer: `/words/${at}`, detail: `Line ${at + 1} ${what}` }]
  if (line === '') return fault('is empty.')
  if (line.length > longestLine) return fault(`is longer than ${longestLine} characters.`)
  if (phraseWords(line).length === 0) return fault('has no word in it.')
  return hasBrokenChoice(line) ? fault('has more than single words between its slashes.') : []
}

/** `hospital/a-and-e`: what a hyphen parts are several words, and there is no choosing between them. */
const hasBrokenChoice = (line: string) =>
  line.split(' ').some((piece) => piece.includes('/') && phraseWords(piece).length > 1)
