import { isOneSeptet } from '../messages/parts.ts'

/** Letters with no plain one inside them. */
const plainLetters: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '–': '-',
}

/**
 * A name in the letters of the GSM alphabet, each of one septet: `Łukasz` is `Lukasz`, `José` stays so. Empty when
 * it is in letters that the alphabet has none for.
 */
export function inGsm(name: string): string {
  const written = [...name.normalize('NFC').trim()].map(letterInGsm).join('')
  return /\p{L}/u.test(written) ? written.replace(/\s+/g, ' ').trim() : ''
}

function letterInGsm(letter: string): string {
  if (isOneSeptet(letter)) return letter
  const bare = plainLetters[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '')
  return [...bare].every(isOneSeptet) ? bare : ''
}

/** As many whole words as there is room for; of a single word that is too long, its beginning. */
export function shortened(text: string, room: number): string {
  if (text.length <= room) return text
  const cut = text.slice(0, room + 1).lastIndexOf(' ')
  return text.slice(0, cut > 0 ? cut : room).replace(/[\s,&-]+$/, '')
}

/** Two parents who share a phone: `Anna Roberts and Kwame Roberts`, or as much of it as there is room for. */
export function namesWithin(names: readonly string[], room: number): string {
  const all = names.map(inGsm).filter((name) => name !== '')
  const [first = ''] = all
  const initials = all.map((name) => name.replace(/^(\p{L})\S*\s(?=.)/u, '$1 '))
  const rest = all.length > 2 ? ' and others' : ' and another'
  const ofFirst = [first, initials[0] ?? ''].map((name) => (all.length > 1 ? name + rest : name))
  const ways = [joinedByAnd(all), joinedByAnd(initials), ...ofFirst]
  return ways.find((way) => way.length <= room) ?? shortened(first, room)
}

/** As `Intl.ListFormat` has it for en-GB, which is `A, B and C`. */
const joinedByAnd = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)
