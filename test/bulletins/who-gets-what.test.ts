import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptBulletin } from '../../src/bulletins/accepting.ts'
import { draft } from '../../src/bulletins/draft.ts'
import { bulletinsToFallBack, fallBack } from '../../src/bulletins/falling-back.ts'
import { fanOut } from '../../src/bulletins/fan-out.ts'
import { lettersFor } from '../../src/bulletins/letters.ts'
import { messages } from '../../src/db/schema.ts'
import { priority } from '../../src/messages/priority.ts'
import { liftOptOut, optOut } from '../../src/numbers/opt-outs.ts'
import type { Purpose, Refusal } from '../../src/numbers/refusing.ts'
import { addresseesOf } from '../../src/refresh/addressees.ts'
import { HandCarrier, type StageSchool, sendMessage, useStage } from '../messages/stage.ts'

// Who gets which text, by what the holder of the number said: when the audience is made, and at the last look.

const stage = useStage()
const drama = { drama: true }

const her = '+447700900101'
const neighbour = '+447700900109'
const mother = { pupil_id: 'P1', parent_id: 'M1', priority: '1', mobile: '07700 900101' }
const other = { pupil_id: 'P2', parent_id: 'M2', mobile: '07700 900109' }

type Word =
  | 'yes to service'
  | 'no to service'
  | 'yes to promotional'
  | 'no to promotional'
  | 'STOP'
  | 'START'
  | 'block'

/** She says these, a second apart. */
async function says(school: StageSchool, words: Word[], e164 = her) {
  const numberId = await school.numberId(e164)
  for (const word of words) {
    stage().clock.forward(1_000)
    const now = stage().now()
    const block = { word: '21610', saidTo: 'carrier' as const }
    if (word === 'STOP') await stage().db.write((tx) => optOut(tx, school.id, numberId, { word }, now))
    else if (word === 'block') await stage().db.write((tx) => optOut(tx, school.id, numberId, block, now))
    else if (word === 'START') await stage().db.write((tx) => liftOptOut(tx, numberId, now))
    else {
      const [answer, , purpose] = word.split(' ') as ['yes' | 'no', 'to', 'service' | 'promotional']
      await school.says(e164, purpose, answer === 'yes')
    }
  }
}

const request = (purpose: Purpose) => ({
  mode: 'two-way' as const,
  purpose,
  body: 'Come to the summer fair. To get no more of these, say so.',
  audience: { everyone: true as const },
})
const around = (school: StageSchool) => ({
  school: school.school,
  author: null,
  now: stage().now(),
  ...drama,
})

/** Why she gets nothing of a bulletin that is written now; null when she gets it. */
async function leftOut(school: StageSchool, purpose: Purpose): Promise<string | null> {
  const { recipients, skipped } = await draft(stage().db.read, request(purpose), around(school))
  const numberId = await school.numberId(her)
  return recipients.some((one) => one.numberId === numberId) ? null : Object.keys(skipped).join(' ')
}

async function send(school: StageSchool, purpose: Purpose): Promise<string> {
  return stage().db.write(async (tx) => {
    const { bulletin, chunkIds } = await acceptBulletin(tx, request(purpose), around(school))
    for (const chunkId of chunkIds) await fanOut(tx, chunkId, stage().now())
    return bulletin.id
  })
}

const textTo = async (school: StageSchool, bulletinId: string, e164 = her) => {
  const ofIt = and(eq(messages.bulletinId, bulletinId), eq(messages.numberId, await school.numberId(e164)))
  return (await stage().db.read.select().from(messages).where(ofIt))[0]
}

const reasons: Record<Refusal | 'blocked', string> = {
  optedOut: 'The phone has opted out: its owner texted STOP.',
  blocked: 'The phone network refuses our texts: the phone was blocked there, and we have not seen a STOP.',
  declined: 'They asked for urgent texts only.',
  noConsent: 'They have not said yes to promotional texts.',
}

/** What the last look makes of a text: why it never leaves, or null when it does. */
async function keptBack(id: string): Promise<string | null> {
  const { result } = await sendMessage(stage().sending(new HandCarrier()), id)
  const { outcome, errorReason } = await stage().message(id)
  expect(outcome).toBe(result === 'taken' ? null : 'suppressed')
  return errorReason
}

const table: [purpose: Purpose, said: Word[], refusal: Refusal | 'blocked' | null][] = [
  ['urgent', [], null],
  ['urgent', ['no to service', 'no to promotional'], null],
  ['urgent', ['yes to service', 'STOP'], 'optedOut'],
  ['urgent', ['STOP', 'yes to service'], 'optedOut'],
  ['urgent', ['STOP', 'START'], null],
  ['urgent', ['block'], 'blocked'],
  ['urgent', ['block', 'START'], null],
  ['urgent', ['block', 'STOP'], 'optedOut'],
  ['service', [], null],
  ['service', ['no to promotional'], null],
  ['service', ['no to service'], 'declined'],
  ['service', ['no to service', 'yes to service'], null],
  ['service', ['yes to service', 'no to service'], 'declined'],
  ['service', ['no to service', 'yes to promotional'], 'declined'],
  ['service', ['no to service', 'STOP', 'START'], 'declined'],
  ['service', ['STOP'], 'optedOut'],
  ['service', ['block'], 'blocked'],
  ['promotional', [], 'noConsent'],
  ['promotional', ['yes to service'], 'noConsent'],
  ['promotional', ['yes to promotional'], null],
  ['promotional', ['yes to promotional', 'no to promotional'], 'noConsent'],
  ['promotional', ['no to promotional', 'yes to promotional'], null],
  ['promotional', ['yes to promotional', 'no to service'], 'declined'],
  ['promotional', ['no to service', 'yes to promotional'], null],
  ['promotional', ['yes to promotional', 'STOP'], 'optedOut'],
  ['promotional', ['yes to promotional', 'STOP', 'START'], null],
  ['promotional', ['yes to promotional', 'block'], 'blocked'],
]

describe('of a bulletin', () => {
  it.each(table)(
    'that is %s, who said [%s] before it was written is left out as %s',
    async (purpose, said, refusal) => {
      const school = await stage().school([mother, other])
      await says(school, said)
      expect(await leftOut(school, purpose)).toBe(
        purpose === 'promotional' && refusal !== 'noConsent'
          ? // The neighbour has said nothing.
            refusal && `${refusal === 'blocked' ? 'optedOut' : refusal} noConsent`
          : refusal === 'blocked'
            ? 'optedOut'
            : refusal,
      )
    },
  )

  it.each(table)(
    'that is %s, the last look at who said [%s] since ends it as %s',
    async (purpose, said, refusal) => {
      const school = await stage().school([mother])
      if (purpose === 'promotional') {
        // Or there is no text to look at.
        await says(school, ['yes to promotional'])
        if (said.length === 0) said = ['no to promotional']
        if (said[0] === 'yes to service') said = ['no to promotional', ...said]
      }
      const text = await textTo(school, await send(school, purpose))
      await says(school, said)
      expect(await keptBack(text!.id)).toBe(refusal && reasons[refusal])
    },
  )

  it('without anybody who gets it, says why in words', async () => {
    const school = await stage().school([mother, other])
    await expect(send(school, 'promotional')).rejects.toThrow(
      'Nobody in this audience can be texted: 2 without a yes to promotional texts.',
    )
    await says(school, ['no to service'])
    await says(school, ['STOP'], neighbour)
    await expect(send(school, 'service')).rejects.toThrow(
      'Nobody in this audience can be texted: 1 who asked for urgent texts only, 1 who opted out, or whose phone network refuses our texts.',
    )
  })

  it('does not say that there is no yes where there is one for another phone', async () => {
    const both = { ...mother, home_phone: '07700 900102' }
    const school = await stage().school([both])
    await says(school, ['yes to promotional'], '+447700900102')
    await expect(send(school, 'promotional')).rejects.toThrow(
      'Nobody in this audience can be texted: 1 whose yes to promotional texts is for another phone than the one that we text.',
    )
  })

  it('one school’s words count for that school alone', async () => {
    const [one, two] = [await stage().school([mother]), await stage().school([mother])]
    await says(one, ['no to service'])
    expect([await leftOut(one, 'service'), await leftOut(two, 'service')]).toEqual(['declined', null])
  })
})

describe('a text from one person to another', () => {
  const kinds = ['reply', 'acknowledgement', 'single', 'automatic'] as const

  it.each(kinds)(
    '(%s) leaves whatever they said to a purpose; STOP and the network’s block end it',
    async (kind) => {
      const school = await stage().school([mother])
      const waiting = () => school.waiting(her, { kind, priority: priority.reply })
      await says(school, ['no to service', 'no to promotional'])
      expect(await keptBack(await waiting())).toBeNull()
      await says(school, ['block'])
      expect(await keptBack(await waiting())).toBe(reasons.blocked)
      await says(school, ['STOP'])
      expect(await keptBack(await waiting())).toBe(reasons.optedOut)
      await says(school, ['START'])
      expect(await keptBack(await waiting())).toBeNull()
    },
  )

  it('is not one that asks whether a number is still theirs: that is an everyday text', async () => {
    const school = await stage().school([mother])
    const numberId = await school.numberId(her)
    const asks = async () =>
      (await addresseesOf(stage().db.read, school.id, (id) => id === numberId, drama)).length
    expect(await asks()).toBe(1)
    const id = await school.waiting(her, { kind: 'refresh', priority: priority.refresh })
    await says(school, ['no to service'])
    expect(await keptBack(id)).toBe(reasons.declined)
    expect(await asks()).toBe(0)
  })
})

describe('a text that goes on to another number', () => {
  const home = [
    { ...mother, home_phone: '07700 900102' },
    { pupil_id: 'P1', parent_id: 'F1', priority: '2', mobile: '07700 900104' },
  ]

  /** The number that her text goes on to when it fails, after these words from its second phone. */
  async function goesOn(purpose: Purpose, said: Word[]): Promise<boolean> {
    const school = await stage().school([home[0]!])
    const id = await send(school, purpose)
    await says(school, said, '+447700900102')
    await stage().db.write((tx) =>
      tx
        .update(messages)
        .set({ outcome: 'failed', errorCode: 30003, errorReason: 'Off.', settledAt: stage().now() })
        .where(and(eq(messages.bulletinId, id), isNull(messages.settledAt))),
    )
    expect(await bulletinsToFallBack(stage().db.read, stage().now())).toContain(id)
    await stage().db.write((tx) => fallBack(tx, id, stage().now(), drama))
    return (await textTo(school, id, '+447700900102')) !== undefined
  }

  it.each<[Purpose, Word[], boolean]>([
    ['service', [], true],
    ['service', ['no to promotional'], true],
    ['service', ['no to service'], false],
    ['service', ['STOP'], false],
    ['service', ['block'], false],
    ['urgent', ['no to service'], true],
    ['urgent', ['STOP'], false],
  ])('%s, does so after [%s] from there: %s', async (purpose, said, goes) => {
    expect(await goesOn(purpose, said)).toBe(goes)
  })

  it('goes to the next parent, and not to another phone of who asked for urgent texts only', async () => {
    const school = await stage().school([home[0]!])
    const id = await send(school, 'service')
    await school.import([home[1]!])
    await says(school, ['no to service'])
    const text = await textTo(school, id)
    expect(await keptBack(text!.id)).toBe(reasons.declined)
    await stage().db.write((tx) => fallBack(tx, id, stage().now(), drama))
    expect(await textTo(school, id, '+447700900102')).toBeUndefined()
    expect(await textTo(school, id, '+447700900104')).toMatchObject({ fallbackFor: text!.id })
  })
})

describe('who asked for urgent texts only', () => {
  it('gets an everyday bulletin as a letter, and advertising neither way', async () => {
    const school = await stage().school([mother, other])
    await says(school, ['no to service'])
    const now = stage().now()
    const letters = async (purpose: Purpose) => {
      const bulletin = { schoolId: school.id, audience: { everyone: true }, purpose }
      return (await lettersFor(stage().db.read, bulletin, drama, now)).letters.length
    }
    expect([await letters('service'), await letters('urgent'), await letters('promotional')]).toEqual([
      1, 0, 0,
    ])
  })
})
