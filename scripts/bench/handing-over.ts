// How fast texts leave: from the first one at the carrier until the last is on record as accepted, or as delivered.

import type { Installation } from '../installation.ts'
import { type Bulletin, hold, type Progress, progressOf, release } from './bulletins.ts'
import { until } from './wait.ts'

export interface HandedOver {
  texts: number
  ms: number
}

const isAccepted = ({ waiting, sending, uncertain }: Progress) => waiting + sending + uncertain === 0
const isReported = (progress: Progress) => isAccepted(progress) && progress.accepted + progress.sent === 0

/** Hands a bulletin to everyone over. What left before it was paused is not counted. */
export const handOver = (installation: Installation): Promise<HandedOver> => run(installation, isAccepted)

/** The same until all that the carrier has to report is on record. */
export const deliver = (installation: Installation): Promise<HandedOver> => run(installation, isReported)

async function run(installation: Installation, isOver: (progress: Progress) => boolean): Promise<HandedOver> {
  const before = await created(installation)
  const bulletin = await hold(installation)
  const leftAlready = await created(installation)
  const texts = bulletin.recipients - (leftAlready - before)
  if (texts < bulletin.recipients / 2) throw new Error('most texts had left before the bulletin was paused')
  await release(installation, bulletin)
  await until('the first text', async () => (await created(installation)) > leftAlready, 5)
  const startedAt = performance.now()
  await watch(installation, bulletin, { atCarrier: leftAlready + texts, isOver })
  return { texts, ms: performance.now() - startedAt }
}

// The service is asked only when the carrier has them all: counting ten thousand rows takes its time.
async function watch(
  installation: Installation,
  bulletin: Bulletin,
  { atCarrier, isOver }: { atCarrier: number; isOver: (progress: Progress) => boolean },
) {
  await until('handing over', async () => (await created(installation)) >= atCarrier, 40)
  await until('recording it', async () => isOver(await progressOf(installation, bulletin)), 25)
}

async function created({ askSimulator }: Installation): Promise<number> {
  const { body } = await askSimulator<{ created: number }>('/stats')
  return body.created
}

export const perSecond = ({ texts, ms }: HandedOver): number => (texts * 1_000) / ms
