import { library, type Season, type SeriesText } from './library.ts'
import { yearCode } from './library-years.ts'

/** A school's own wording, as its table keeps it: in place of one of the product's, or besides them. */
export type OwnText = {
  id: string
  replaces: string | null
  season: SeriesText['season']
  years: readonly string[] | null
  /** Empty: the product's is left out. */
  body: string
}

export type Choosing = {
  /** The school's day, such as `2026-11-23`. */
  day: string
  /** Years of the number's pupils, however the school writes them. None: only texts for everybody fit. */
  years: readonly string[]
  /** Keys that the number was sent, as often as it was. */
  sent: readonly string[]
  own: readonly OwnText[]
}

/** The season of the northern school year: September to December, January to March, April to August. */
export function seasonOf(day: string): Season {
  const { month } = Temporal.PlainDate.from(day)
  if (month >= 9) return 'autumn'
  return month <= 3 ? 'spring' : 'summer'
}

/** The texts of a school: the product's with the school's own in their places, and its additions, whose key is their id. */
export function textsOf(own: readonly OwnText[]): SeriesText[] {
  const texts = new Map(library.map((text) => [text.key, text]))
  for (const { id, replaces, season, years, body } of own.toSorted(byId)) {
    const key = replaces ?? id
    if (body.trim() === '') texts.delete(key)
    else texts.set(key, { key, season, years, body: body.trim() })
  }
  return [...texts.values()]
}

/**
 * What a number gets next, or null when nothing fits. Always the same for the same evidence, and nothing again until
 * all that fits was sent as often. Of equals what is of the season goes first, for it is useful now; then by key.
 */
export function nextText({ day, years, sent, own }: Choosing): SeriesText | null {
  const season = seasonOf(day)
  const codes = new Set(years.map(yearCode))
  const times = (key: string) => sent.filter((each) => each === key).length
  const order = (a: SeriesText, b: SeriesText) =>
    times(a.key) - times(b.key) || rank(a) - rank(b) || (a.key < b.key ? -1 : 1)
  return (
    textsOf(own)
      .filter((text) => fits(text, season, codes))
      .toSorted(order)[0] ?? null
  )
}

function fits(text: SeriesText, season: Season, codes: ReadonlySet<string>): boolean {
  const inSeason = text.season === 'any' || text.season === season
  return inSeason && (text.years === null || text.years.some((year) => codes.has(yearCode(year))))
}

const rank = ({ season }: SeriesText): number => (season === 'any' ? 1 : 0)

const byId = (a: OwnText, b: OwnText): number => (a.id < b.id ? -1 : 1)
