import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Stage } from './stage.ts'

const stage = new Stage()

beforeAll(() => stage.open())
afterAll(() => stage.close())

describe('a text to a drama number', () => {
  test.each([
    ['an ordinary one', '+447700900123', 'delivered', null],
    ['900899', '+447700900899', 'delivered', null],
    ['a landline, 900900', '+447700900900', 'delivered', null],
    ['an unreachable one, 900910', '+447700900910', 'undelivered', 30003],
    ['an unreachable one, 900919', '+447700900919', 'undelivered', 30003],
    ['an unknown one, 900920', '+447700900920', 'undelivered', 30005],
    ['an unknown one, 900929', '+447700900929', 'undelivered', 30005],
    ['a filtered one, 900940', '+447700900940', 'undelivered', 30007],
    ['a filtered one, 900949', '+447700900949', 'undelivered', 30007],
    ['900950', '+447700900950', 'delivered', null],
    ['a number that is no drama number', '+447911123910', 'delivered', null],
  ])('that is %s ends as it says', async (_label, to, status, errorCode) => {
    const { sid } = await stage.send(to)
    await vi.waitFor(async () => {
      expect(await stage.client.messages(sid).fetch()).toMatchObject({ status, errorCode })
    })
    await expect.poll(() => stage.gateway.statesOf(sid)).toEqual(['sent', status])
    const last = stage.gateway.hooks.findLast((hook) => hook.params.MessageSid === sid)
    expect(last?.params.ErrorCode).toBe(errorCode === null ? undefined : String(errorCode))
    expect(await stage.handset(to)).toMatchObject([{ sid, to, direction: 'to-parent', status }])
  })

  test.each(['+447700900930', '+447700900939'])(
    'that has opted out (%s) is refused and not created',
    async (to) => {
      const before = await stage.stats()
      await expect(stage.send(to)).rejects.toMatchObject({ status: 400, code: 21610 })
      expect(await stage.handset(to)).toEqual([])
      expect((await stage.stats()).created).toBe(before.created)
    },
  )
})

describe('a lookup', () => {
  const fields = 'line_type_intelligence,line_status'

  test.each([
    ['+447700900123', 'mobile', 'active'],
    ['+447700900905', 'landline', 'unknown'],
    ['+447700900915', 'mobile', 'unreachable'],
    ['+447700900925', 'mobile', 'inactive'],
    ['+447400123456', 'mobile', 'active'],
    ['+442079460000', 'landline', 'unknown'],
  ])('of %s answers a valid %s that is %s', async (number, type, status) => {
    const found = await stage.client.lookups.v2.phoneNumbers(number).fetch({ fields })
    expect(found).toMatchObject({ phoneNumber: number, valid: true, validationErrors: [], countryCode: 'GB' })
    expect(found.lineTypeIntelligence).toMatchObject({ type })
    expect(found.lineStatus).toMatchObject({ status })
  })

  test('of a bad number answers 200 and says what is wrong', async () => {
    const found = await stage.client.lookups.v2.phoneNumbers('+44123').fetch({ fields })
    expect(found).toMatchObject({ valid: false, validationErrors: ['TOO_SHORT'], lineTypeIntelligence: null })
  })

  test('answers no package that was not asked for', async () => {
    const found = await stage.client.lookups.v2.phoneNumbers('+447700900123').fetch()
    expect(found).toMatchObject({ valid: true, lineTypeIntelligence: null, lineStatus: null })
  })
})

test('what was created, delivered and failed is counted', async () => {
  const counted = new Stage()
  await counted.open()
  for (const to of ['+447700900100', '+447700900101', '+447700900910']) await counted.send(to)
  await expect
    .poll(() => counted.stats())
    .toEqual({ created: 3, delivered: 2, failed: 1, inbound: 0, requests: 3 })
  await counted.close()
})
