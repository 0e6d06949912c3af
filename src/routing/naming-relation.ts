import type { FamilyPupil } from './family.ts'
import type { Token } from './naming-tokens.ts'

// "My son", "meri beti", "mój syn": a child without the name, in the languages spoken at home.

const list = (words: string) =>
  words
    .trim()
    .split(/\s*,\s*/)
    .map((phrase) => phrase.split(/\s+/))

const sons = list(`
  my son, my sons, my boy, my boys, my lad, my lads, our son, our boy, my little boy, our lad, mera beta, mere bete, mera puttar, mera munda, moj syn,
  mojego syna, mojemu synowi, moim synem, syn, syna, synowi, synem, amar chele, amar chhele, wiilkayga, wiilkaygii, ibni, ابني, إبني, maro dikro, maro chhokro,
  meu filho, mon fils, mi hijo, fiul meu, fy mab, fy mhlentyn, oglum, میرا بیٹا, ਮੇਰਾ ਪੁੱਤਰ, আমার ছেলে, મારો દીકરો, मेरा बेटा
`)
const daughters = list(`
  my daughter, my daughters, my girl, my girls, our daughter, our girl, my little girl, meri beti, meri dhee, meri dhi, meri kudi, moja corka,
  mojej corki, mojej corce, moja corke, corka, corki, corce, corke, amar meye, gabadhayda, gabadheyda, binti, bnti, ابنتي, بنتي, mari dikri, mari chhokri,
  minha filha, ma fille, mi hija, fiica mea, fata mea, fy merch, kizim, میری بیٹی, ਮੇਰੀ ਧੀ, আমার মেয়ে, મારી દીકરી, मेरी बेटी
`)
const eldest = list(
  'my eldest, my oldest, our eldest, my older one, the older one, my elder one, the eldest, the oldest',
)
const youngest = list(
  'my youngest, our youngest, my little one, my younger one, the younger one, the youngest',
)
const twins = list('the twins, my twins, twins')

/** The pupils whom "my son" and the like can only mean; none when several fit, or none surely. */
export function childrenMeant(tokens: readonly Token[], family: readonly FamilyPupil[]): Set<string> {
  const says = (phrases: string[][]) => phrases.some((phrase) => contains(tokens, phrase))
  return new Set([
    ...(says(sons) ? byGender(family, 'male') : []),
    ...(says(daughters) ? byGender(family, 'female') : []),
    ...(says(eldest) ? byYear(family, -1) : []),
    ...(says(youngest) ? byYear(family, 1) : []),
    ...(says(twins)
      ? family.filter((pupil) => family.length === 2 && pupil.year === family[0]!.year).map(({ id }) => id)
      : []),
  ])
}

export const saysMyChild = (tokens: readonly Token[]): boolean =>
  [...sons, ...daughters, ...eldest, ...youngest].some((phrase) => contains(tokens, phrase))

const contains = (tokens: readonly Token[], phrase: readonly string[]): boolean =>
  tokens.some((_, at) => phrase.every((word, i) => tokens[at + i]?.stem === word))

function byGender(family: readonly FamilyPupil[], gender: 'male' | 'female'): string[] {
  const unsure = family.some((pupil) => pupil.gender === null)
  if (family.length === 1 && unsure) return [family[0]!.id]
  const fitting = family.filter((pupil) => pupil.gender === gender)
  return fitting.length === 1 && !unsure ? [fitting[0]!.id] : []
}

function byYear(family: readonly FamilyPupil[], order: 1 | -1): string[] {
  if (family.length === 1) return [family[0]!.id]
  if (family.some((pupil) => pupil.year === null)) return []
  const [first, second] = [...family].sort((one, other) => order * (one.year! - other.year!))
  return first && first.year !== second?.year ? [first.id] : []
}
