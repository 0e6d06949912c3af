// The figures, for people and for programs.

import type { Figure } from './figure.ts'

const columns = ['figure', 'ours', 'limit', 'ratio', 'goal', 'met'] as const

/** One line a figure, and below it what is to be known of it. */
export function asTable(figures: readonly Figure[]): string {
  const rows = figures.map(cells)
  const widths = columns.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd()
  const notes = figures.filter(({ note }) => note).map(({ name, note }) => `  ${name}: ${note}`)
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), '', ...notes]
    .join('\n')
    .trimEnd()
}

function cells({ name, unit, ours, limit, ratio, met, ...goal }: Figure): string[] {
  const withUnit = (value: number | null) =>
    value === null ? '-' : `${value.toLocaleString('en-GB')} ${unit}`
  return [
    name,
    withUnit(ours),
    withUnit(limit),
    ratio === null ? '-' : ratio.toFixed(2),
    goalInWords(goal, unit),
    met === null ? 'shown' : met ? 'yes' : 'NO',
  ]
}

function goalInWords({ goal, goalIs }: Pick<Figure, 'goal' | 'goalIs'>, unit: string): string {
  if (goal === null) return '-'
  if (goalIs === 'ratio at least') return `≥ ${goal.toFixed(1)}`
  return goalIs === 'at most' ? `≤ ${goal} ${unit}` : `≤ limit + ${goal} ${unit}`
}

export const asJson = (figures: readonly Figure[]): string => JSON.stringify({ figures })
