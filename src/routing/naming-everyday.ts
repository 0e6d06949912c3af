import { isCommonWord } from './naming-common-words.ts'
import * as is from './naming-everyday-words.ts'
import type { Token } from './naming-tokens.ts'

// Names that are everyday words: will, grace, may. They count only where the sentence uses them as a name. It is told
// by what stands beside them, never by guessing: where nothing says so, nobody is named.

/** Whether the name is a word besides. */
export const isEverydayWord = (name: string): boolean =>
  is.furtherWords.has(name) || is.mostlyNames.has(name) || isCommonWord(name)

/** The names of a family, folded, beside which a word is more likely a name. */
export interface FamilyNames {
  first: ReadonlySet<string>
  surnames: ReadonlySet<string>
}

interface Place {
  name: string
  token: Token
  /** The words of the same sentence on either side, empty where there is none. */
  before: string
  beforeThat: string
  after: string
  afterThat: string
  names: FamilyNames
}

/** Whether the everyday word `name`, found in one of its forms at `at`, is used as a name. */
export function isUsedAsName(
  tokens: readonly Token[],
  at: number,
  name: string,
  names: FamilyNames,
): boolean {
  if (tokens.length === 1) return true
  const token = tokens[at]!
  const next = tokens[at + 1]
  const hasNext = next !== undefined && !next.begins
  const place: Place = {
    name,
    token,
    before: token.begins ? '' : (tokens[at - 1]?.word ?? ''),
    beforeThat: token.begins ? '' : (tokens[at - 2]?.word ?? ''),
    after: hasNext ? next.word : '',
    afterThat: hasNext ? (tokens[at + 2]?.word ?? '') : '',
    names,
  }
  if (hasSurnameOrForm(place) || isInList(place, next?.gap ?? '')) return true
  if (isAfterNounWord(place)) return false
  if (is.mostlyNames.has(name)) return !isPhrase(place)
  return (
    isPossessive(place) ||
    hasSaying(place) ||
    isAddressed(place) ||
    isAskedAbout(place) ||
    isHeading(place, next) ||
    isCapital(place)
  )
}

// "Will Dale", "grace 8B", "grace in year 8".
function hasSurnameOrForm({ after, afterThat, names }: Place): boolean {
  const form = /^(?:[1-9]|1[0-3])[a-h]$|^(?:year|yr|y)\d{0,2}$/
  return names.surnames.has(after) || form.test(after) || (after === 'in' && form.test(afterThat))
}

// "Noah, will and grace": with another of the family's names, joined.
function isInList(
  { token, name, before, beforeThat, after, afterThat, names }: Place,
  gapAfter: string,
): boolean {
  const other = (word: string) => word !== name && names.first.has(word)
  const joins = (gap: string) => /^\s*[+&/,]\s*$/.test(gap)
  const joined = (['and', 'n'].includes(after) && other(afterThat)) || (joins(gapAfter) && other(after))
  const joining = (['and', 'n'].includes(before) && other(beforeThat)) || (joins(token.gap) && other(before))
  return joined || (joining && !(is.modals.has(name) && goesOnAsVerb(after)))
}

// "Noah and will be late" is the verb, "noah and will are ill" is not.
const goesOnAsVerb = (after: string): boolean =>
  is.startsClause.has(after) ||
  (isCommonWord(after) &&
    after !== 'and' &&
    !(is.saidOfSomebody.has(after) || is.saidOfSeveral.has(after) || is.state.has(after)))

const isAfterNounWord = ({ before, name, token }: Place): boolean =>
  is.mostlyNames.has(name)
    ? false
    : is.beforeNoun.has(before) && !(isApostrophe(token, name) && before !== 'the' && before !== 'a')

const isPhrase = ({ before, after }: Place): boolean =>
  (is.notNameAfter.has(before) && !is.saidOfSomebody.has(after)) ||
  is.notNameBefore.has(after) ||
  /^\d/.test(before) ||
  /^\d/.test(after)

const isApostrophe = (token: Token, name: string) => token.stem === name && token.word !== token.stem

// "Will's", "graces appt"; "marks got a cold" but not "full marks".
function isPossessive({ name, token, after }: Place): boolean {
  if (isApostrophe(token, name))
    return !(is.months.has(name) || is.things.has(name)) || !is.saidOfThings.has(after)
  if (token.word !== `${name}s`) return false
  return (
    !is.otherForms.has(token.word) ||
    after === 'got' ||
    after === 'not' ||
    after === 'been' ||
    is.state.has(after)
  )
}

function hasSaying({ name, before, after, afterThat }: Place): boolean {
  const isThing = is.months.has(name) || is.things.has(name)
  if (after === 'ill' && is.afterVerb.has(afterThat)) return false
  if (is.saidOfSomebody.has(after)) {
    // "Grace will be late", "will will be late"; but "hope will", and "summer will come".
    if (/^(?:will|would|also)$/.test(after))
      return !isThing && name !== 'hope' && (name === after || !is.modals.has(name))
    return !((isThing || is.verbs.has(name)) && is.saidOfThings.has(afterThat)) && !isMarkedAs(name, after)
  }
  if (is.modals.has(name) && !is.months.has(name)) return isNoVerb(before, after, afterThat)
  if (isThing || is.verbs.has(name)) return false
  return is.state.has(after) || after === 'not'
}

// "Please mark absent", "hope ill be there".
const isMarkedAs = (name: string, after: string): boolean =>
  is.verbs.has(name) && ['absent', 'ill', 'sick', 'poorly', 'unwell', 'cant', 'dont', 'got'].includes(after)

const bareVerbsInEd = /^(?:need|feed|proceed|succeed|exceed|speed|bleed|breed|embed|shed|shred|wed)$/

// What cannot follow `will` as a verb: "will vomited", "will feeling sick", "will off today", "will not well".
function isNoVerb(before: string, after: string, afterThat: string): boolean {
  if (['is', 'has', 'was', 'does', 'did', 'isnt', 'hasnt', 'didnt', 'doesnt'].includes(before))
    return after !== 'be'
  if (after === 'not') return /^(?:well|in|at|feeling|coming|going|here|himself|ok)$/.test(afterThat)
  if (after === 'in') return /^(?:school|today|tomorrow|tmrw|late|at|form|bed)$/.test(afterThat)
  return (
    (is.state.has(after) && after !== 'still' && after !== 'late') ||
    (/..ing$/.test(after) && !/^(?:bring|ring|sing|swing|being)$/.test(after)) ||
    (/..ed$/.test(after) && !bareVerbsInEd.test(after))
  )
}

// "Tell will", "its about grace", "medicine for will"; "ask may I" is the verb.
function isAddressed({ name, token, before, after }: Place): boolean {
  const isThing = is.months.has(name) || is.things.has(name)
  if (is.beforePerson.has(before)) return !(is.modals.has(name) && is.startsClause.has(after))
  if (is.beforeAnybody.has(before)) return token.capital ? name !== 'art' && !is.months.has(name) : !isThing
  if (is.children.has(before)) return !is.modals.has(name) || after === ''
  if (!is.withSomebody.has(before) || isThing || is.verbs.has(name)) return false
  if (after === '' || is.afterSomebody.has(after)) return true
  return is.modals.has(name) ? !isCommonWord(after) : !is.virtues.has(name)
}

// "Is grace ok", "has grace left yet".
function isAskedAbout({ name, before, after }: Place): boolean {
  if (is.months.has(name) || is.things.has(name) || is.modals.has(name)) return false
  return (
    /^(?:is|has|was|isnt|hasnt|wasnt)$/.test(before) &&
    (is.state.has(after) ||
      /^(?:in|ok|okay|there|allowed|eaten|back|been|got|left|had|forgotten|alright|better)$/.test(after))
  )
}

// "Grace - dentist at 2": what the text is about stands before it.
const isHeading = ({ name, token }: Place, next: Token | undefined): boolean =>
  token.begins &&
  !is.months.has(name) &&
  !is.things.has(name) &&
  !is.verbs.has(name) &&
  next !== undefined &&
  /^\s*[-–—:,]/.test(next.gap)

// "I hope Will feels better"; but "running late Will be there", and months have a capital always.
const isCapital = ({ name, token, before, after }: Place): boolean =>
  token.capital &&
  !token.begins &&
  !is.months.has(name) &&
  !is.things.has(name) &&
  (!is.afterVerb.has(after) || (is.auxiliaries.has(before) && name !== 'hope'))
