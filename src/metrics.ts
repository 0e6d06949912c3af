// The figures that this process counts. Figures only: nothing of what any text says or whom it is for.

import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Reported } from './messages/reports.ts'
import type { Sent } from './messages/sending.ts'

export const registry = new Registry()
collectDefaultMetrics({ register: registry })
const registers = [registry]

const handOvers = new Counter({
  name: 'homeline_hand_overs_total',
  help: 'Calls to hand a text to the carrier, by what came of them and the class of the carrier’s error',
  labelNames: ['result', 'class'],
  registers,
})
const ends = new Counter({
  name: 'homeline_ends_total',
  help: 'Texts whose final state the carrier reported, by the class of its error',
  labelNames: ['outcome', 'class'],
  registers,
})
const handOverSeconds = new Histogram({
  name: 'homeline_hand_over_seconds',
  help: 'From the making of a text to its being taken by the carrier',
  labelNames: ['kind'],
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600, 14_400, 86_400],
  registers,
})
const deliverySeconds = new Histogram({
  name: 'homeline_delivery_seconds',
  help: 'From being taken by the carrier to the report that a text was delivered',
  labelNames: ['kind'],
  buckets: [0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600, 14_400, 86_400],
  registers,
})
const fed = new Counter({
  name: 'homeline_texts_queued_total',
  help: 'Texts put into the queue because they may leave now',
  labelNames: ['priority'],
  registers,
})
const sweepRuns = new Counter({
  name: 'homeline_sweeps_total',
  help: 'Sweeps, by what they look for',
  labelNames: ['sweep'],
  registers,
})
const sweepFinds = new Counter({
  name: 'homeline_sweep_finds_total',
  help: 'Rows that a sweep found, of which something was still to be done',
  labelNames: ['sweep'],
  registers,
})
const sweepSeconds = new Histogram({
  name: 'homeline_sweep_seconds',
  help: 'How long a sweep takes',
  labelNames: ['sweep'],
  buckets: [0.005, 0.025, 0.1, 0.5, 2.5, 10],
  registers,
})

/** A call to the carrier has ended. */
export function countHandOver(sent: Extract<Sent, { message: unknown }>, now: Date): void {
  const { result, error, message } = sent
  handOvers.inc({ result, class: error?.class ?? (result === 'unknown' ? 'ambiguous' : 'none') })
  if (result === 'taken')
    handOverSeconds.observe({ kind: message.kind }, secondsSince(message.createdAt, now))
}

/** Final states that the carrier reported. */
export function countEnds(reported: Reported[], now: Date): void {
  for (const { outcome, error, message } of reported) {
    ends.inc({ outcome, class: error?.class ?? 'none' })
    if (outcome === 'delivered')
      deliverySeconds.observe({ kind: message.kind }, secondsSince(message.acceptedAt ?? now, now))
  }
}

export function countFeeding(texts: { priority: number }[]): void {
  for (const { priority } of texts) fed.inc({ priority })
}

export function countSweep(sweep: string, found: number, seconds: number): void {
  sweepRuns.inc({ sweep })
  sweepFinds.inc({ sweep }, found)
  sweepSeconds.observe({ sweep }, seconds)
}

const secondsSince = (at: Date, now: Date) => Math.max(0, (now.getTime() - at.getTime()) / 1_000)
