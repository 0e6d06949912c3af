import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/db/schema.ts'
import { bodyFaults } from '../../src/messages/body.ts'
import { findMessage } from '../../src/messages/listing.ts'
import { type SingleText, writeSingle } from '../../src/messages/single.ts'
import { optOut } from '../../src/numbers/opt-outs.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { type StageSchool, useStage } from './stage.ts'

const stage = useStage()

const write = (school: StageSchool, text: Partial<SingleText>, policy = { drama: true }) =>
  stage().db.write((tx) =>
    writeSingle(
      tx,
      school.school,
      { to: { parent: 'M1' }, body: 'Please phone us.', ...text },
      stage().now(),
      policy,
    ),
  )

describe('the words of a text', () => {
  it.each([
    ['', 'The text is empty: write what parents should read.'],
    [' \n\t', 'The text is empty: write what parents should read.'],
    ['a'.repeat(1_601), 'The text has 1,601 characters; at most 1,600 can be sent.'],
    ['nul \0', 'The text holds a character that no phone can show: write it anew.'],
    ['half an emoji \ud83d', 'The text holds a character that no phone can show: write it anew.'],
  ])('%j are at fault', (body, detail) => {
    expect(bodyFaults(body)).toEqual([{ pointer: '/body', detail }])
  })

  it.each(['a', 'a'.repeat(1_600), '😀'.repeat(800), 'line\nand line', 'ةبيقح'])('%j are good', (body) => {
    expect(bodyFaults(body)).toEqual([])
  })
})

describe('a single text', () => {
  it('goes to the parent’s first number that can be texted, as theirs alone', async () => {
    const school = await stage().school([
      { pupil_id: 'P1', parent_id: 'M1', mobile: '020 7946 0001, 07700 900101', home_phone: '07700 900102' },
      { pupil_id: 'P1', parent_id: 'F1', mobile: '07700 900101' },
    ])
    const { id } = await write(school, { reference: 'trip' })
    const message = await stage().message(id)
    expect(message).toMatchObject({
      numberId: await school.numberId('+447700900101'),
      ownerId: school.lead.id,
      pupils: [],
      kind: 'single',
      priority: 3,
      parts: 1,
      reference: 'trip',
    })
    expect(message.parents).toEqual([await school.parent('M1')])
  })

  it('names every fault at once, and nothing is written', async () => {
    const school = await stage().school()
    await expect(
      write(school, { to: { number: '020 7946 0001' }, body: ' ', owner: 'nobody' }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      faults: [
        { pointer: '/body' },
        { pointer: '/owner', detail: 'This school has no member of staff “nobody”.' },
        { pointer: '/to/number', detail: expect.stringMatching(/^“020 7946 0001” is a .*landline/) },
      ],
    })
    expect(await stage().db.read.$count(messages, eq(messages.schoolId, school.id))).toBe(0)
  })

  it('is refused to a drama number on a real carrier', async () => {
    const school = await stage().school()
    await expect(write(school, { to: { number: '07700 900103' } }, { drama: false })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  it.each<[string, Record<string, string>[], string]>([
    ['who is barred', [{ no_contact: 'Y' }], 'must not be contacted'],
    [
      'who shares the phone with somebody barred from the pupil',
      [{}, { parent_id: 'F1', no_contact: 'Y' }],
      'must not be contacted',
    ],
    ['whose only phone is a landline', [{ mobile: '020 7946 0001' }], 'no number that can be texted'],
    ['without a phone', [{ mobile: '' }], 'no number that can be texted'],
  ])('is refused to a parent %s', async (_, rows, why) => {
    const school = await stage().school(
      rows.map((row) => ({ pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900104', ...row })),
    )
    await expect(write(school, {})).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining(why),
    })
  })

  it('is refused to a barred number that is given as a number', async () => {
    const school = await stage().school([
      { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900104' },
      { pupil_id: 'P1', parent_id: 'F1', no_contact: 'Y', work_phone: '07700 900104' },
    ])
    await expect(write(school, { to: { number: '+44 7700 900104' } })).rejects.toMatchObject({
      kind: 'conflict',
    })
  })

  it('is refused to a phone that has opted out', async () => {
    const school = await stage().school([{ pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900105' }])
    const numberId = await school.numberId('+447700900105')
    await stage().db.write((tx) => optOut(tx, school.id, numberId, { word: 'STOP' }, stage().now()))
    await expect(write(school, {})).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('opted out'),
    })
  })

  it('reaches a father who is barred from one child about another', async () => {
    const school = await stage().school([
      { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900106', no_contact: 'Y' },
      { pupil_id: 'P2', parent_id: 'M1', mobile: '07700 900106' },
    ])
    expect(await stage().message((await write(school, {})).id)).toMatchObject({ kind: 'single' })
  })

  it('belongs to whom its owner names', async () => {
    const school = await stage().school([{ pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900107' }])
    const owner = await stage().db.write((tx) =>
      putStaff(
        tx,
        school.school,
        'T1',
        { title: 'Mr', firstName: 'Tim', lastName: 'Tay', email: 'tay@example.org', roles: ['teacher'] },
        stage().now(),
      ),
    )
    expect(await stage().message((await write(school, { owner: 'T1' })).id)).toMatchObject({
      ownerId: owner.id,
    })
  })

  it('is another school’s secret', async () => {
    const [ours, theirs] = [await stage().school(), await stage().school()]
    const { id } = await write(ours, { to: { number: '07700 900108' } })
    await expect(findMessage(stage().db.read, theirs.id, id, stage().now())).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(write(theirs, { to: { parent: ours.lead.id } })).rejects.toMatchObject({ kind: 'not-found' })
    expect((await findMessage(stage().db.read, ours.id, id, stage().now())).e164).toBe('+447700900108')
  })
})
