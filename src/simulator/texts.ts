import { newMessageSid } from './sids.ts'
import type { Store } from './store.ts'

export type Status = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'canceled' | 'received'

/** A text as its row has it. Instants are milliseconds since 1970. */
export type Text = {
  n: number
  sid: string
  inbound: 0 | 1
  /** A number, a name, or the messaging service's sid when the service was to choose. */
  sender: string
  recipient: string
  service: string | null
  body: string
  redacted: 0 | 1
  parts: number
  status: Status
  error: number | null
  created: number
  updated: number
  sent: number | null
  callback: string | null
}

type New = Pick<
  Text,
  'inbound' | 'sender' | 'recipient' | 'service' | 'body' | 'parts' | 'status' | 'callback'
>

/** The rows of the texts. What writes is to be called within the store's `write`. */
export class Texts {
  readonly #insert
  readonly #onHandset
  readonly #bySid
  readonly #byN
  readonly #progress
  readonly #cancel
  readonly #redact
  readonly #thread

  constructor({ db }: Store) {
    this.#insert = db.prepare<Omit<Text, 'n'>>(INSERT)
    this.#onHandset = db.prepare<[string, number | bigint]>(ON_HANDSET)
    this.#bySid = db.prepare<[string], Text>('select * from texts where sid = ?')
    this.#byN = db.prepare<[number], Text>('select * from texts where n = ?')
    this.#progress = db.prepare<Progress>(PROGRESS)
    this.#cancel = db.prepare<[number, string]>(CANCEL)
    this.#redact = db.prepare<[number, string]>('update texts set redacted = 1, updated = ? where sid = ?')
    this.#thread = db.prepare<{ handset: string }, Text>(THREAD)
  }

  add(text: New, now: number): Text {
    const row = {
      ...text,
      sid: newMessageSid(now),
      redacted: 0 as const,
      error: null,
      created: now,
      updated: now,
      sent: text.inbound === 1 ? now : null,
    }
    const { lastInsertRowid } = this.#insert.run(row)
    this.#onHandset.run(text.inbound === 1 ? text.sender : text.recipient, lastInsertRowid)
    return { ...row, n: Number(lastInsertRowid) }
  }

  bySid(sid: string): Text | undefined {
    return this.#bySid.get(sid)
  }

  byN(n: number): Text | undefined {
    return this.#byN.get(n)
  }

  /** Moves a text forward; false when it is cancelled or final already. */
  progress(n: number, status: Status, error: number | null, at: number): boolean {
    return this.#progress.run({ n, status, error, at }).changes === 1
  }

  /** Cancels what is still queued; false when it is too late. */
  cancel(sid: string, at: number): boolean {
    return this.#cancel.run(at, sid).changes === 1
  }

  /** Hides the body from the carrier's records. The handset keeps what it got. */
  redact(sid: string, at: number): void {
    this.#redact.run(at, sid)
  }

  /** All texts to and from a handset, oldest first. */
  thread(handset: string): Text[] {
    return this.#thread.all({ handset })
  }
}

type Progress = { n: number; status: Status; error: number | null; at: number }

const INSERT = `
  insert into texts (sid, inbound, sender, recipient, service, body, redacted, parts, status, error,
    created, updated, sent, callback)
  values (:sid, :inbound, :sender, :recipient, :service, :body, :redacted, :parts, :status, :error,
    :created, :updated, :sent, :callback)`

const ON_HANDSET = `
  insert into handsets (number, texts, last) values (?, 1, ?)
  on conflict (number) do update set texts = texts + 1, last = excluded.last`

const PROGRESS = `
  update texts set status = :status, error = :error, updated = :at,
    sent = case when :status = 'failed' then sent else coalesce(sent, :at) end
  where n = :n and status in ('queued', 'sent')`

const CANCEL = `update texts set status = 'canceled', updated = ? where sid = ? and status = 'queued'`

const THREAD = `
  select * from texts where recipient = :handset and inbound = 0
  union all
  select * from texts where sender = :handset and inbound = 1
  order by n`
