// What is measured, and what is said of it: pure.

/** What a figure has to reach. */
export type Goal =
  /** Ours over the limit. */
  | { kind: 'ratio at least'; value: number }
  /** Ours, in the figure's unit. */
  | { kind: 'at most'; value: number }
  /** Ours less the limit, in the figure's unit. */
  | { kind: 'at most beyond the limit'; value: number }

/** What was found in one round, or over all of them. A limit that there is none of is null. */
export interface Measured {
  ours: number
  limit: number | null
}

export interface Figure {
  name: string
  unit: string
  /** Null when it could not be measured: `note` says why. */
  ours: number | null
  limit: number | null
  /** Ours over the limit. */
  ratio: number | null
  /** Null when the figure is only shown. */
  goal: number | null
  goalIs: Goal['kind'] | null
  /** Null when there is no goal; false when the figure could not be measured. */
  met: boolean | null
  note: string | null
}

export interface Aim {
  name: string
  unit: string
  goal: Goal | null
}

export function judged({ name, unit, goal }: Aim, { ours, limit }: Measured, note: string | null): Figure {
  const ratio = limit ? ours / limit : null
  return {
    name,
    unit,
    ours: rounded(ours),
    limit: limit === null ? null : rounded(limit),
    ratio: ratio === null ? null : rounded(ratio),
    goal: goal?.value ?? null,
    goalIs: goal?.kind ?? null,
    met: goal && isMet(goal, { ours, limit }),
    note,
  }
}

function isMet({ kind, value }: Goal, { ours, limit }: Measured): boolean {
  if (kind === 'at most') return ours <= value
  if (limit === null) return false
  return kind === 'ratio at least' ? ours / limit >= value : ours - limit <= value
}

/** A figure that there is nothing to say of, but why. */
export const unmeasured = ({ name, unit, goal }: Aim, reason: string): Figure => ({
  name,
  unit,
  ours: null,
  limit: null,
  ratio: null,
  goal: goal?.value ?? null,
  goalIs: goal?.kind ?? null,
  met: false,
  note: `not measured: ${reason}`,
})

/** The middle one, or the mean of the two in the middle. @throws without any */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) throw new Error('there is no median of nothing')
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The smallest value that a share (0 to 1) of all do not exceed. @throws without any */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('there is no percentile of nothing')
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
}

/** Three digits that matter, and whole from a hundred on. */
export const rounded = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
