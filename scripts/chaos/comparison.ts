// Compares what the service says with what the carrier has. Pure: everything is handed in.

import type { Account, Carried, Heard, Records, Told } from './evidence.ts'
import { type Ending, endingOf } from './homes.ts'

export type Kind = 'lost' | 'doubled' | 'wrong' | 'uncertain'

/** Something that must not be: which text, and why. */
export interface Finding {
  kind: Kind
  why: string
  to: string
  body: string
  /** Of the messages that it is about, by the service's ids. */
  ids: string[]
  /** Of the texts that it is about, by the carrier's ids. */
  sids: string[]
}

export function compare({ bulletins, others, heard }: Account, { texts, inbound }: Records): Finding[] {
  const told = Map.groupBy([...bulletins.flatMap(textsOf), ...others], keyOf)
  const carried = Map.groupBy(texts, keyOf)
  return [
    ...bulletins.flatMap(bulletinFindings),
    ...[...told].flatMap(([key, messages]) => textFindings(messages, carried.get(key) ?? [])),
    ...texts.filter((text) => !told.has(keyOf(text))).map(unasked),
    ...inboundFindings(inbound, heard),
  ]
}

export function count(findings: Finding[], kind: Kind): number {
  return findings.filter((finding) => finding.kind === kind).length
}

/** The same words to the same phone: of those there have to be as many texts as messages. */
const keyOf = ({ to, body }: { to: string; body: string }) => `${to} ${body}`

type Promised = Account['bulletins'][number]

const textsOf = ({ messages, fallbacks }: Promised) => [...messages, ...fallbacks]

/** `recipients` is what was promised by the 202. Who was meant and is missing has to be one who may be left out. */
function bulletinFindings(bulletin: Promised): Finding[] {
  const { id, recipients, audience, messages } = bulletin
  const reached = new Set(messages.map(({ to }) => to))
  const of = (kind: Kind, why: string, to: string): Finding => ({
    ...{ kind, why, to },
    body: `bulletin ${id}`,
    ids: textsOf(bulletin)
      .filter((message) => message.to === to)
      .map((message) => message.id),
    sids: [],
  })
  return [
    ...times(recipients - messages.length, () => of('lost', 'a promised recipient has no message', '')),
    ...times(messages.length - recipients, () => of('wrong', 'a message to nobody who was promised', '')),
    ...[...Map.groupBy(textsOf(bulletin), ({ to }) => to)].flatMap(([to, all]) =>
      times(all.length - 1, () => of('doubled', 'two messages of one bulletin to one number', to)),
    ),
    ...audience
      .filter((to) => !reached.has(to) && !canBeSuppressed(endingOf(to)))
      .map((to) => of('lost', 'a home that was meant has no message', to)),
  ]
}

/** Opted out at the carrier, or twice unknown to it: the service texts such a number no more. */
const canBeSuppressed = (ending: Ending) => ending === 21610 || ending === 30005

/** What is wrong with the messages of the same words to the same phone, given the carrier's texts of them. */
function textFindings(messages: Told[], texts: Carried[]): Finding[] {
  const [{ to, body }] = messages as [Told]
  const of = (kind: Kind, why: string): Finding => ({
    ...{ kind, why, to, body },
    ids: messages.map(({ id }) => id),
    sids: texts.map(({ sid }) => sid),
  })
  return [
    ...times(texts.length - messages.length, () => of('doubled', 'more texts at the carrier than messages')),
    ...times(messages.filter(saysCarried).length - texts.length, () => of('lost', 'no text at the carrier')),
    ...paired(messages, texts).flatMap(([message, text]) =>
      stateFindings(message, text).map(([kind, why]) => of(kind, why)),
    ),
  ]
}

const refusedAtOnce = 21610

/** Whether the message's final state says that the carrier took it. */
const saysCarried = ({ status, code }: Told) =>
  status === 'delivered' || (status === 'failed' && code !== refusedAtOnce)

/** Each message with a text of its own: first those that agree, then whatever is left. */
function paired(messages: Told[], texts: Carried[]): [Told, Carried | null][] {
  const left = [...texts]
  const take = (fits: (text: Carried) => boolean): Carried | null => {
    const at = left.findIndex(fits)
    return at < 0 ? null : left.splice(at, 1)[0]!
  }
  return messages
    .map((message) => ({ message, agreeing: take((text) => agrees(message, text)) }))
    .map(({ message, agreeing }) => [message, agreeing ?? take(() => true)])
}

const agrees = ({ status, code }: Told, text: Carried): boolean =>
  status === 'delivered' ? text.status === 'delivered' : status === 'failed' && text.code === code

/** What is wrong with the state of one message, given its text at the carrier. */
function stateFindings(message: Told, text: Carried | null): [Kind, string][] {
  const { status, code, to } = message
  const ending = endingOf(to)
  switch (status) {
    case 'delivered':
      return text?.status === 'delivered'
        ? []
        : [['wrong', `is delivered here, and ${carriedAs(text)} at the carrier`]]
    case 'failed':
      if (code === refusedAtOnce && ending === refusedAtOnce && !text) return []
      return text && text.code === code && code === ending
        ? []
        : [['wrong', `failed with ${code} here, and ${carriedAs(text)} at the carrier`]]
    case 'suppressed':
      return canBeSuppressed(ending) && !text
        ? []
        : [['wrong', `is suppressed here, and ${carriedAs(text)} at the carrier`]]
    case 'cancelled':
    case 'expired':
      return [['wrong', `is ${status}, which nobody asked for`]]
    case 'uncertain':
      return [['uncertain', `is uncertain, and ${carriedAs(text)} at the carrier`]]
    default:
      return [['lost', `is still ${status}, and ${carriedAs(text)} at the carrier`]]
  }
}

const carriedAs = (text: Carried | null) =>
  text ? `${text.status}${text.code ? ` (${text.code})` : ''}` : 'nothing'

const unasked = ({ sid, to, body }: Carried): Finding => ({
  kind: 'doubled',
  why: 'a text at the carrier that no message asked for',
  to,
  body,
  ids: [],
  sids: [sid],
})

/** Every text that a handset sent is in a conversation that somebody owns, once. */
function inboundFindings(inbound: Carried[], heard: Heard[]): Finding[] {
  const key = ({ from, body }: { from: string; body: string }) => `${from} ${body}`
  const sent = Map.groupBy(inbound, key)
  const stored = Map.groupBy(heard, key)
  return [...sent].flatMap(([key, texts]) => {
    const [{ from: to, body }] = texts as [Carried]
    const found = stored.get(key) ?? []
    const of = (kind: Kind, why: string): Finding => ({
      ...{ kind, why, to, body },
      ids: [],
      sids: texts.map(({ sid }) => sid),
    })
    return [
      ...times(texts.length - found.length, () => of('lost', 'a parent’s text is in no conversation')),
      ...times(found.length - texts.length, () => of('doubled', 'a parent’s text is in conversations twice')),
      ...found.filter(({ owner }) => !owner).map(() => of('lost', 'a parent’s text has no owner')),
    ]
  })
}

const times = <Thing>(n: number, make: () => Thing): Thing[] => Array.from({ length: Math.max(n, 0) }, make)
