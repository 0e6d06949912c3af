import type { Calls } from './calls.ts'
import type { Fate } from './fate.ts'
import type { Stats } from './stats.ts'
import type { Store } from './store.ts'
import type { Status, Text, Texts } from './texts.ts'

const LATE_MS = 3_000
const AT_ONCE = 500

type Step = {
  due: number
  text: number
  stage: number
  status: Status
  error: number | null
  copies: number
  lag: number
}

/** What becomes of the texts that were taken, step by step. What writes is to be called within `write`. */
export class Life {
  readonly #texts: Texts
  readonly #calls: Calls
  readonly #stats: Stats
  readonly #pace: number
  readonly #insert
  readonly #due
  readonly #forget

  /** `pace` is the longest time in milliseconds from a text's creation to its end; 0 is at once. */
  constructor(store: Store, texts: Texts, calls: Calls, stats: Stats, pace: number) {
    this.#texts = texts
    this.#calls = calls
    this.#stats = stats
    this.#pace = pace
    this.#insert = store.db.prepare<Step>(
      'insert into steps values (:due, :text, :stage, :status, :error, :copies, :lag)',
    )
    this.#due = store.db.prepare<[number, number], Step>(
      'select * from steps where due <= ? order by due, text, stage limit ?',
    )
    this.#forget = store.db.prepare<[number, number, number]>(
      'delete from steps where (due, text, stage) <= (?, ?, ?)',
    )
  }

  /** Writes down what is to come. A text whose validity (in seconds) ends before it is sent fails. */
  begin(text: Text, fate: Fate, validity: number): void {
    const end = Math.round(this.#pace * (0.2 + 0.8 * Math.random()))
    const sent = Math.round(end * (0.3 + 0.4 * Math.random()))
    if (sent > validity * 1_000) {
      this.#plan(text, 2, validity * 1_000, { ...fate, status: 'failed', error: 30001 }, 0)
      return
    }
    if (fate.status !== 'failed') {
      const overtaken = fate.callbacks === 'reordered' ? end - sent + 150 : 0
      this.#plan(text, 1, sent, { ...fate, status: 'sent', error: null }, overtaken)
    }
    this.#plan(text, 2, end, fate, 0)
  }

  #plan(text: Text, stage: number, after: number, end: End, overtaken: number): void {
    const silent = text.callback === null || end.callbacks === 'lost'
    this.#insert.run({
      due: text.created + after,
      text: text.n,
      stage,
      status: end.status,
      error: end.error,
      copies: silent ? 0 : end.callbacks === 'twice' ? 2 : 1,
      lag: end.callbacks === 'late' ? LATE_MS : overtaken,
    })
  }

  isDue(now: number): boolean {
    return this.#due.get(now, 1) !== undefined
  }

  /** Takes the steps that are due, some hundreds at most; true when there may be more. */
  advance(now: number): boolean {
    const steps = this.#due.all(now, AT_ONCE)
    const last = steps.at(-1)
    if (!last) return false
    const taken = steps.filter((step) => this.#take(step, now))
    this.#count(taken)
    this.#forget.run(last.due, last.text, last.stage)
    return steps.length === AT_ONCE
  }

  /** False when the text has come to another end by now. */
  #take({ text, status, error, copies, lag }: Step, now: number): boolean {
    if (!this.#texts.progress(text, status, error, now)) return false
    for (let copy = 0; copy < copies; copy += 1) {
      this.#calls.add({ text, status, error, at: now }, now + lag)
    }
    return true
  }

  #count(taken: Step[]): void {
    const ended = taken.filter((step) => step.stage === 2)
    const delivered = ended.filter((step) => step.status === 'delivered').length
    this.#stats.count('delivered', delivered)
    this.#stats.count('failed', ended.length - delivered)
  }
}

type End = { status: Status; error: number | null; callbacks: Fate['callbacks'] }
