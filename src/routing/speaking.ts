import type { FamilyParent, FamilyPupil } from './family.ts'
import { pupilsNamed } from './naming.ts'
import { fold, seen } from './naming-fold.ts'
import { fathers, isParentRole, isTheWriter, mothers } from './naming-parent.ts'
import { saysMyChild } from './naming-relation.ts'
import { type Token, tokensOf } from './naming-tokens.ts'

/**
 * Whether a text of somebody who is staff as well speaks as a parent: it names a child of theirs, says "my son", or
 * "as a mum". "His mum rang" is what staff write.
 */
export function speaksAsParent(text: string, family: readonly FamilyPupil[]): boolean {
  const tokens = tokensOf(text)
  return (
    pupilsNamed(text, family).length > 0 ||
    saysMyChild(tokens) ||
    tokens.some((_, at) => isAsParent(tokens, at))
  )
}

const reports =
  /^(?:rang|phoned|called|complained|has|is|was|wants|wanted|came|emailed|said|says|asked|asks|texted)$/

// "As a mum", "with my parent hat on", "mum hat", "parent here".
function isAsParent(tokens: readonly Token[], at: number): boolean {
  if (!isParentRole(tokens[at]!.word)) return false
  const word = (from: number) => tokens[at + from]?.word ?? ''
  const asOne = word(-2) === 'as' && /^(?:a|his|her|their|the)$/.test(word(-1)) && !reports.test(word(1))
  return (
    asOne || word(1) === 'hat' || (word(1) === 'here' && !/^(?:his|her|their|the|is|are|s)$/.test(word(-1)))
  )
}

/**
 * Which parents who share a phone a text says that it is from: "this is Rob", "Rob here", "- Amy", "Poppy's dad"; all
 * of them when it does not say.
 */
export function parentsSpeaking(
  text: string,
  parents: readonly FamilyParent[],
  family: readonly FamilyPupil[],
): string[] {
  const tokens = tokensOf(text)
  const byName = parents.filter((parent) => isNamedAsWriter(tokens, parent))
  const saying = byName.length > 0 ? byName : byRole(tokens, parents, family)
  return (saying.length > 0 ? saying : parents).map(({ id }) => id)
}

const introduces = /^(?:is|its|im|am|from|this|me|regards|love|thanks|thank|thankyou|thx|cheers|many|ta)$/
const kisses = /^x+$/

function isNamedAsWriter(tokens: readonly Token[], { firstName, title, lastName }: FamilyParent): boolean {
  const first = fold(seen(firstName))
  const [called, surname] = [fold(seen(title)), fold(seen(lastName))]
  return tokens.some(({ word, gap, begins }, at) => {
    const isTitled = called !== '' && word === called && tokens[at + 1]?.word === surname
    if (!isTitled && (first === '' || word !== first)) return false
    let last = isTitled || tokens[at + 1]?.word === surname ? at + 1 : at
    const after = tokens[last + 1]?.word ?? ''
    while (kisses.test(tokens[last + 1]?.word ?? '')) last += 1
    const ends = last === tokens.length - 1
    const before = tokens[at - 1]?.word ?? ''
    if (after === 'here' || after === 'speaking')
      return !/^(?:is|not|and)$/.test(before) || tokens[at - 2]?.word !== 'no'
    const introduced = /^(?:this|it|that)$/.test(tokens[at - 2]?.word ?? '') && before === 'is'
    if (
      introduced ||
      before === 'its' ||
      (before === 'from' && (ends || at === 1)) ||
      /^(?:im|am)$/.test(before)
    )
      return true
    return ends && at > 0 && (begins || /[-–—,~*/]/.test(gap) || introduces.test(before)) && before !== 'is'
  })
}

// The relationship is what the school wrote: "Mother", "Step-father", "Foster Carer".
function byRole(
  tokens: readonly Token[],
  parents: readonly FamilyParent[],
  family: readonly FamilyPupil[],
): FamilyParent[] {
  const names = new Set(
    family.flatMap(({ firstName, nicknames }) => [firstName, ...nicknames].map((name) => fold(seen(name)))),
  )
  const owners = /^(?:his|her|their)$/
  return parents.filter(({ relationship }) =>
    tokens.some(({ word }, at) => {
      if (!fitsRole(word, fold(relationship))) return false
      const owner = tokens[at - 1]
      const isOwned =
        owner !== undefined &&
        (owners.test(owner.word) || names.has(owner.stem) || names.has(owner.stem.replace(/s$/, '')))
      return isTheWriter(tokens, at, isOwned ? at - 1 : at) || (isOwned && tokens[at - 2]?.word === 'as')
    }),
  )
}

function fitsRole(word: string, relationship: string): boolean {
  const kind = relationship.replace(/[^a-z]/g, '')
  if (/^(?:nan|nana|nanna|nanny|gran|granny|grandma|grandmother)$/.test(word))
    return /grandm|grandparent|nan/.test(kind)
  if (/^(?:grandad|granddad|grandpa|grandfather)$/.test(word)) return /grandf|grandparent|grandad/.test(kind)
  if (/^step(?:mum|mother)$/.test(word)) return /stepm/.test(kind)
  if (/^step(?:dad|father)$/.test(word)) return /stepf|stepd/.test(kind)
  if (kind.startsWith('grand')) return false
  if (mothers.has(word)) return /mother|mum/.test(kind)
  if (fathers.has(word)) return /father|dad/.test(kind)
  return /^(?:carer|guardian|aunt|auntie|uncle)$/.test(word) && kind.includes(word.slice(0, 4))
}
