// A reply overtakes: how long one takes to reach the carrier while a bulletin waits on the same line.

import { setTimeout as pause } from 'node:timers/promises'
import type { Installation } from '../installation.ts'
import { type Bulletin, cancel, progressOf, send } from './bulletins.ts'
import { judged, median } from './figure.ts'
import { mobileOf } from './school.ts'
import type { Bench, Session } from './session.ts'
import { until } from './wait.ts'

export const replying: Bench = {
  aims: [
    {
      name: 'reply during a bulletin',
      unit: 'ms',
      goal: { kind: 'at most beyond the limit', value: 300 },
    },
  ],
  async measure(session) {
    const school = await session.school({ paced: true, reported: true })
    const threads = await openThreads(school, session)
    const limit = await answerAll(school, session, threads, 'on an idle line')
    const bulletin = await startBulletin(school)
    const ours = await answerAll(school, session, threads, 'during a bulletin')
    const left = await stillWaiting(school, bulletin)
    await cancel(school, bulletin)
    return [
      judged(
        this.aims[0]!,
        { ours, limit },
        `from POST to the carrier's own record; the limit is an idle line; ${left} of ${bulletin.recipients} texts still waited after the last reply`,
      ),
    ]
  },
}

interface Thread {
  id: string
  handset: string
}

// A parent writes, and the acknowledgement is gone before anything is measured.
async function openThreads(school: Installation, { replies, say }: Session): Promise<Thread[]> {
  say('opening conversations')
  const threads: Thread[] = []
  for (let at = 0; at < replies; at += 1) {
    const handset = mobileOf(at)
    const body = { to: school.lines.number, body: 'When does the coach leave?' }
    await school.askSimulator(`/handsets/${handset}/texts`, { method: 'POST', body })
    let id: string | undefined
    const isOpen = async () => {
      id = await conversationOf(school, handset)
      return id !== undefined
    }
    await until('a conversation', isOpen, 20)
    threads.push({ id: id!, handset })
  }
  await pause(2_000)
  return threads
}

async function conversationOf({ api }: Installation, handset: string): Promise<string | undefined> {
  const { body } = await api<{ data: { id: string; number: string }[] }>('/v1/conversations?limit=50')
  return body.data.find(({ number }) => number === handset)?.id
}

async function answerAll(school: Installation, { say }: Session, threads: Thread[], when: string) {
  const times: number[] = []
  for (const thread of threads) {
    // Not in step with the line's own pace.
    await pause(300 + Math.random() * 200)
    times.push(await answer(school, thread, `At nine, from the gate. ${when} ${times.length}`))
  }
  say(`a reply ${when}: ${times.map((ms) => Math.round(ms)).join(', ')} ms`)
  return median(times)
}

async function answer(school: Installation, { id, handset }: Thread, body: string): Promise<number> {
  const startedAt = Date.now()
  const { status } = await school.api(`/v1/conversations/${id}/replies`, { method: 'POST', body: { body } })
  if (status !== 202) throw new Error(`a reply was answered ${status}`)
  let arrivedAt: number | undefined
  const isThere = async () => {
    const { body: texts } = await school.askSimulator<{ data: { body: string; at: string }[] }>(
      `/handsets/${handset}/texts`,
    )
    const arrived = texts.data.find((text) => text.body === body)
    arrivedAt = arrived && Date.parse(arrived.at)
    return arrived !== undefined
  }
  await until('the arrival of a reply', isThere, 10)
  return arrivedAt! - startedAt
}

async function startBulletin(school: Installation): Promise<Bulletin> {
  const bulletin = await send(school)
  const isUnderWay = async () => {
    const { waiting } = await progressOf(school, bulletin)
    return waiting < bulletin.recipients - 20
  }
  await until('a bulletin to be under way', isUnderWay, 200)
  return bulletin
}

async function stillWaiting(school: Installation, bulletin: Bulletin): Promise<number> {
  const { waiting } = await progressOf(school, bulletin)
  if (waiting < bulletin.recipients / 2) throw new Error('the bulletin was over before the replies were')
  return waiting
}
