// How many parts a text takes on the phone network (3GPP TS 23.038): a part is 160 characters of the GSM
// alphabet or 70 of Unicode; when there are several, each gives up room to say which it is (153 and 67).

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
// Written as an escape and a second character: they count twice and are never cut in two.
const extension = new Set('\f^{}\\[~]|€')

export interface Parts {
  encoding: 'GSM-7' | 'UCS-2'
  count: number
  /** The characters, each once, that make the text Unicode and so dearer. */
  unicodeCharacters: string[]
}

/** Counts the parts of a text exactly. An empty text has none. */
export function countParts(body: string): Parts {
  const characters = [...body]
  const unicode = [...new Set(characters.filter((c) => !basic.has(c) && !extension.has(c)))]
  return unicode.length === 0
    ? { encoding: 'GSM-7', count: fill(characters.map(septets), 160, 153), unicodeCharacters: [] }
    : { encoding: 'UCS-2', count: fill(characters.map(codeUnits), 70, 67), unicodeCharacters: unicode }
}

/** Whether a character is one of the GSM alphabet’s own, which counts once. */
export const isOneSeptet = (character: string): boolean => basic.has(character)

const septets = (character: string) => (extension.has(character) ? 2 : 1)
// A character beyond the first 65,536 is a pair, and a pair is never cut either.
const codeUnits = (character: string) => character.length

function fill(widths: number[], alone: number, each: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (total === 0) return 0
  if (total <= alone) return 1
  let parts = 1
  let used = 0
  for (const width of widths) {
    if (used + width > each) {
      parts += 1
      used = 0
    }
    used += width
  }
  return parts
}
