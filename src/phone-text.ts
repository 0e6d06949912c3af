/** A number as somebody typed it, taken apart before the numbering plan is asked. */
export type Typed =
  | { dialled: string; extension: string | null }
  | { dialled: null; why: 'empty' | 'no digits' | 'spreadsheet' | 'letters' | 'several' | 'long' }

/** Beyond this nobody meant one number, and the patterns below need not look. */
const LONGEST = 500
const SCIENTIFIC = /(?<![\p{L}\d])\d+(?:[.,]\d+)?E[+-]?\d+(?![\p{L}\d])/iu
/** What a program makes of a column of whole numbers in which some cells are empty. */
const DECIMAL = /^(\d{7,15})\.0$/
/** One letter between digits, or an O that stands for the first or the last 0. */
const LETTER_AMONG_DIGITS = /\d\p{L}\d|\d[oO]+\d|\d[oO](?!\p{L})|(?<!\p{L})[oO]\d/u
/** `44 +7…`: whichever of the two was meant, the other is in the way. */
const PLUS_AFTER_DIGITS = /\d[^\p{L}\d]*\+/u
const EXTENSION = /(?<=[\d\s(),;])(?:ext(?:ension|n)?[.:=]?|x|#) ?(\d{1,7})\W*$/i
/** A plus may stand apart from its digits; it is never lost, for without it they are another number. */
const RUN = /(?:[(+][()+\s./_·-]*)?\d(?:[\d\s()./_·-]*\d)?/g
const SEPARATOR = /[;,|&\n،؛，；、](?!\s*(?:ext|x\s*\d))|\s(?:or|and)\s/i
const SPACE_BETWEEN = /[\s-]+/g
/** `ring after 5`: a run this short, with words between it and a number, is part of a note. */
const NOTE_DIGITS = 2
/** `after 3.30pm`, also behind a bracket. */
const TIME_IN_NOTE = /(?<=[\p{L}(]\s*)\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b/giu
const WHOLE_NUMBER_DIGITS = 7
/** E.164 has no longer ones. */
const MOST_DIGITS = 15
/** Beyond this many digits nobody slipped by one or two, and how many they were to be is not worth asking. */
const FAR_TOO_MANY_DIGITS = 30

/** Digits of any script as 0 to 9, and nothing that cannot be seen: phones copy marks along. */
export function plainText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digitIn)
    .replace(/\p{Pd}|−/gu, '-')
}

/** Unicode keeps the ten digits of a script together, in order, so the first of them is its zero. */
function digitIn(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

/** The parts of a cell that each stand for a number, left to right, as typed. None for an empty cell. */
export function numberParts(cell: string): string[] {
  const whole = cell.trim()
  if (whole === '') return []
  if (!hasDigit(whole) || whole.length > LONGEST) return [whole]
  return whole
    .split(SEPARATOR)
    .flatMap(splitAtSlash)
    .flatMap(splitAtWords)
    .flatMap(splitInHalf)
    .filter(hasDigit)
}

function hasDigit(text: string): boolean {
  return /\p{Nd}/u.test(text)
}

/** `030/123456` is one number with a slash in it; `07700 900123 / 07700 900124` is two. */
function splitAtSlash(part: string): string[] {
  const pieces = part.split(/[/／]/).map((piece) => piece.trim())
  const areaCode = pieces.length === 2 && /^\+?[\d\s()-]{2,8}$/.test(plainText(pieces[0] ?? ''))
  return areaCode && countDigits(pieces[0] ?? '') < WHOLE_NUMBER_DIGITS ? [part.trim()] : pieces
}

/** `mum 07700 900123 dad 07700 900124` has only words between its numbers. */
function splitAtWords(part: string): string[] {
  const text = plainText(part)
  const runs = runsOf(text).filter((run) => countDigits(run) > NOTE_DIGITS)
  const numbers = runs.filter((run) => countDigits(run) >= WHOLE_NUMBER_DIGITS)
  return numbers.length > 1 && !EXTENSION.test(text) ? runs : [part]
}

/** `07700 900123 07700 900124`: too long for one, and in the middle a space, where it begins again as it began. */
function splitInHalf(part: string): string[] {
  const text = plainText(part)
  const digits = countDigits(text)
  if (digits <= MOST_DIGITS || runsOf(text).length > 1) return [part]
  for (const { index, 0: space } of text.matchAll(SPACE_BETWEEN)) {
    const halves = [text.slice(0, index), text.slice(index + space.length)]
    const [first, second] = halves.map((half) => half.replace(/\D/g, ''))
    if (first?.length === second?.length && first?.[0] === second?.[0]) return halves
  }
  return [part]
}

/** Finds the one number in a part; words around it are notes, and digits are never moved or made up. */
export function readTyped(part: string): Typed {
  if (part === '') return { dialled: null, why: 'empty' }
  if (part.length > LONGEST) return { dialled: null, why: 'long' }
  const text = plainText(part).replace(DECIMAL, '$1')
  if (!hasDigit(text)) return { dialled: null, why: 'no digits' }
  if (SCIENTIFIC.test(text)) return { dialled: null, why: 'spreadsheet' }
  const extension = EXTENSION.exec(text)
  const rest = extension ? text.slice(0, extension.index) : text
  if (LETTER_AMONG_DIGITS.test(rest)) return { dialled: null, why: 'letters' }
  if (PLUS_AFTER_DIGITS.test(rest)) return { dialled: null, why: 'several' }
  const run = onlyRun(runsOf(rest))
  if (run && countDigits(run) > FAR_TOO_MANY_DIGITS) return { dialled: null, why: 'long' }
  return run ? { dialled: toDial(run), extension: extension?.[1] ?? null } : { dialled: null, why: 'several' }
}

function onlyRun(runs: string[]): string | undefined {
  const [run, ...more] = runs.length === 1 ? runs : runs.filter((each) => countDigits(each) > NOTE_DIGITS)
  return more.length === 0 ? run : undefined
}

/** `+` or `00` in front of a country code, or digits alone. */
function toDial(run: string): string {
  const digits = run.replace(/\D/g, '')
  if (run.includes('+')) return `+${digits}`
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits
}

function runsOf(text: string): string[] {
  return text.replace(TIME_IN_NOTE, '').match(RUN) ?? []
}

function countDigits(text: string): number {
  return plainText(text).replace(/\D/g, '').length
}
