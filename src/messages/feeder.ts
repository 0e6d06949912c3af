// What leaves next. Rows wait in the database, however many; the queue gets only what may leave now: each line at its
// own pace, what is urgent first, the lines in turn, so that no school waits for another's bulletin.

import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Line, School } from '../schools/schools.ts'
import { nextSendingTime, type SendingHours, sendingHoursOf } from '../schools/sending-hours.ts'
import { InQueue } from './in-queue.ts'
import { mayWait } from './last-look.ts'
import { type PacePolicy, partsPerSecond } from './pace.ts'
import { Pacer } from './pacer.ts'
import { priority } from './priority.ts'
import {
  accountTriesAgainAt,
  type Candidate,
  linesAndSchools,
  nextOfStream,
  type WaitingBulletin,
  waitingStreams,
} from './streams.ts'

/** So many texts at most are in the queue and not yet in hand: a tenth of a second's work of one process. */
const mostInQueue = 500
/** A line that is free within so long may have its text now: a timer is no more exact. */
const aheadMs = 10
/**
 * A text that was put into the queue and is not in hand by then is put there again: the queue may have lost it, or
 * another process has it in hand.
 */
const lostAfterMs = 5_000
/** So long one trial of what was stopped is waited for before another. */
const trialMs = 10_000
const hoursFreshMs = 5_000
const idleMs = 100
const busyMs = 25

export interface Fed {
  texts: { id: string; priority: number }[]
  /** When to look again, unless something happens before. */
  lookAgainInMs: number
}

interface LineNow {
  line: Line
  school: School
  bulletins: WaitingBulletin[]
  hasOthers: boolean
  partsPerSecond: number | null
}

/** What a line could send now. */
interface Waiting {
  line: LineNow
  texts: Candidate[]
  /** It has more, or may have: it waits for its pace. */
  hasMore: boolean
}

/** One of these feeds the queue at a time; what it remembers is only what saves looking twice. */
export class Feeder {
  readonly #db: Database
  readonly #clock: Clock
  readonly #policy: PacePolicy
  readonly #pacer = new Pacer()
  readonly #inQueue = new InQueue()
  readonly #trials = new Map<string, number>()
  readonly #hours = new Map<string, { hours: SendingHours; at: number }>()

  constructor({ db, clock }: { db: Database; clock: Clock }, policy: PacePolicy) {
    this.#db = db
    this.#clock = clock
    this.#policy = policy
  }

  /** A text left the queue: it is in hand, or there was nothing to do. True when the queue wants more. */
  left(messageId: string): boolean {
    return this.#inQueue.forget(messageId) && this.#inQueue.size < mostInQueue / 2
  }

  /** The queue did not take these: they are given again. */
  notTaken(messageIds: string[]): void {
    for (const id of messageIds) this.#inQueue.forget(id)
  }

  /** The texts that may leave now and are not in the queue, first things first. */
  async next(): Promise<Fed> {
    const now = this.#clock.now()
    this.#inQueue.forgetOlderThan(now.getTime() - lostAfterMs)
    const lines = await this.#linesNow()
    const account = await accountTriesAgainAt(this.#db.read)
    if (account) return this.#trial('account', account, lines, now)
    const waiting: Waiting[] = []
    const share = Math.ceil(mostInQueue / lines.length)
    for (const line of lines) waiting.push(await this.#candidates(line, share, now))
    const texts = this.#inTurn(waiting, now.getTime())
    return { texts, lookAgainInMs: this.#lookAgainIn(waiting, now.getTime()) }
  }

  async #linesNow(): Promise<LineNow[]> {
    const { bulletins, lineIds } = await waitingStreams(this.#db.read)
    const others = new Set(lineIds)
    const ids = [...new Set([...bulletins.map(({ lineId }) => lineId), ...others])]
    return (await linesAndSchools(this.#db.read, ids)).map(({ line, school }) => ({
      line,
      school,
      bulletins: bulletins.filter(({ lineId }) => lineId === line.id),
      hasOthers: others.has(line.id),
      partsPerSecond: partsPerSecond(line, this.#policy),
    }))
  }

  // While the account stands still, one text of all tries whether it goes again.
  async #trial(what: string, triesAt: Date, lines: LineNow[], now: Date): Promise<Fed> {
    for (const line of lines) {
      if (!this.#mayTry(what, triesAt, now)) break
      const [first] = (await this.#candidates(line, 1, now)).texts
      if (!first) continue
      this.#trials.set(what, now.getTime())
      return { texts: [this.#put(first, line, now.getTime())], lookAgainInMs: idleMs }
    }
    return { texts: [], lookAgainInMs: idleMs }
  }

  #mayTry(what: string, triesAt: Date, now: Date): boolean {
    return triesAt <= now && now.getTime() - (this.#trials.get(what) ?? 0) >= trialMs
  }

  /** The next texts of a line that are not in the queue, at most `share`, first things first. */
  async #candidates(line: LineNow, share: number, now: Date): Promise<Waiting> {
    const { id, stoppedAt } = line.line
    const room = this.#room(line, share, now)
    if (room === 0) return { line, texts: [], hasMore: stoppedAt === null }
    const queued = this.#inQueue.countOfLine(id)
    const waiting = await this.#waiting(line, room + queued + 1, now)
    this.#inQueue.keepOfLine(id, new Set(waiting.map((text) => text.id)))
    const free = waiting.filter((text) => !this.#inQueue.has(text.id))
    if (stoppedAt && free.length > 0) this.#trials.set(id, now.getTime())
    return { line, texts: free.slice(0, room), hasMore: free.length > room && stoppedAt === null }
  }

  #room({ line, partsPerSecond: pace }: LineNow, share: number, now: Date): number {
    if (line.stoppedAt) return this.#mayTry(line.id, line.tryAgainAt ?? line.stoppedAt, now) ? 1 : 0
    if (pace === null) return share
    return Math.min(this.#pacer.room(line.id, pace, now.getTime(), now.getTime() + aheadMs), share)
  }

  async #waiting(
    { line, school, bulletins, hasOthers }: LineNow,
    limit: number,
    now: Date,
  ): Promise<Candidate[]> {
    const { read } = this.#db
    const isOpen = nextSendingTime(await this.#hoursOf(school, now), now) <= now
    const lastPriority = isOpen ? priority.refresh : priority.reply
    const others = { key: line.id, lastPriority }
    const found = hasOthers ? await nextOfStream(read, others, now, limit) : []
    for (const bulletin of inOrder(bulletins).filter((each) => mayLeave(each, isOpen, now))) {
      const before = found.filter((text) => text.priority <= priorityOf(bulletin)).length
      const stream = { key: bulletin.id, lastPriority: priority.refresh }
      if (before < limit) found.push(...(await nextOfStream(read, stream, now, limit - before)))
    }
    return found.sort((one, other) => one.priority - other.priority).slice(0, limit)
  }

  async #hoursOf(school: School, now: Date): Promise<SendingHours> {
    const known = this.#hours.get(school.id)
    if (known && now.getTime() - known.at < hoursFreshMs) return known.hours
    const hours = await sendingHoursOf(this.#db.read, school)
    this.#hours.set(school.id, { hours, at: now.getTime() })
    return hours
  }

  // By priority, and of the same priority each line one text in turn. What comes later does not keep out of the queue
  // what comes first.
  #inTurn(waiting: Waiting[], now: number): Fed['texts'] {
    const chosen: Fed['texts'] = []
    const inQueue = this.#inQueue.countByPriority()
    const isFull = (last: number) => inQueue.slice(0, last + 1).reduce((sum, n) => sum + n, 0) >= mostInQueue
    const byTurn = waiting.flatMap(({ line, texts }) => texts.map((text, turn) => ({ line, text, turn })))
    byTurn.sort((one, other) => one.text.priority - other.text.priority || one.turn - other.turn)
    for (const { line, text } of byTurn) {
      if (isFull(text.priority) || !this.#hasPace(line, now)) continue
      chosen.push(this.#put(text, line, now))
      inQueue[text.priority]! += 1
    }
    return chosen
  }

  #hasPace({ line, partsPerSecond: pace }: LineNow, now: number): boolean {
    return pace === null || this.#pacer.freeAt(line.id) <= now + aheadMs
  }

  #put({ id, priority, parts }: Candidate, { line, partsPerSecond: pace }: LineNow, now: number) {
    if (pace !== null) this.#pacer.taken(line.id, parts, pace, now)
    this.#inQueue.add(id, { lineId: line.id, priority, at: now })
    return { id, priority }
  }

  // A line of which all is held has no more, however much waits there: it is looked at now and then. One that is
  // free and has more finds the queue full, which asks for more itself.
  #lookAgainIn(waiting: Waiting[], now: number): number {
    const next = waiting
      .filter(({ hasMore }) => hasMore)
      .map(({ line: { line, partsPerSecond: pace } }) => {
        const freeAt = pace === null ? 0 : this.#pacer.freeAt(line.id)
        return freeAt > now ? freeAt - now : busyMs
      })
    return Math.min(idleMs, ...next)
  }
}

const priorityOf = ({ purpose }: WaitingBulletin) =>
  purpose === 'urgent' ? priority.urgent : priority.bulletin

const inOrder = (bulletins: WaitingBulletin[]) =>
  bulletins.toSorted((one, other) => priorityOf(one) - priorityOf(other) || (one.id < other.id ? -1 : 1))

// What was cancelled, or is out of date, is settled by a sweep and need not be looked at text by text.
const mayLeave = (
  { purpose, pausedAt, cancelledAt, sendAt, validUntil }: WaitingBulletin,
  isOpen: boolean,
  now: Date,
): boolean =>
  !pausedAt &&
  !cancelledAt &&
  (!sendAt || sendAt <= now) &&
  (!validUntil || validUntil > now) &&
  (isOpen || !mayWait('bulletin', purpose))
