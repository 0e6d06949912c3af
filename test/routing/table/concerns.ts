// How well the product's own list tells concerns about a child from what only looks like them.

import { concernIn } from '../../../src/routing/concerns.ts'
import { defaultWords } from '../../../src/routing/default-words.ts'
import type { SafeguardingText } from './safeguarding-text.ts'

export interface Judged extends SafeguardingText {
  /** The phrase that was found. */
  found: string | null
}

export const concernsJudged = (texts: readonly SafeguardingText[]): Judged[] =>
  texts.map((text) => ({ ...text, found: concernIn(text.text, defaultWords) }))

export const misses = (judged: readonly Judged[]): Judged[] =>
  judged.filter(({ concern, found }) => concern && found === null)

export const falseFlags = (judged: readonly Judged[]): Judged[] =>
  judged.filter(({ concern, found }) => !concern && found !== null)
