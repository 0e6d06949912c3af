/** A number as somebody typed it, taken apart before the numbering plan is asked. */
export type Typed =
  | { dialled: string; extension: string | null }
  | { dialled: null; why: 'empty' | 'no digits' | 'spreadsheet' | 'letters' | 'several' | 'long' }

/** Beyond this nobody meant one number, and the patterns below need not look. */
const LONGEST = 500
const SCIENTIFIC = /(?<![\p{L}\d])\d+(?:[.,]\d+)?E[+-]?\d+(?![\p{L}\d])/iu
const LETTER_AMONG_DIGITS = /\d\p{L}\d/u
const EXTENSION = /(?<=[\d\s(),;])(?:ext(?:ension|n)?[.:]?|x|#) ?(\d{1,7})\W*$/i
const RUN = /[(+]*\d(?:[\d\s()./-]*\d)?/g
const SEPARATOR = /[;,|&\n](?!\s*(?:ext|x\s*\d))|\s(?:or|and)\s/i
/** `ring after 5`: a run this short, with words between it and a number, is part of a note. */
const NOTE_DIGITS = 2
const WHOLE_NUMBER_DIGITS = 7

/** Digits of any usual script as 0 to 9, and nothing that cannot be seen: phones copy marks along. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\p{Pd}|−/gu, '-')
}

/** The parts of a cell that each stand for a number, left to right, as typed. None for an empty cell. */
export function numberParts(cell: string): string[] {
  const whole = cell.trim()
  if (whole === '') return []
  if (!hasDigit(whole) || whole.length > LONGEST) return [whole]
  return whole.split(SEPARATOR).flatMap(splitAtSlash).flatMap(splitAtWords).filter(hasDigit)
}

function hasDigit(text: string): boolean {
  return /\p{Nd}/u.test(text)
}

/** `030/123456` is one number with a slash in it; `07700 900123 / 07700 900124` is two. */
function splitAtSlash(part: string): string[] {
  const pieces = part.split('/').map((piece) => piece.trim())
  const areaCode = pieces.length === 2 && /^\+?[\d\s()-]{2,8}$/.test(plainText(pieces[0] ?? ''))
  return areaCode && countDigits(pieces[0] ?? '') < WHOLE_NUMBER_DIGITS ? [part.trim()] : pieces
}

/** `mum 07700 900123 dad 07700 900124` has only words between its numbers. */
function splitAtWords(part: string): string[] {
  const runs = runsOf(plainText(part))
  const numbers = runs.filter((run) => countDigits(run) >= WHOLE_NUMBER_DIGITS)
  return numbers.length > 1 && !EXTENSION.test(plainText(part)) ? runs : [part]
}

/** Finds the one number in a part; words around it are notes, and digits are never moved or made up. */
export function readTyped(part: string): Typed {
  if (part === '') return { dialled: null, why: 'empty' }
  if (part.length > LONGEST) return { dialled: null, why: 'long' }
  const text = plainText(part)
  if (!hasDigit(text)) return { dialled: null, why: 'no digits' }
  if (SCIENTIFIC.test(text)) return { dialled: null, why: 'spreadsheet' }
  const extension = EXTENSION.exec(text)
  const rest = extension ? text.slice(0, extension.index) : text
  if (LETTER_AMONG_DIGITS.test(rest)) return { dialled: null, why: 'letters' }
  const run = onlyRun(runsOf(rest))
  return run ? { dialled: toDial(run), extension: extension?.[1] ?? null } : { dialled: null, why: 'several' }
}

function onlyRun(runs: string[]): string | undefined {
  const [run, ...more] = runs.length === 1 ? runs : runs.filter((each) => countDigits(each) > NOTE_DIGITS)
  return more.length === 0 ? run : undefined
}

/** `+` or `00` in front of a country code, or digits alone. */
function toDial(run: string): string {
  const digits = run.replace(/\D/g, '')
  if (/^\(*\+/.test(run)) return `+${digits}`
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits
}

function runsOf(text: string): string[] {
  return text.match(RUN) ?? []
}

function countDigits(text: string): number {
  return plainText(text).replace(/\D/g, '').length
}
