import type { TextWord } from './phrase-words.ts'

const words = (list: string) => new Set(list.split(' '))

/** Whose part of the body it is, by who was hurt. */
const own: Readonly<Record<string, string>> = {
  he: 'his',
  she: 'her',
  i: 'my',
  ive: 'my',
  hes: 'his',
  shes: 'her',
}
const between = words('has have had just also really slightly badly accidentally only may might')
const sides = words('left right little big whole poor')
const partsThatAreHurt = words(
  'ankle ankles foot feet leg knee knees arm hand wrist finger fingers thumb toe toes shoulder elbow hip back neck ' +
    'heel shin coccyx nose ear tooth',
)
/** Who hits another child says which child, or where else. */
const partsThatAreHit = words('head knee elbow toe toes shin ankle chin thumb forehead')
/** One of them may be the "he" who hurt "his" arm. */
const others = words(
  'dad dads daddy father fathers papa stepdad stepfather mum mums mummy mom mam mother mothers stepmum stepmother uncle ' +
    'aunt auntie aunty grandad gran nan nanny nana boyfriend bf girlfriend partner husband wife ex brother sister cousin ' +
    'teacher coach sir miss mr mrs man men woman boy boys girl girls lad lads carer neighbour friend someone somebody ' +
    'because purpose deliberately again angry wont always keeps herself himself',
)

/** Where people say that they were hurt themselves: `she hurt her wrist`, `he hit his head`, and nobody else is spoken of. */
export function ownHurts(text: readonly TextWord[]): number[] {
  if (text.some(({ word }) => others.has(word))) return []
  return text.flatMap(({ word }, at) => {
    const parts = word === 'hurt' ? partsThatAreHurt : word === 'hit' ? partsThatAreHit : null
    return parts && isOwn(text, at, parts) ? [at, at + 1] : []
  })
}

function isOwn(text: readonly TextWord[], at: number, parts: ReadonlySet<string>): boolean {
  let who = at - 1
  while (who > 0 && between.has(text[who]!.word)) who--
  const part = text[at + 2] && sides.has(text[at + 2]!.word) ? text[at + 3] : text[at + 2]
  const whose = own[text[who]?.word ?? '']
  return whose !== undefined && text[at + 1]?.word === whose && part !== undefined && parts.has(part.word)
}
