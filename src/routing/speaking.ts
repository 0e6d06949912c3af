import type { FamilyParent, FamilyPupil } from './family.ts'
import { pupilsNamed } from './naming.ts'
import { fold } from './naming-fold.ts'
import { saysMyChild } from './naming-relation.ts'
import { type Token, tokensOf } from './naming-tokens.ts'

const roles = new Set(
  'mum mom mam mummy mother dad daddy father parent nan gran grandma grandad carer guardian'.split(' '),
)

/** Whether a text speaks as a parent: it names a child of theirs, "my son", "as a mum", "Theo's mum here". */
export function speaksAsParent(text: string, family: readonly FamilyPupil[]): boolean {
  const tokens = tokensOf(text)
  return (
    pupilsNamed(text, family).length > 0 ||
    saysMyChild(tokens) ||
    tokens.some(
      ({ word }, at) =>
        roles.has(word) && ['a', 'as', 'his', 'her', 'their'].includes(tokens[at - 1]?.word ?? ''),
    )
  )
}

/** Which parents who share a phone a text says that it is from; all of them when it does not say. */
export function parentsSpeaking(
  text: string,
  parents: readonly FamilyParent[],
  family: readonly FamilyPupil[],
): string[] {
  const tokens = tokensOf(text)
  const saying = parents.filter((parent) => saysName(tokens, fold(parent.firstName)))
  void family
  return (saying.length > 0 ? saying : parents).map(({ id }) => id)
}

const saysName = (tokens: readonly Token[], name: string): boolean =>
  tokens.some(
    ({ word, gap }, at) =>
      word === name &&
      (tokens[at + 1]?.word === 'here' ||
        ['is', 'its', 'from'].includes(tokens[at - 1]?.word ?? '') ||
        (at === tokens.length - 1 && at > 0 && /[-–—\n,.]/.test(gap))),
  )
