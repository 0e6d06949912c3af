import type { Asked } from './living.ts'
import type { CarriedText } from './network.ts'

const monthMs = 30 * 86_400_000

/** Whoever was asked a second time before 30 days had passed: numbers, and parents whatever their number. */
export function againTooSoon(asked: readonly Asked[]): string[] {
  const occasions = asked.flatMap(({ e164, parents, askedAt }) =>
    [e164, ...parents].map((who) => ({ who, at: askedAt.getTime() })),
  )
  return [...Map.groupBy(occasions, ({ who }) => who)]
    .filter(([, times]) => times.some(({ at }, n) => n > 0 && at - times[n - 1]!.at < monthMs))
    .map(([who]) => who)
}

/** What was handed over to a number after somebody there had said that it is not theirs; nobody there took it back. */
export function textsAfterNo(asked: readonly Asked[], carried: readonly CarriedText[]): CarriedText[] {
  const saidNo = new Map(
    asked.flatMap(({ e164, answer, answeredAt }) =>
      answer === 'no' && answeredAt ? [[e164, answeredAt]] : [],
    ),
  )
  return carried.filter(({ to, at }) => at >= (saidNo.get(to) ?? at) && saidNo.has(to))
}
