import type { Token } from './naming-tokens.ts'

// A name that is somebody else's: "Mr Jack" teaches, "uncle Jack" collects, and Jack Smith is in another family.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const titles = set(
  'mr mrs ms mx miss dr doctor prof professor uncle auntie aunty aunt cousin grandad nanny granny st saint',
)
const friends = set('friend friends mate bestie teacher neighbour boyfriend girlfriend')
const greetings = set(
  'hi hiya hello hey morning afternoon evening dear thanks thank you thx ok okay yes sorry please no',
)
const notMissing = set('i to will might may dont cant wont didnt not would did he she they we you must')
const said = set(
  'is isnt has hasnt was wasnt had wont cant needs will got did didnt does doesnt not forgot left lost feels',
)

/** The most common surnames of Britain, capital letter wanted where they are words. */
const surnames = set(
  `smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green
   hall wood jackson clarke patel khan ahmed ali hussain singh kaur begum lewis james phillips mason mitchell davis
   campbell anderson allen cook miller turner hill moore clark harris baker edwards morgan martin scott bennett ward
   watson kelly murphy okafor mohamed kowalski nowak silva santos shah akhtar iqbal malik mahmood rahman islam chowdhury
   hughes parker cooper richardson carter collins shaw bell young king adams barker murray`,
)

/** Whether the name that ends at `last` and begins at `at` is plainly not the pupil's, whose surnames are given. */
export function isSomebodyElse(
  tokens: readonly Token[],
  at: number,
  last: number,
  ofFamily: ReadonlySet<string>,
): boolean {
  return hasTitle(tokens, at, last) || hasOtherSurname(tokens, last, ofFamily)
}

function hasTitle(tokens: readonly Token[], at: number, last: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || tokens[at]!.begins || tokens[at]!.gap.includes(',')) return false
  if (friends.has(before.word)) return true
  if (!titles.has(before.word)) return false
  if (before.word !== 'miss') return true
  // "I miss Ellie" misses her, and "Hi miss Ellie is ill" greets somebody else.
  const beforeThat = tokens[at - 2]?.word ?? ''
  if (notMissing.has(beforeThat) && !greetings.has(beforeThat)) return false
  return !((beforeThat === '' || greetings.has(beforeThat)) && said.has(tokens[last + 1]?.word ?? ''))
}

function hasOtherSurname(tokens: readonly Token[], last: number, ofFamily: ReadonlySet<string>): boolean {
  const name = tokens[last]!
  const next = tokens[last + 1]
  if (next === undefined || !/^ +$/.test(next.gap) || name.word !== name.stem) return false
  if (ofFamily.has(next.stem) || ofFamily.has(next.word)) return false
  if (surnames.has(next.stem) || surnames.has(next.word)) return next.capital
  // "Jack T", but "Jack I think", "Jack a bit", "Jack X".
  const isInitial = next.capital && /^[B-HJ-WYZ]$/.test(next.written)
  return isInitial && ![...ofFamily].some((surname) => surname.startsWith(next.word))
}
