import { type Form, field } from './creation.ts'
import { messageJson } from './message-json.ts'
import { plusRestored } from './numbers.ts'
import type { Store } from './store.ts'
import type { Text } from './texts.ts'
import { type Refusal, refusal } from './twilio-errors.ts'

type Filter = { where: string; value: string | number }
type Place = { page: number; size: number; token: string }

const FILTERS = ['To', 'From', 'DateSent', 'DateSent>', 'DateSent<'] as const
const DAY_MS = 86_400_000

/** The list of an account's messages, newest first, a page at a time. */
export class MessageList {
  readonly #store: Store
  readonly #accountSid: string

  constructor(store: Store, accountSid: string) {
    this.#store = store
    this.#accountSid = accountSid
  }

  /** One page of the messages that the query asks for, with the way to the next and to the one before. */
  page(query: Form) {
    const place = readPlace(query)
    const filters = readFilters(query)
    if ('code' in place) return place
    if ('code' in filters) return filters
    const texts = this.#read(filters, place)
    return this.#answer(query, place, texts.slice(0, place.size), texts.length > place.size)
  }

  /** A token names the text at the page's edge: PA what comes after it, PB what came before it. */
  #read(filters: Filter[], { size, token }: Place): Text[] {
    const isBackwards = token.startsWith('PB')
    const edge = `n ${isBackwards ? '>' : '<'} (select n from texts where sid = ?)`
    const where = [...filters, ...(token ? [{ where: edge, value: token.slice(2) }] : [])]
    const sql = `select * from texts ${where.length ? 'where' : ''} ${where.map((one) => one.where).join(' and ')}
      order by n ${isBackwards ? 'asc' : 'desc'} limit ?`
    const texts = this.#store.db
      .prepare<(string | number)[], Text>(sql)
      .all(...where.map((one) => one.value), isBackwards ? size : size + 1)
    return isBackwards ? texts.reverse() : texts
  }

  #answer(query: Form, place: Place, texts: Text[], hasMore: boolean) {
    const { page, size, token } = place
    const path = `/2010-04-01/Accounts/${this.#accountSid}/Messages.json`
    const uri = (to: number, edge: string) => `${path}?${pageQuery(query, size, to, edge)}`
    const hasNext = hasMore || (token.startsWith('PB') && texts.length > 0)
    const start = page * size
    return {
      end: start + Math.max(0, texts.length - 1),
      first_page_uri: uri(0, ''),
      messages: texts.map((text) => messageJson(this.#accountSid, text)),
      next_page_uri: hasNext ? uri(page + 1, `PA${texts.at(-1)?.sid}`) : null,
      page,
      page_size: size,
      previous_page_uri: page > 0 && texts[0] ? uri(page - 1, `PB${texts[0].sid}`) : null,
      start,
      uri: uri(page, token),
    }
  }
}

function pageQuery(query: Form, size: number, page: number, token: string): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of FILTERS) if (field(query, name)) params.set(name, plusRestored(field(query, name)))
  params.set('PageSize', String(size))
  params.set('Page', String(page))
  if (token) params.set('PageToken', token)
  return params
}

function readPlace(query: Form): Place | Refusal {
  const page = Number(field(query, 'Page') || 0)
  const size = Number(field(query, 'PageSize') || 50)
  const token = field(query, 'PageToken')
  if (!Number.isInteger(page) || page < 0) return refusal(20001, 'Page must be a whole number from 0')
  if (!Number.isInteger(size) || size < 1) return refusal(20001, 'PageSize must be a whole number from 1')
  if (token && !/^P[AB]SM[0-9a-f]{32}$/.test(token)) return refusal(20001, 'PageToken is not one of ours')
  if (page > 0 && !token) return refusal(20001, 'Page needs the PageToken that came with it')
  return { page, size: Math.min(size, 1_000), token }
}

function readFilters(query: Form): Filter[] | Refusal {
  const filters: Filter[] = []
  const to = plusRestored(field(query, 'To'))
  const from = plusRestored(field(query, 'From'))
  if (to) filters.push({ where: 'recipient = ?', value: to })
  if (from) filters.push({ where: 'sender = ?', value: from })
  for (const name of FILTERS.slice(2)) {
    const value = field(query, name)
    if (!value) continue
    const [start, end] = readDate(value)
    if (Number.isNaN(start)) return refusal(20001, `${name} is not a date: ${value}`)
    if (name !== 'DateSent<') filters.push({ where: 'sent >= ?', value: start })
    if (name !== 'DateSent>') filters.push({ where: 'sent < ?', value: end })
  }
  return filters
}

/** From and until, in milliseconds: a day is meant whole, and so is a second. */
function readDate(value: string): [start: number, end: number] {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value)
  const start = /^\d{4}-\d{2}-\d{2}(T[\d:]+Z)?$/.test(value) ? Date.parse(value) : Number.NaN
  return [start, start + (isDay ? DAY_MS : 1_000)]
}
