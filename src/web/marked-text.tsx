interface MarkedTextProps {
  text: string
  words: string[]
}

/** A text in which some words are marked, wherever they stand as words of their own. */
export const MarkedText = ({ text, words }: MarkedTextProps) => (
  <>{piecesOf(text, words).map((piece, at) => (at % 2 === 1 ? <mark>{piece}</mark> : piece))}</>
)

/** The text cut at the words: every second piece is one of them. */
export function piecesOf(text: string, words: string[]): string[] {
  if (words.length === 0) return [text]
  const any = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  return text.split(new RegExp(`(?<![\\p{L}\\p{M}])(${any})(?![\\p{L}\\p{M}])`, 'u'))
}
