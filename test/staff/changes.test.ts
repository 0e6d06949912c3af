import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { staff, staffRoles } from '../../src/db/schema.ts'
import { putStaff, type StaffDetails } from '../../src/staff/changes.ts'
import { may } from '../../src/staff/permissions.ts'
import type { Role } from '../../src/staff/roles.ts'
import { allStaff, asOwner, findStaff, liaisonLead, staffName } from '../../src/staff/staff.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()

const put = (school: StageSchool, misId: string, details: Partial<StaffDetails> = {}) =>
  stage().db.write((tx) =>
    putStaff(
      tx,
      school.school,
      misId,
      {
        title: 'Mr',
        firstName: 'Tim',
        lastName: misId,
        email: `${misId}@example.org`,
        roles: ['teacher'],
        ...details,
      },
      stage().now(),
    ),
  )
const rolesOf = async (school: StageSchool, misId: string) =>
  (await findStaff(stage().db.read, school.id, misId))!.roles.sort()
const leadOf = (school: StageSchool): Partial<StaffDetails> => ({ email: school.lead.email })

describe('a member of staff', () => {
  it('is made, and changed by the same id', async () => {
    const school = await stage().school()
    const made = await put(school, 'T1', { mobile: '07700 900301', email: ' Tim@Example.org ' })
    expect(made).toMatchObject({ misId: 'T1', email: 'tim@example.org', mobile: '+447700900301' })
    const changed = await put(school, 'T1', { lastName: 'Tay', roles: ['office', 'office', 'teacher'] })
    expect(changed).toMatchObject({ id: made.id, lastName: 'Tay', mobile: null })
    expect(changed.roles.sort()).toEqual(['office', 'teacher'])
    expect(await allStaff(stage().db.read, school.id)).toHaveLength(2)
  })

  it('has every fault named at once, and nothing is changed', async () => {
    const school = await stage().school()
    await put(school, 'T1')
    const attempt = put(school, 'L1', { email: 'T1@EXAMPLE.ORG', mobile: '0770', roles: [] })
    await expect(attempt).rejects.toMatchObject({
      kind: 'invalid',
      faults: [
        { pointer: '/mobile', detail: expect.stringMatching(/^“0770” /) },
        { pointer: '/email', detail: 'Another member of staff signs in with this email.' },
        { pointer: '/roles', detail: expect.stringContaining('A school always has a liaison lead') },
      ],
    })
    expect(await findStaff(stage().db.read, school.id, 'L1')).toEqual(school.lead)
  })

  it('may have an email that somebody has at another school', async () => {
    const [one, two] = [await stage().school(), await stage().school()]
    await put(one, 'T1')
    await expect(put(two, 'T1')).resolves.toBeDefined()
    await expect(put(two, 'T1')).resolves.toBeDefined()
  })

  it('is called by the title, or without one by the first name', () => {
    const name = { firstName: 'Jo', lastName: 'Green' }
    expect(staffName({ title: 'Mrs', ...name })).toBe('Mrs Green')
    expect(staffName({ title: '', ...name })).toBe('Jo Green')
    expect(staffName({ title: 'Mx', firstName: 'Jo', lastName: '' })).toBe('Mx')
  })
})

describe('the role of liaison lead, and of safeguarding lead', () => {
  it.each(['liaison-lead', 'safeguarding-lead'] as const)('passes on: %s', async (role) => {
    const school = await stage().school()
    await put(school, 'T1', { roles: ['teacher', role] })
    await put(school, 'T2', { roles: ['office', role] })
    expect(await rolesOf(school, 'T1')).toEqual(['teacher'])
    expect(await rolesOf(school, 'T2')).toEqual([role, 'office'].sort())
    const held = and(eq(staffRoles.schoolId, school.id), eq(staffRoles.role, role))
    expect(await stage().db.read.$count(staffRoles, held)).toBe(1)
  })

  it('cannot be put down', async () => {
    const school = await stage().school()
    await expect(put(school, 'L1', { ...leadOf(school), roles: ['office'] })).rejects.toMatchObject({
      faults: [
        {
          pointer: '/roles',
          detail: 'A school always has a liaison lead: give the role to somebody else, and it passes on.',
        },
      ],
    })
    expect((await liaisonLead(stage().db.read, school.id)).id).toBe(school.lead.id)
    await put(school, 'T1', { roles: ['liaison-lead'] })
    await put(school, 'L1', { ...leadOf(school), roles: ['office'] })
    expect(await rolesOf(school, 'L1')).toEqual(['office'])
    expect((await liaisonLead(stage().db.read, school.id)).misId).toBe('T1')
  })

  it('is held by one in each school: giving it here takes it from nobody elsewhere', async () => {
    const [one, two] = [await stage().school(), await stage().school()]
    await put(one, 'T1', { roles: ['liaison-lead'] })
    expect((await liaisonLead(stage().db.read, two.id)).id).toBe(two.lead.id)
  })

  it('cannot be held by two, whatever is written', async () => {
    const school = await stage().school()
    const { id } = await put(school, 'T1')
    const second = { staffId: id, schoolId: school.id, role: 'liaison-lead' as const }
    await expect(stage().db.write((tx) => tx.insert(staffRoles).values(second))).rejects.toThrow()
  })
})

describe('staff of another school', () => {
  it('are not there', async () => {
    const [one, two] = [await stage().school(), await stage().school()]
    expect(await findStaff(stage().db.read, one.id, two.lead.id)).toBeNull()
    const ended = { endedAt: stage().now() }
    await stage().db.write((tx) => tx.update(staff).set(ended).where(eq(staff.id, two.lead.id)))
    expect(await findStaff(stage().db.read, two.id, two.lead.id)).toBeNull()
  })
})

describe('what somebody may do', () => {
  it.each<[Role[], boolean, boolean, boolean]>([
    [['administrator'], true, true, true],
    [['office'], true, true, true],
    [['liaison-lead'], false, true, true],
    [['safeguarding-lead'], false, true, true],
    [['teacher'], false, false, false],
    [[], false, false, false],
    [['teacher', 'office'], true, true, true],
  ])('as %j: import %s, send %s, read every conversation %s', async (roles, imports, sends, reads) => {
    const school = await stage().school()
    const member = { ...school.lead, roles }
    expect([
      may(member, 'import-contacts'),
      may(member, 'send-bulletins'),
      may(member, 'read-all-conversations'),
    ]).toEqual([imports, sends, reads])
  })

  it('is named by the role that says most', async () => {
    const school = await stage().school()
    expect(asOwner({ ...school.lead, roles: ['teacher', 'office'] })).toEqual({
      id: school.lead.id,
      name: 'Mrs Lane',
      role: 'office',
    })
  })
})
