// The years of UK schools, by the stage that a text is for.

export const first = ['R', '1', '2']
export const junior = ['3', '4', '5', '6']
export const primary = [...first, ...junior]
export const lowerSecondary = ['7', '8', '9']
export const exam = ['10', '11']
export const sixthForm = ['12', '13']
export const secondary = [...lowerSecondary, ...exam, ...sixthForm]

/** The code of a year however a school writes it: `R`, `Reception` and `Year R` are R; `Y07` is 7. */
export function yearCode(year: string): string {
  const bare = year
    .trim()
    .toUpperCase()
    .replace(/^(?:YEAR|YR|Y)[\s.]*(?=[\dR])/, '')
  if (/^(?:R|REC|RECEPTION)$/.test(bare)) return 'R'
  return bare.replace(/^0+(?=\d)/, '')
}
