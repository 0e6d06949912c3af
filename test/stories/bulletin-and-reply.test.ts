import { beforeAll, describe, expect, it } from 'vitest'
import { startTestService, type TestService } from '../support/service.ts'

let service: TestService

beforeAll(async () => {
  service = await startTestService()
})

describe('a bulletin goes out, a reply reaches the right person', () => {
  it('brings a reply to the owner of the latest two-way text, and the answer to the handset', async () => {
    const owner = (await service.api('GET', '/v1/staff')).body.data.find(
      (one: { misId: string }) => one.misId === 'S4',
    )
    const sent = await service.api('POST', '/v1/bulletins', {
      mode: 'two-way',
      purpose: 'service',
      body: 'Can you help at the fair on Saturday?',
      audience: { groups: ['7'] },
      owner: 'S4',
    })
    expect(sent).toMatchObject({ status: 202, body: { status: 'running', recipients: 7, parts: 1 } })
    await service.settled()
    await service.text('+447700900003', service.demonstration.lines.number, 'Yes, from ten')

    const { data } = (await service.api('GET', '/v1/conversations?state=open')).body
    expect(data).toMatchObject([{ state: 'open', owner: { id: owner.id, role: 'teacher' } }])
    expect(data[0].because.join(' ')).toContain('Dr Brook')

    const answer = await service.api('POST', `/v1/conversations/${data[0].id}/replies`, {
      body: 'Thank you! See you there.',
    })
    expect(answer.status).toBe(202)
    await service.settled()
    expect((await service.handset('+447700900003')).map(({ body, from }) => [from, body])).toEqual([
      [service.demonstration.lines.number, 'Can you help at the fair on Saturday?'],
      ['+447700900003', 'Yes, from ten'],
      [service.demonstration.lines.number, expect.stringContaining('Dr Brook will answer by')],
      [service.demonstration.lines.number, 'Thank you! See you there.'],
    ])
    expect((await service.api('GET', `/v1/conversations/${data[0].id}`)).body.state).toBe('answered')
  })
})
