import type { NumberType } from './phone-plan.ts'

/** Where 555-01xx is a line in a place: not in the codes for freephone, premium and personal numbers. */
const PLACE_IN_NORTH_AMERICA =
  '(?!8(?:00|22|33|44|55|66|77|88)|900|5(?:00|2[1-9]|3[23]|44|55|66|77|88))[2-9]xx'

const AUSTRALIAN_MOBILES =
  '570(?:006|110|15[6-9]|313|737)|571(?:266|491|804)|572(?:549|665|983)|573(?:087|770)|574(?:118|632)|' +
  '575(?:254|789)|576(?:398|801)|577(?:426|644)|578(?:148|888|957)|579(?:212|455|760)'

/**
 * What regulators keep for films, plays and books, by the kind of line that it stands for. x is any digit, a space
 * is for the reader. Ofcom: "Telephone numbers for use in TV and radio drama programmes"; ComReg 15/136R3 (of no kind
 * of line, so they stand for mobiles); ARCEP, décision 2018-0881; Bundesnetzagentur, Mitteilung 148/2021; ACMA,
 * "Phone numbers for use in TV shows, films and creative works"; PTS, "telefonnummer för dramaproduktioner"; NANPA,
 * 555 line numbers. libphonenumber knows most of them as real numbers and the others not at all.
 */
const RANGES: readonly [NumberType, readonly string[]][] = [
  [
    'mobile',
    [
      '44 7700 900xxx',
      '353 20 91xxxxx',
      '33 6 39 98 xx xx',
      '49 171 39200xx',
      '49 176 040690xx',
      `61 491 (?:${AUSTRALIAN_MOBILES})`,
      '46 70 17406(?:0[5-9]|[1-9]x)',
    ],
  ],
  [
    'landline',
    [
      '44 1632 960xxx',
      '44 11[3-8] 496 0xxx',
      '44 1[2-6]1 496 0xxx',
      '44 191 498 0xxx',
      '44 20 7946 0xxx',
      '44 28 9649 6xxx',
      '44 29 2018 0xxx',
      '33 (?:199 00|261 91|353 01|465 71|536 49) xx xx',
      '49 (?:30 23125|40 66969|69 90009|89 99998|221 4710) xxx',
      '61 [2378] (?:5550|7010) xxxx',
    ],
  ],
  ['mobile or landline', [`1 ${PLACE_IN_NORTH_AMERICA} 555 01xx`]],
  ['toll-free', ['44 808 157 0xxx']],
  ['premium', ['44 909 879 0xxx']],
  ['uan', ['44 306 999 0xxx']],
]

const PATTERNS = RANGES.map(([type, ranges]) => ({
  type,
  pattern: new RegExp(`^\\+(?:${ranges.join('|').replaceAll(' ', '').replaceAll('x', '\\d')})$`),
}))

/** The kind of line that a number reserved for drama stands for, else null. */
export function dramaType(e164: string): NumberType | null {
  return PATTERNS.find(({ pattern }) => pattern.test(e164))?.type ?? null
}
