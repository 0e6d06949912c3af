// What goes wrong at the carrier, and when.

/** The carrier's faults, by the simulator's names for them. */
export const faults = [
  'reset-before',
  'reset-after',
  '429',
  '500-before',
  '500-after',
  'callback-lost',
  'callback-late',
  'callback-twice',
  'callback-reordered',
] as const

export type Fault = (typeof faults)[number]

/** A time of such faults, from this share of all texts on. */
export interface Weather {
  from: number
  rules: { fault: Fault; share: number }[]
}

const spells = 6
const always = 0.02
const worst = 0.25

/** Every fault now and then all the time, and in each spell some of them often; each has a spell of its own once. */
export function forecast(roll: () => number, without: readonly Fault[]): Weather[] {
  const meant = faults.filter((fault) => !without.includes(fault))
  const order = shuffled(meant, roll)
  return Array.from({ length: spells }, (_, spell) => ({
    from: spell / spells,
    rules: shuffled(meant, roll).map((fault) => ({
      fault,
      share: order.indexOf(fault) % spells === spell ? always + (worst - always) * roll() : always,
    })),
  }))
}

/** The same things in another order. */
export function shuffled<Thing>(things: readonly Thing[], roll: () => number): Thing[] {
  return things
    .map((thing) => ({ thing, at: roll() }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing)
}
