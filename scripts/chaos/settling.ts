import { setTimeout as pause } from 'node:timers/promises'
import type { Installation } from '../installation.ts'
import { insist } from './asking.ts'
import { conversations, isFinal } from './evidence.ts'
import type { Promises } from './load.ts'

const patienceMs = 300_000
const lookEveryMs = 100
/** Whatever would still be sent now, when nothing should be, is given so long to show. */
const lateMs = 1_500

/** Waits until everything promised is final, at most five minutes. Gives the seconds that it took; null when it was not. */
export async function settle(installation: Installation, promises: Promises): Promise<number | null> {
  const from = Date.now()
  const open = openThings(installation, promises)
  for (;;) {
    const lookedAt = Date.now()
    if (await open()) {
      if (lookedAt - from > patienceMs) return null
      await pause(lookEveryMs)
      continue
    }
    await pause(lateMs)
    return (lookedAt - from) / 1_000
  }
}

/** Whether something is still under way; what was found final is not asked for again. */
function openThings({ api, askSimulator }: Installation, promises: Promises): () => Promise<boolean> {
  const bulletins = new Set(promises.bulletins.map(({ id }) => id))
  const singles = new Set(promises.singles.map(({ id }) => id))
  const final = async (path: string) =>
    isFinal((await insist<{ status: string }>(api, path, { status: 200 })).status)
  return async () => {
    for (const id of bulletins) {
      if ((await openIn(api, id)) > 0) return true
      bulletins.delete(id)
    }
    for (const id of singles) {
      if (!(await final(`/v1/messages/${id}`))) return true
      singles.delete(id)
    }
    const { inbound } = await insist<{ inbound: number }>(askSimulator, '/stats', { status: 200 })
    const { told, heard } = await conversations(api)
    return heard.length < inbound || told.some(({ status }) => !isFinal(status))
  }
}

async function openIn(api: Installation['api'], id: string): Promise<number> {
  const { progress } = await insist<{ progress: Record<string, number> & { total: number } }>(
    api,
    `/v1/bulletins/${id}`,
    { status: 200 },
  )
  const final = Object.entries(progress).filter(([status]) => isFinal(status))
  return progress.total - final.reduce((sum, [, count]) => sum + count, 0)
}
