import { isPartOfName } from './concerns-names.ts'
import { isNegated } from './concerns-negation.ts'
import { ownHurts } from './concerns-own-hurts.ts'
import { textWords } from './phrase-words.ts'
import { phrasesIn } from './phrases.ts'

/**
 * The first phrase of the safeguarding list in a text that may be a concern about a child: it is not denied, is no
 * part of a name, and does not stand wholly within a harmless phrase or a hurt that somebody had by themselves. Null
 * when there is none. A flag for a person, never a verdict. Both lists are prepared once for each list object.
 */
export function concernIn(
  text: string,
  lists: { safeguarding: readonly string[]; harmless: readonly string[] },
): string | null {
  const words = textWords(text)
  let harmless: Set<number> | null = null
  for (const { phrase, at } of phrasesIn(words, lists.safeguarding)) {
    if (isNegated(words, at) || at.some((place) => isPartOfName(words, place))) continue
    harmless ??= new Set([
      ...[...phrasesIn(words, lists.harmless)].flatMap((found) => found.at),
      ...ownHurts(words),
    ])
    if (!at.every((place) => harmless!.has(place))) return phrase
  }
  return null
}
