// Days of the week as somebody writes them; 1 is Monday.

export const weekDayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/**
 * The days of the week that a list names (`mon-fri`, `1,2,3`, `mon-thu,sat`), each once and in order; null when it is
 * no such list.
 */
export function readDays(written: string): number[] | null {
  const spans = written.split(',').map((part) => part.split('-').map(readDay))
  const days = spans.map(([first = null, last = first, ...more]) =>
    first === null || last === null || more.length > 0 || first > last
      ? null
      : Array.from({ length: last - first + 1 }, (_, n) => first + n),
  )
  if (days.includes(null)) return null
  return [...new Set(days.flatMap((span) => span ?? []))].toSorted()
}

function readDay(written: string): number | null {
  const word = written.trim().toLowerCase()
  if (/^[1-7]$/.test(word)) return Number(word)
  const at = weekDayNames.findIndex((name) => name === word.slice(0, 3) && /^[a-z]{3,9}$/.test(word))
  return at === -1 ? null : at + 1
}
