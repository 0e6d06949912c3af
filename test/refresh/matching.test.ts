import { describe, expect, it } from 'vitest'
import { giveNumberTo } from '../../src/refresh/match-making.ts'
import { likelyParents } from '../../src/refresh/matching.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'
import { AskedHome, her, herNew } from './asked.ts'

const stage = useStage()

const contact = (pupil: string, parent: string, names: Record<string, string>) => ({
  pupil_id: pupil,
  parent_id: parent,
  form: '7A',
  ...names,
})
const doe = { pupil_first_name: 'Sam', pupil_last_name: 'Doe', parent_last_name: 'Doe' }
const contacts = [
  contact('P1', 'M1', { ...doe, parent_first_name: 'Jane', mobile: '07700 900101' }),
  contact('P1', 'F1', { ...doe, parent_first_name: 'John', mobile: '07700 900106' }),
  contact('P2', 'M2', {
    pupil_first_name: 'Zoë',
    pupil_last_name: 'Ray Hill',
    parent_first_name: 'Ann',
    parent_last_name: 'Hill',
  }),
]

const offered = async (school: StageSchool, text: string) =>
  (await likelyParents(stage().db.read, school.id, text)).map(({ name }) => name)

describe('who may have written from a number that is nobody’s', () => {
  it.each([
    ['Hi it’s Jane Doe, Sam’s mum, this is my new number', ['Jane Doe', 'John Doe']],
    ['JANE here, sam is ill', ['Jane Doe']],
    ['zoe hill is ill, Ann', ['Ann Hill']],
    ['Jane from number 12', []],
    ['Our janet and the samba', []],
    ['', []],
  ])('by the names in “%s”', async (text, names) => {
    expect(await offered(await stage().school(contacts), text)).toEqual(names)
  })

  it('is somebody of the same school', async () => {
    await stage().school(contacts)
    expect(await offered(await stage().school(), 'Jane Doe, Sam’s mum')).toEqual([])
  })

  it('gets the number as the first to be texted at, by the office’s word', async () => {
    const home = await AskedHome.of(stage(), { contacts })
    await home.says(herNew, 'Jane Doe here, this is my new number')
    const numberId = await home.school.numberId(herNew)
    const parent = await home.school.parent('M1')
    const give = (to: string) =>
      stage().db.write((tx) =>
        giveNumberTo(tx, { schoolId: home.school.id, numberId }, to, home.school.lead.id, stage().now()),
      )
    await give(parent)
    expect(await home.onRecord(herNew)).toMatchObject([{ parentId: parent, position: 0, inMis: false }])
    expect(await home.onRecord(her)).toMatchObject([{ position: 1, endedAt: null }])
    expect(await home.evidence(herNew)).toContain('confirmed by office')
    expect((await home.events()).at(-1)).toEqual({
      type: 'number.confirmed',
      data: { number: herNew, parents: ['M1'], by: 'office' },
    })
    await expect(give(await home.school.parent('F1'))).rejects.toMatchObject({ kind: 'conflict' })
  })
})
