import { beforeAll, describe, expect, it, vi } from 'vitest'
import { csv, importFile, type Stage, startStage, type Tenant } from '../http/stage.ts'

let stage: Stage
let school: Tenant

// What the simulator does to a text goes by the number’s digits: 91x is a phone that is off, 92x is unknown to the
// network, 94x takes a text for spam.
const off = '+447700900912'
const secondOff = '+447700900913'
const mothersWork = '+447700900101'
const unknown = '+447700900925'
const fathers = '+447700900102'
const spam = '+447700900941'
const carersHome = '+447700900103'

const roster = csv(
  'pupil_id,pupil_first_name,parent_id,priority,mobile,home_phone,work_phone',
  `P1,Bea,M1,1,${off},${secondOff},${mothersWork}`,
  `P2,Cal,M2,1,${unknown},,`,
  `P2,Cal,F2,2,${fathers},,`,
  `P3,Dot,C3,1,${spam},${carersHome},`,
)

const body = 'School closes at noon today: the boiler has failed.'

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  await importFile(school, roster)
})

type Listed = { to: string; status: string; error: { code: number } | null; fallbacks: Listed[] }

const inShort = ({ to, status, error }: Listed) => [to, status, error?.code ?? null]

describe('a bulletin to phones of which some fail', () => {
  it('goes on to the home’s other numbers, says so, and counts them nowhere', async () => {
    const sent = await school.call('POST', '/v1/bulletins', {
      mode: 'two-way',
      purpose: 'urgent',
      body,
      audience: { everyone: true },
    })
    expect(sent).toMatchObject({ status: 202, body: { recipients: 4 } })
    const { id } = sent.body
    await vi.waitFor(async () => expect(await textsOn(mothersWork)).toHaveLength(1), { timeout: 20_000 })
    await stage.settled()

    const list = (await school.call('GET', `/v1/bulletins/${id}/messages`)).body.data as Listed[]
    expect(Object.fromEntries(list.map((text) => [text.to, text.fallbacks.map(inShort)]))).toEqual({
      [off]: [
        [secondOff, 'failed', 30003],
        [mothersWork, 'delivered', null],
      ],
      [unknown]: [],
      [fathers]: [],
      [spam]: [],
    })
    const { progress, recipients, status } = (await school.call('GET', `/v1/bulletins/${id}`)).body
    expect({ recipients, status }).toEqual({ recipients: 4, status: 'finished' })
    expect(progress).toMatchObject({ total: 4, delivered: 1, failed: 3, waiting: 0 })
    for (const phone of [off, secondOff, mothersWork, unknown, fathers, spam])
      expect(await textsOn(phone), phone).toHaveLength(1)
    expect(await textsOn(carersHome)).toEqual([])
  })

  it('goes to the other parent, when only one was meant', async () => {
    const words = 'Please ring the office about lunch.'
    const { id } = (
      await school.call('POST', '/v1/bulletins', {
        mode: 'two-way',
        purpose: 'service',
        body: words,
        audience: { parents: ['M2'] },
      })
    ).body
    await vi.waitFor(async () => expect(await textsOn(fathers, words)).toHaveLength(1), { timeout: 20_000 })
    await stage.settled()
    const [text] = (await school.call('GET', `/v1/bulletins/${id}/messages`)).body.data
    expect(text).toMatchObject({ to: unknown, status: 'failed', fallbackFor: null })
    expect(text.fallbacks).toMatchObject([{ to: fathers, status: 'delivered', fallbackFor: text.id }])
    const later = await school.call('GET', `/v1/messages/${text.fallbacks[0].id}`)
    expect(later.body).toMatchObject({ to: fathers, fallbackFor: text.id, fallbacks: [] })
  })

  it('brings a reply from there to the bulletin’s owner', async () => {
    await stage.text(mothersWork, school.number, 'Thank you, I am on my way')
    const { data } = (await school.call('GET', '/v1/conversations?state=open')).body
    const thread = data.find((each: { number: string }) => each.number === mothersWork)
    expect(thread).toMatchObject({ owner: { id: school.lead.id } })
    expect(thread.because.join(' ')).toMatch(/Lane/)
  })
})

const textsOn = async (phone: string, words = body) =>
  (await stage.handset(phone)).filter((text) => text.body === words && text.to === phone)
