import { count, eq } from 'drizzle-orm'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Context } from '../context.ts'
import { textsToNobody } from '../conversations/inbound.ts'
import { messages } from '../db/schema.ts'
import { statusInSql } from '../messages/status.ts'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

/** Webhooks whose signature was missing or false: nothing of them is stored. */
export const falseSignatures = new Counter({
  name: 'homeline_false_signatures_total',
  help: 'Webhooks refused because their signature was missing or false',
  registers: [registry],
})

const texts = new Gauge({
  name: 'homeline_texts',
  help: 'Texts by where they stand',
  labelNames: ['status'],
  registers: [registry],
})
const depth = new Gauge({
  name: 'homeline_queue_jobs',
  help: 'Jobs that wait or are under way',
  labelNames: ['job'],
  registers: [registry],
})
const strays = new Gauge({
  name: 'homeline_inbound_to_nobody',
  help: 'Texts that came to a number that no school has',
  registers: [registry],
})

/** Everything that Prometheus may know: figures, and nothing of what any text says or whom it is for. */
export async function renderMetrics({ db, queue }: Context): Promise<string> {
  const rows = await db.read
    .select({ status: statusInSql, n: count() })
    .from(messages)
    .where(eq(messages.direction, 'outbound'))
    .groupBy(statusInSql)
  texts.reset()
  for (const { status, n } of rows) texts.set({ status }, Number(n))
  const depths = await queue.depths().catch(() => ({}))
  for (const [job, n] of Object.entries(depths)) depth.set({ job }, Number(n))
  strays.set(await textsToNobody(db.read))
  return registry.metrics()
}
