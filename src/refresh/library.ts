import { textsForAnySeason } from './library-any.ts'
import { autumnTexts } from './library-autumn.ts'
import { springTexts } from './library-spring.ts'
import { summerTexts } from './library-summer.ts'

export type Season = 'autumn' | 'spring' | 'summer'

/** `key` never changes, for it is what a school's own wording replaces. `years` as `yearCode` writes them. */
export type SeriesText = {
  key: string
  season: Season | 'any'
  /** Whom it suits; null: every year. */
  years: readonly string[] | null
  body: string
}

/** Room that the school's name takes before a text, its colon and space included. */
export const roomForSchool = 30

/** The product's texts between home and school: plain, short and useful in their season. */
export const library: readonly SeriesText[] = [
  ...textsForAnySeason,
  ...autumnTexts,
  ...springTexts,
  ...summerTexts,
]
