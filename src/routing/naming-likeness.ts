// When a word that is not a pupil's name may stand for it all the same.

/** Whether one letter was left out, put in, replaced, or swapped with its neighbour. Looks at each letter once. */
export function isOneLetterOff(word: string, name: string): boolean {
  if (word === name || Math.abs(word.length - name.length) > 1) return false
  let same = 0
  while (same < word.length && word[same] === name[same]) same += 1
  const [ofWord, ofName] = [word.slice(same), name.slice(same)]
  return (
    ofWord.slice(1) === ofName ||
    ofWord === ofName.slice(1) ||
    ofWord.slice(1) === ofName.slice(1) ||
    (ofWord[0] === ofName[1] && ofWord[1] === ofName[0] && ofWord.slice(2) === ofName.slice(2))
  )
}

/**
 * The endings that names take in Polish and its neighbours, accents folded: after a consonant Łukasz-a, -owi, -em, -u,
 * -ie, -iem; in place of a final a Zos-i, Zof-ii, Mart-y, -e, -o, -ie, and Romanian Mari-ei.
 */
const afterConsonant = ['a', 'owi', 'em', 'u', 'ie', 'iem']
const insteadOfA = ['i', 'ii', 'y', 'e', 'o', 'ie', 'ei']

/** Whether a word is the name with an ending of its language. */
export function isInflected(word: string, name: string): boolean {
  if (name.endsWith('a')) {
    const stem = name.slice(0, -1)
    return word.startsWith(stem) && insteadOfA.includes(word.slice(stem.length))
  }
  return (
    /[bcdfghjklmnprstvwz]$/.test(name) &&
    word.startsWith(name) &&
    afterConsonant.includes(word.slice(name.length))
  )
}

/** A key that spellings of one name share: Sofia and Sophia, Luca and Luka, Ellie, Elly and Elle, Conor and Connor. */
export function soundOf(name: string): string {
  return name
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replace(/[cq]/g, 'k')
    .replaceAll('z', 's')
    .replaceAll('y', 'i')
    .replace(/(?!^)h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(.)(?:ie|ei|e|i)$/, '$1')
}
