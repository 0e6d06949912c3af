// A one-way text is for general information: one that names a pupil is held up and asked about. A whole name is
// found whatever its case; a first name alone when it is written as a name and is no everyday word.

/** A word or two of a text that name a pupil: where it stands (UTF-16 units) and what it says. */
export interface NamedPupil {
  start: number
  words: string
}

// First names that are words of their own, or belong to the school's year.
const everyday = new Set(
  'will may june april august summer autumn winter dawn eve grace joy hope faith rose ivy holly daisy lily art mark bill jack christian pat sunny robin frank guy max rich page sky angel'.split(
    ' ',
  ),
)
// What stands before the name of somebody who is no pupil: "Mrs Roberts", "St Mary's".
const titles = new Set('mr mrs ms miss mx dr sir madam st saint rev father sister prof'.split(' '))

/** The words of `body` that name one of these pupils, in their order; `schoolName` is no pupil's. */
export function namedPupils(
  body: string,
  pupils: { firstName: string; lastName: string }[],
  schoolName: string,
): NamedPupil[] {
  const whole = new Set(
    pupils.flatMap(({ firstName, lastName }) => bothWays(words(firstName), words(lastName))),
  )
  const first = new Set(pupils.map(({ firstName }) => joined(words(firstName))).filter(Boolean))
  const longest = Math.max(0, ...[...whole, ...first].map((name) => name.split(' ').length))
  const ofSchool = new Set(words(schoolName).map(({ folded }) => folded))
  const text = words(body)
  const found: NamedPupil[] = []

  for (let at = 0; at < text.length; ) {
    const length = lengthOfName(at, isWholeName) || lengthOfName(at, isFirstName)
    if (length > 0) found.push(marked(body, text[at]!, text[at + length - 1]!))
    at += length || 1
  }
  return found

  /** How many words from here on are such a name: the longest there is, or 0. */
  function lengthOfName(at: number, isName: (name: Word[], at: number) => boolean): number {
    for (let length = Math.min(longest, text.length - at); length > 0; length--)
      if (isName(text.slice(at, at + length), at)) return length
    return 0
  }

  function isWholeName(name: Word[]): boolean {
    return whole.has(joined(name))
  }

  function isFirstName(name: Word[], at: number): boolean {
    return (
      first.has(joined(name)) &&
      // A script without capitals says nothing by them.
      name.every(({ written }) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(written)) &&
      !name.every(({ folded }) => everyday.has(folded) || ofSchool.has(folded)) &&
      !titles.has(text[at - 1]?.folded ?? '')
    )
  }
}

interface Word {
  start: number
  end: number
  written: string
  folded: string
}

// A possessive is no part of a name; an apostrophe or hyphen within one is. Most names are one plain word, and a
// school has thousands.
function words(text: string): Word[] {
  if (/^[A-Za-z]+$/.test(text))
    return [{ start: 0, end: text.length, written: text, folded: text.toLowerCase() }]
  return [...text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)].map((match) => {
    const written = match[0].replace(/['’]s$/iu, '')
    return { start: match.index, end: match.index + written.length, written, folded: fold(written) }
  })
}

const joined = (found: Word[]) => found.map((word) => word.folded).join(' ')

const bothWays = (first: Word[], last: Word[]): string[] =>
  first.length > 0 && last.length > 0 ? [joined([...first, ...last]), joined([...last, ...first])] : []

const marked = (body: string, from: Word, to: Word): NamedPupil => ({
  start: from.start,
  words: body.slice(from.start, to.end),
})

/** Case and accents aside: `Zoë` and `ZOE` are one name. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
