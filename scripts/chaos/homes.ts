// Whom texts go to: the numbers reserved for drama, which end as their digits say.

/** What the simulator does to a text to that number, by the last three digits: see “The simulator”. */
export type Ending = 'delivered' | 30003 | 30005 | 21610 | 30007

const endings: Record<string, Ending> = { 91: 30003, 92: 30005, 93: 21610, 94: 30007 }

export const endingOf = (e164: string): Ending => endings[e164.slice(-3, -1)] ?? 'delivered'

export interface Home {
  /** The parent's id in the file. */
  parent: string
  e164: string
}

// 900000 is the school's own line; 900900 to 900909 are landlines to whom looks them up.
const last = [...range(1, 900), ...range(910, 1_000)]

/** One parent for each number that can be texted. */
export const homes: Home[] = last.map((n) => ({
  parent: `C${n}`,
  e164: `+447700900${String(n).padStart(3, '0')}`,
}))

/** Of homes whose texts arrive. */
export const ordinary = homes.filter(({ e164 }) => endingOf(e164) === 'delivered')

const columns = [
  'pupil_id',
  'pupil_first_name',
  'pupil_last_name',
  'year',
  'form',
  'parent_id',
  'parent_title',
  'parent_first_name',
  'parent_last_name',
  'relationship',
  'priority',
  'parental_responsibility',
  'lives_with_pupil',
  'no_contact',
  'mobile',
]

/** The contacts file with all of them, a pupil each, thirty to a form. */
export function contactsFile(): string {
  const rows = homes.map(({ parent, e164 }, at) => {
    const form = Math.floor(at / 30)
    const year = (form % 7) + 1
    const pupil = [
      `P${parent}`,
      'Uma',
      'Quillfeather',
      year,
      `${year}${String.fromCharCode(65 + Math.floor(form / 7))}`,
    ]
    return [...pupil, parent, 'Ms', 'Ada', 'Quillfeather', 'Mother', 1, 'Y', 'Y', '', e164]
  })
  return [columns, ...rows].map((cells) => cells.join(',')).join('\n')
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
