import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { Stage } from './stage.ts'

const stage = new Stage()
const number = '+447700900123'

beforeAll(() => stage.open())
afterAll(() => stage.close())
afterEach(() => fetch(`${stage.url}/faults`, { method: 'DELETE' }))

const fields = 'line_type_intelligence,line_status'
const lookUp = (e164 = number) => stage.client.lookups.v2.phoneNumbers(e164).fetch({ fields })
const withFault = async (fault: unknown) =>
  expect((await stage.put('/faults', { rules: [{ to: number, fault }] })).status).toBe(200)

describe('a rule strikes a lookup', () => {
  test('"429" refuses it', async () => {
    await withFault('429')
    await expect(lookUp()).rejects.toMatchObject({ status: 429, code: 20429 })
  })

  test.each(['500-before', '500-after'])('"%s" fails it', async (fault) => {
    await withFault(fault)
    await expect(lookUp()).rejects.toMatchObject({ status: 500 })
  })

  test.each(['reset-before', 'reset-after'])('"%s" breaks the connection', async (fault) => {
    await withFault(fault)
    await expect(lookUp()).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test('{code} of the account refuses it', async () => {
    await withFault({ code: 20003 })
    await expect(lookUp()).rejects.toMatchObject({ status: 401, code: 20003 })
  })

  test('{code} of a lookup is the error of each package, and the number stays valid', async () => {
    await withFault({ code: 60600 })
    const found = await lookUp()
    expect(found).toMatchObject({ valid: true, validationErrors: [] })
    expect(found.lineTypeIntelligence).toMatchObject({ type: null, errorCode: 60600 })
    expect(found.lineStatus).toMatchObject({ status: null, errorCode: 60600 })
  })

  test('that names its number, and no other', async () => {
    await withFault('429')
    expect(await lookUp('+447700900124')).toMatchObject({ valid: true })
  })
})

describe('a rule spares', () => {
  test.each([{ code: 21610 }, { code: 30005 }, 'callback-lost'])(
    'a lookup when it is about texts: %j',
    async (fault) => {
      await withFault(fault)
      expect((await lookUp()).lineTypeIntelligence).toMatchObject({ type: 'mobile', errorCode: null })
    },
  )

  test('a text when it is about lookups', async () => {
    await withFault({ code: 60600 })
    const { sid } = await stage.send(number)
    await vi.waitFor(async () =>
      expect(await stage.client.messages(sid).fetch()).toMatchObject({ status: 'delivered' }),
    )
  })
})
