import { Counter, Gauge } from 'prom-client'
import type { Context } from '../context.ts'
import { textsToNobody } from '../conversations/inbound.ts'
import { standstills } from '../messages/standstill.ts'
import { underWay } from '../messages/under-way.ts'
import { registry } from '../metrics.ts'

const registers = [registry]

/** Webhooks whose signature was missing or false: nothing of them is stored. */
export const falseSignatures = new Counter({
  name: 'homeline_false_signatures_total',
  help: 'Webhooks refused because their signature was missing or false',
  registers,
})

const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
  new Gauge({ name, help, labelNames, registers })

const waiting = gauge('homeline_texts_waiting', 'Texts that wait to be handed over, by priority', 'priority')
const oldest = gauge(
  'homeline_oldest_waiting_seconds',
  'Age of the oldest text that waits, by priority, whatever holds it',
  'priority',
)
const inHand = gauge('homeline_texts_in_hand', 'Texts whose call has not ended, or ended without an answer')
const unreported = gauge(
  'homeline_texts_unreported',
  'Texts the carrier has and of which no final report came',
)
const depth = gauge('homeline_queue_jobs', 'Jobs that wait or are under way', 'job')
const strays = gauge('homeline_inbound_to_nobody', 'Texts that came to a number that no school has')
const accountStopped = gauge('homeline_account_stopped', '1 while the carrier refuses our account')
const linesStopped = gauge('homeline_lines_stopped', 'Lines whose sender the carrier refuses')

/** Everything that Prometheus may know: figures, and nothing of what any text says or whom it is for. */
export async function renderMetrics({ db, queue, clock }: Context): Promise<string> {
  const texts = await underWay(db.read)
  waiting.reset()
  oldest.reset()
  for (const { priority, n, oldestAt } of texts.waiting) {
    waiting.set({ priority }, n)
    oldest.set({ priority }, Math.max(0, (clock.now().getTime() - oldestAt.getTime()) / 1_000))
  }
  inHand.set(texts.inHand)
  unreported.set(texts.unreported)
  const stopped = await standstills(db.read)
  accountStopped.set(stopped.account ? 1 : 0)
  linesStopped.set(stopped.lines)
  const depths = await queue.depths().catch(() => ({}))
  for (const [job, n] of Object.entries(depths)) depth.set({ job }, Number(n))
  strays.set(await textsToNobody(db.read))
  return registry.metrics()
}
