import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import { optOuts } from '../../src/db/schema.ts'
import { recordDelivered, recordEvidence } from '../../src/numbers/evidence.ts'
import { recordOfficeWord } from '../../src/numbers/office-word.ts'
import { liftOptOut, optedOutNumbers, optOut, optOutsOf } from '../../src/numbers/opt-outs.ts'
import { blockInWords } from '../../src/numbers/refusal-words.ts'
import { HandCarrier, type StageSchool, sendMessage, takeReport, useStage } from '../messages/stage.ts'
import { AskedHome, her, mother } from '../refresh/asked.ts'

const stage = useStage()

const isOptedOut = async (school: StageSchool) =>
  (await optedOutNumbers(stage().db.read, school.id)).has(await school.numberId(her))

const evidence = async ({ school }: AskedHome, kind: 'confirmed' | 'proved') => {
  const number = { schoolId: school.id, numberId: await school.numberId(her) }
  await stage().db.write((tx) => recordEvidence(tx, number, { kind, by: 'parent' }, stage().now()))
}

const saysOffice = async ({ school }: AskedHome, says: 'theirs' | 'wrong') => {
  const word = { numberId: await school.numberId(her), says, staffId: school.lead.id }
  await stage().db.write((tx) => recordOfficeWord(tx, school.id, word, stage().now()))
}

const changes: [string, (home: AskedHome) => Promise<unknown>][] = [
  ['a reply', (home) => home.says(her, 'When is the fair?')],
  ['the answer that it is theirs', (home) => home.says(her, 'Yes')],
  ['“start” with other words', (home) => home.says(her, 'Please start texting me again')],
  ['HELP', (home) => home.says(her, 'HELP')],
  ['a confirmation', (home) => evidence(home, 'confirmed')],
  ['a code that came back', (home) => evidence(home, 'proved')],
  ['the office’s word that it is theirs', (home) => saysOffice(home, 'theirs')],
  [
    'a quarantine that came and went',
    async (home) => {
      await saysOffice(home, 'wrong')
      await saysOffice(home, 'theirs')
    },
  ],
  ['the same contacts again', ({ school }) => school.import([mother])],
  [
    'contacts that give the number to somebody else as well',
    ({ school }) => school.import([{ ...mother, parent_id: 'F9' }]),
  ],
  ['a yes to everyday texts', ({ school }) => school.says(her, 'service', true)],
  ['a yes to promotional texts', ({ school }) => school.says(her, 'promotional', true)],
  [
    'a text that arrived',
    async ({ school }) => {
      const id = await school.numberId(her)
      await stage().db.write((tx) => recordDelivered(tx, [id], stage().now()))
    },
  ],
]

describe('STOP', () => {
  it.each(changes)('is not undone by %s', async (_, change) => {
    const home = await AskedHome.of(stage())
    await home.says(her, 'STOP')
    stage().clock.forward(60_000)
    await change(home)
    expect(await isOptedOut(home.school)).toBe(true)
    const id = await home.school.waiting(her)
    expect((await sendMessage(stage().sending(new HandCarrier()), id)).result).toBe('nothing to do')
  })

  it('is undone by START', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, 'STOP')
    stage().clock.forward(60_000)
    await home.says(her, 'start')
    expect(await isOptedOut(home.school)).toBe(false)
  })

  it('is kept with the line that it was said to', async () => {
    const school = await stage().school([mother])
    const numberId = await school.numberId(her)
    const lineId = await school.lineId('number')
    const said = { word: 'STOP', lineId }
    await stage().db.write((tx) => optOut(tx, school.id, numberId, said, stage().now()))
    expect(await optOutsOf(stage().db.read, school.id, numberId)).toMatchObject([
      { word: 'STOP', saidTo: 'us', line: school.number, optedOutAt: stage().now(), liftedAt: null },
    ])
  })
})

describe('the network’s own block', () => {
  const refusing = () => new HandCarrier({ kind: 'refused', error: carrierError(21610) })

  /** A school whose text to her the network refused. */
  async function blocked() {
    const school = await stage().school([mother])
    const numberId = await school.numberId(her)
    const id = await school.waiting(her)
    await sendMessage(stage().sending(refusing()), id)
    stage().clock.forward(60_000)
    return { school, numberId, id }
  }

  it('is on record as what it is: the carrier’s code, and no STOP of theirs', async () => {
    const { school, numberId, id } = await blocked()
    expect(await stage().message(id)).toMatchObject({
      outcome: 'failed',
      errorCode: 21610,
      errorReason: 'The phone network refuses our texts: the phone was blocked there.',
    })
    expect(await optOutsOf(stage().db.read, school.id, numberId)).toMatchObject([
      { word: '21610', saidTo: 'carrier', line: school.number, liftedAt: null },
    ])
    expect(blockInWords('21610')).toBe(
      'The phone network refuses our texts: the phone was blocked there (code 21610), we have not seen a STOP.',
    )
  })

  it('gives way to a STOP that we see later, without a gap, and both stay on record', async () => {
    const { school, numberId } = await blocked()
    const stopAt = stage().now()
    const say = () => stage().db.write((tx) => optOut(tx, school.id, numberId, { word: 'STOP' }, stopAt))
    await say()
    await say()
    expect(await optOutsOf(stage().db.read, school.id, numberId)).toMatchObject([
      { word: 'STOP', saidTo: 'us', optedOutAt: stopAt, liftedAt: null },
      { word: '21610', saidTo: 'carrier', liftedAt: stopAt },
    ])
  })

  it('does not take the place of a STOP that we have seen', async () => {
    const school = await stage().school([mother])
    const numberId = await school.numberId(her)
    const say = (word: string, saidTo: 'us' | 'carrier') =>
      stage().db.write((tx) => optOut(tx, school.id, numberId, { word, saidTo }, stage().now()))
    await say('STOP', 'us')
    await say('21610', 'carrier')
    expect(await optOutsOf(stage().db.read, school.id, numberId)).toMatchObject([{ saidTo: 'us' }])
  })

  it('that we heard of before the STOP was read ends no earlier than it began', async () => {
    const { school, numberId } = await blocked()
    const since = (await optOutsOf(stage().db.read, school.id, numberId))[0]!.optedOutAt
    const before = new Date(since.getTime() - 60_000)
    await stage().db.write((tx) => optOut(tx, school.id, numberId, { word: 'STOP' }, before))
    const rows = await stage().db.read.select().from(optOuts).where(eq(optOuts.numberId, numberId))
    expect(rows.find(({ saidTo }) => saidTo === 'carrier')!.liftedAt).toEqual(since)
    expect(await isOptedOut(school)).toBe(true)
  })

  it('that is reported of a text from before START is over by then', async () => {
    const home = await AskedHome.of(stage())
    const { school } = home
    const id = await school.waiting(her)
    await sendMessage(stage().sending(new HandCarrier()), id)
    const { carrierSid } = await stage().message(id)
    stage().clock.forward(60_000)
    await home.says(her, 'START')
    stage().clock.forward(60_000)
    const report = { carrierSid: carrierSid!, status: 'failed', errorCode: 21610, messageId: id }
    await stage().db.write((tx) => takeReport(tx, report, stage().now()))
    expect(await stage().status(id)).toBe('failed')
    expect(await isOptedOut(school)).toBe(false)
  })

  it('is lifted by START as well: the network unblocks then', async () => {
    const { school, numberId } = await blocked()
    await stage().db.write((tx) => liftOptOut(tx, numberId, stage().now()))
    expect(await isOptedOut(school)).toBe(false)
  })
})
