import { honourAndBelief, sexualAbuse } from './default-words-abuse.ts'
import { arabic, somali } from './default-words-arabic-somali.ts'
import { bodily, disclosures, selfAndAway } from './default-words-disclosure.ts'
import {
  albanian,
  besides,
  bulgarian,
  german,
  italian,
  lithuanian,
  persian,
  spanish,
  ukrainianAndRussian,
} from './default-words-elsewhere.ts'
import { french, polish, portuguese, romanian, turkish, welsh } from './default-words-europe.ts'
import { harmlessWords } from './default-words-harmless.ts'
import { betweenParents, fear, neglect } from './default-words-home.ts'
import { selfHarm } from './default-words-self-harm.ts'
import { bengali, gujarati, panjabi, tamil, urduAndHindi } from './default-words-south-asia.ts'
import { urgentWords } from './default-words-urgent.ts'
import { bullying, threats, violence } from './default-words-violence.ts'

/**
 * What a school starts from, list by list; it may change each. The safeguarding list is written so that it misses
 * nothing: what it finds too much, the harmless phrases take away.
 */
export const defaultWords: Record<'safeguarding' | 'harmless' | 'urgent', readonly string[]> = {
  safeguarding: once(
    [
      ...[violence, threats, selfHarm, sexualAbuse, betweenParents, fear, neglect, bullying, honourAndBelief],
      ...[disclosures, bodily, selfAndAway],
      ...[urduAndHindi, panjabi, gujarati, bengali, tamil],
      ...[polish, portuguese, french, romanian, turkish, welsh],
      ...[arabic, somali],
      ...[
        besides,
        spanish,
        italian,
        german,
        ukrainianAndRussian,
        lithuanian,
        albanian,
        besides,
        bulgarian,
        persian,
      ],
    ].flat(),
  ),
  harmless: once(harmlessWords),
  urgent: once(urgentWords),
}

/** Languages share words. */
function once(phrases: readonly string[]): readonly string[] {
  return [...new Set(phrases)]
}
