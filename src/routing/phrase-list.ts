import { longestLine } from './phrases.ts'

/** `one phrase, another` as a list, so that lists stay short to read. What is too long for a line becomes several. */
export const phraseList = (phrases: string): string[] =>
  phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .flatMap(inLines)

/** The longest choice of a phrase is halved until its lines are short enough. */
function inLines(phrase: string): string[] {
  if (phrase.length <= longestLine) return [phrase]
  const pieces = phrase.split(/\s+/)
  const longest = pieces.reduce((best, piece, at) => (piece.length > pieces[best]!.length ? at : best), 0)
  const choices = pieces[longest]!.split('/')
  const half = Math.ceil(choices.length / 2)
  return [choices.slice(0, half), choices.slice(half)].flatMap((some) =>
    inLines(pieces.with(longest, some.join('/')).join(' ')),
  )
}
