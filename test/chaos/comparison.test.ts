import { describe, expect, it } from 'vitest'
import { compare, count } from '../../scripts/chaos/comparison.ts'
import type { Account, Carried, Records, Told } from '../../scripts/chaos/evidence.ts'

const body = 'Notice 1 of run 7: the minibus leaves at noon.'
const ordinary = '+447700900001'
const unreachable = '+447700900912'
const unknown = '+447700900925'
const optedOut = '+447700900933'
const blocked = '+447700900941'

const told = (to: string, status: string, code: number | null = null, more: Partial<Told> = {}): Told => ({
  ...{ id: `message to ${to}`, to, body, status, code },
  ...more,
})

const carried = (
  to: string,
  status: string,
  code: number | null = null,
  more: Partial<Carried> = {},
): Carried => ({
  ...{ sid: `SM to ${to}`, from: '+447700900000', to, body, status, code, createdAt: '' },
  ...more,
})

const silence: Account = { bulletins: [], others: [], heard: [] }
const nothing: Records = { texts: [], inbound: [] }

/** Only what differs from nothing at all. */
function counted(account: Partial<Account>, records: Partial<Records>) {
  const findings = compare({ ...silence, ...account }, { ...nothing, ...records })
  const kinds = ['lost', 'doubled', 'wrong', 'uncertain'] as const
  return Object.fromEntries(
    kinds.map((kind) => [kind, count(findings, kind)] as const).filter(([, found]) => found > 0),
  )
}

describe('a text', () => {
  it.each([
    ['delivered', told(ordinary, 'delivered'), carried(ordinary, 'delivered')],
    [
      'failed as its number does',
      told(unreachable, 'failed', 30003),
      carried(unreachable, 'undelivered', 30003),
    ],
    ['unknown to the network', told(unknown, 'failed', 30005), carried(unknown, 'undelivered', 30005)],
    ['blocked by the network', told(blocked, 'failed', 30007), carried(blocked, 'undelivered', 30007)],
    ['refused since its phone has opted out', told(optedOut, 'failed', 21610), null],
    ['suppressed since its phone had opted out before', told(optedOut, 'suppressed'), null],
    ['suppressed since its number was unknown before', told(unknown, 'suppressed'), null],
  ])('that is %s is as it should be', (_, message, text) => {
    expect(counted({ others: [message] }, { texts: text ? [text] : [] })).toEqual({})
  })

  it.each([
    ['delivered here, and nothing to the carrier', told(ordinary, 'delivered'), null, { lost: 1, wrong: 1 }],
    ['failed by a report on nothing', told(unreachable, 'failed', 30003), null, { lost: 1, wrong: 1 }],
    ['still waiting at the end', told(ordinary, 'waiting'), null, { lost: 1 }],
    ['still in hand at the end', told(ordinary, 'sending'), carried(ordinary, 'delivered'), { lost: 1 }],
    ['never reported on', told(ordinary, 'accepted'), carried(ordinary, 'delivered'), { lost: 1 }],
    ['sent, and no more', told(ordinary, 'sent'), carried(ordinary, 'delivered'), { lost: 1 }],
    ['uncertain', told(ordinary, 'uncertain'), carried(ordinary, 'delivered'), { uncertain: 1 }],
    [
      'failed here, delivered there',
      told(ordinary, 'failed', 30003),
      carried(ordinary, 'delivered'),
      { wrong: 1 },
    ],
    [
      'delivered here, not there',
      told(blocked, 'delivered'),
      carried(blocked, 'undelivered', 30007),
      { wrong: 1 },
    ],
    [
      'failed for another reason',
      told(blocked, 'failed', 30003),
      carried(blocked, 'undelivered', 30007),
      { wrong: 1 },
    ],
    ['refused without a cause', told(ordinary, 'failed', 21610), null, { wrong: 1 }],
    [
      'on a phone that has opted out',
      told(optedOut, 'failed', 21610),
      carried(optedOut, 'delivered'),
      { wrong: 1 },
    ],
    ['suppressed without a cause', told(ordinary, 'suppressed'), null, { wrong: 1 }],
    [
      'suppressed and sent',
      told(unknown, 'suppressed'),
      carried(unknown, 'undelivered', 30005),
      { wrong: 1 },
    ],
    ['expired, with a day to go', told(ordinary, 'expired'), null, { wrong: 1 }],
    ['cancelled by nobody', told(ordinary, 'cancelled'), null, { wrong: 1 }],
    ['at the carrier without a message', null, carried(ordinary, 'delivered'), { doubled: 1 }],
  ])('that is %s is found', (_, message, text, expected) => {
    expect(counted({ others: message ? [message] : [] }, { texts: text ? [text] : [] })).toEqual(expected)
  })

  it('that is on a phone twice is found, and three times counts as two too many', () => {
    const others = [told(ordinary, 'delivered')]
    const text = carried(ordinary, 'delivered')
    expect(counted({ others }, { texts: [text, text] })).toEqual({ doubled: 1 })
    expect(counted({ others }, { texts: [text, text, text] })).toEqual({ doubled: 2 })
  })

  it('may say the same to the same phone as another one: each has a text of its own', () => {
    const others = [
      told(ordinary, 'delivered', null, { id: 'one' }),
      told(ordinary, 'delivered', null, { id: 'two' }),
    ]
    const text = carried(ordinary, 'delivered')
    expect(counted({ others }, { texts: [text, text] })).toEqual({})
    expect(counted({ others }, { texts: [text] })).toEqual({ lost: 1, wrong: 1 })
    expect(counted({ others }, { texts: [text, text, text] })).toEqual({ doubled: 1 })
  })
})

describe('a bulletin', () => {
  const bulletin = (audience: string[], recipients: number, messages: Told[], fallbacks: Told[] = []) => ({
    bulletins: [{ id: 'B', recipients, audience, messages, fallbacks }],
  })

  it('has a message for each recipient, and none for who may be left out', () => {
    const account = bulletin([ordinary, optedOut, unknown], 1, [told(ordinary, 'delivered')])
    expect(counted(account, { texts: [carried(ordinary, 'delivered')] })).toEqual({})
  })

  it('that lacks a promised message has lost it', () => {
    const account = bulletin([ordinary], 2, [told(ordinary, 'delivered')])
    expect(counted(account, { texts: [carried(ordinary, 'delivered')] })).toEqual({ lost: 1 })
  })

  it('that leaves a home out for no reason has lost it, though the numbers agree', () => {
    const account = bulletin([ordinary, blocked], 1, [told(ordinary, 'delivered')])
    expect(counted(account, { texts: [carried(ordinary, 'delivered')] })).toEqual({ lost: 1 })
  })

  it('that went on to another number has a text more than recipients, and none that nobody asked for', () => {
    const failed = [told(unreachable, 'failed', 30003)]
    const texts = [carried(unreachable, 'undelivered', 30003), carried(ordinary, 'delivered')]
    const went = bulletin([unreachable], 1, failed, [told(ordinary, 'delivered')])
    expect(counted(went, { texts })).toEqual({})
    const stayed = bulletin([unreachable], 1, failed)
    expect(counted(stayed, { texts })).toEqual({ doubled: 1 })
    const again = bulletin([unreachable], 1, failed, [told(unreachable, 'suppressed')])
    expect(counted(again, { texts: texts.slice(0, 1) })).toMatchObject({ doubled: 1 })
  })

  it('that was written twice after one promise is found by its second text', () => {
    const account = bulletin([ordinary], 1, [told(ordinary, 'delivered')])
    const texts = [carried(ordinary, 'delivered'), carried(ordinary, 'delivered')]
    expect(counted(account, { texts })).toEqual({ doubled: 1 })
  })

  it('with two messages to one number is found, though one of them was suppressed', () => {
    const messages = [told(unknown, 'suppressed'), told(unknown, 'failed', 30005)]
    const account = bulletin([unknown], 2, messages)
    expect(counted(account, { texts: [carried(unknown, 'undelivered', 30005)] })).toEqual({ doubled: 1 })
  })
})

describe('a parent’s text', () => {
  const sent = carried('+447700900000', 'received', null, { from: ordinary, body: 'thank you' })
  const heard = { from: ordinary, body: 'thank you', owner: 'S1' }

  it.each([
    ['in a conversation is as it should be', [heard], {}],
    ['in none is lost', [], { lost: 1 }],
    ['in two is doubled', [heard, heard], { doubled: 1 }],
    ['that nobody owns is lost', [{ ...heard, owner: null }], { lost: 1 }],
  ])('%s', (_, stored, expected) => {
    expect(counted({ heard: stored }, { inbound: [sent] })).toEqual(expected)
  })
})
