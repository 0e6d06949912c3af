import { honourAndBelief, sexualAbuse } from './default-words-abuse.ts'
import { arabic, somali } from './default-words-arabic-somali.ts'
import { carersCrisis, eating, lifeInDanger } from './default-words-crisis.ts'
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
import { bulliedHard, exploited, radicalised, takenAway } from './default-words-exploited.ts'
import {
  furtherBengali,
  furtherGujarati,
  furtherPanjabi,
  furtherTamil,
  furtherUrduAndHindi,
} from './default-words-further-asia.ts'
import {
  furtherAlbanian,
  furtherArabic,
  furtherLithuanian,
  furtherSomali,
  furtherUkrainianAndRussian,
} from './default-words-further-elsewhere.ts'
import {
  furtherFrench,
  furtherPolish,
  furtherPortuguese,
  furtherRomanian,
  furtherSpanish,
  furtherTurkish,
} from './default-words-further-europe.ts'
import { groomed, online } from './default-words-groomed.ts'
import { harmlessWords } from './default-words-harmless.ts'
import { hintsOfDespair, hintsOfGrooming, hintsOfHarm } from './default-words-hints.ts'
import { hintsOfExploitation, hintsOfHome } from './default-words-hints-around.ts'
import { hintsFurtherEast, hintsInEurope } from './default-words-hints-elsewhere.ts'
import { betweenParents, fear, neglect } from './default-words-home.ts'
import { selfHarm } from './default-words-self-harm.ts'
import { afraid, marks, unheard } from './default-words-signs.ts'
import { bengali, gujarati, panjabi, tamil, urduAndHindi } from './default-words-south-asia.ts'
import { alone, goingWithout, mustNotCollect, unsafeHome } from './default-words-unsafe-home.ts'
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
      ...[afraid, marks, unheard, groomed, online],
      ...[carersCrisis, eating, lifeInDanger, alone, goingWithout, mustNotCollect, unsafeHome],
      ...[bulliedHard, exploited, radicalised, takenAway],
      ...[hintsOfHarm, hintsOfGrooming, hintsOfExploitation, hintsOfHome, hintsOfDespair],
      ...[hintsInEurope, hintsFurtherEast],
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
      ...[furtherFrench, furtherPolish, furtherPortuguese, furtherRomanian, furtherSpanish, furtherTurkish],
      ...[furtherBengali, furtherGujarati, furtherPanjabi, furtherTamil, furtherUrduAndHindi],
      ...[furtherAlbanian, furtherArabic, furtherLithuanian, furtherSomali, furtherUkrainianAndRussian],
    ].flat(),
  ),
  harmless: once(harmlessWords),
  urgent: once(urgentWords),
}

/** Languages share words. */
function once(phrases: readonly string[]): readonly string[] {
  return [...new Set(phrases)]
}
