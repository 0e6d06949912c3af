import { describe, expect, it } from 'vitest'
import { applyImport, prepareImport } from '../../src/roster/imports.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()
const rows = [
  { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101' },
  { pupil_id: 'P2', parent_id: 'M2', mobile: '07700 900102' },
]

const prepare = (school: StageSchool, csv: string) =>
  stage().db.write((tx) => {
    const file = { bytes: Buffer.from(csv), file: 'contacts.csv', mode: 'full' as const }
    return prepareImport(tx, school.school, file, { drama: true }, stage().now())
  })

describe('a full file of which a row was left out', () => {
  it('ends nobody before somebody has said that they are not in that row', async () => {
    const school = await stage().school(rows)
    const { id, needsConfirmation } = await prepare(
      school,
      'pupil_id,parent_id,mobile\nP1,M1,07700 900101\n,M2,07700 900102\n',
    )
    expect(needsConfirmation).toContain('left-out-rows-may-end-somebody')
    const apply = (confirm: string[]) =>
      stage().db.write((tx) => applyImport(tx, school.school, id, confirm, stage().now()))
    await expect(apply([])).rejects.toThrow('may be the ones in those rows')
    expect((await apply(needsConfirmation)).status).toBe('applied')
  })

  it('asks nothing when it ends nobody', async () => {
    const school = await stage().school(rows)
    const { needsConfirmation } = await prepare(
      school,
      'pupil_id,parent_id,mobile\nP1,M1,07700 900101\nP2,M2,07700 900102\n,M3,07700 900103\n',
    )
    expect(needsConfirmation).toEqual([])
  })
})
