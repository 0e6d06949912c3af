import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { messages } from '../../src/db/schema.ts'
import { fieldIn, openPages } from './web-school.ts'

test('two who had the same page open do not answer a parent twice, unless they want to', async () => {
  const site = await openPages()
  const lead = await site.as(site.staff.lead)
  await site.textFrom('+447700900001', 'Is the bus running?')
  const address = (await lead.get('/conversations')).body.match(/href="(\/conversations\/[^"?]+)"/)![1]!
  await lead.post(`${address}/participants`, { participant: site.staff.teacher.id })
  const teacher = await site.as(site.staff.teacher)
  const written = (page: string, body: string) => ({
    token: fieldIn(page, 'token'),
    seen: fieldIn(page, 'seen'),
    body,
  })
  const [first, second] = [(await lead.get(address)).body, (await teacher.get(address)).body]
  const answers = async () => {
    const ofSchool = and(eq(messages.schoolId, site.school.id), eq(messages.kind, 'reply'))
    return (await site.context.db.read.select().from(messages).where(ofSchool)).map(({ body }) => body)
  }

  await lead.post(`${address}/replies`, written(first, 'Yes, it is.'))
  const refused = await teacher.post(`${address}/replies`, written(second, 'No, it is not.'))
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Somebody has answered while you were writing')
  expect(refused.body).toContain('Yes, it is.')
  expect(refused.body).toContain('No, it is not.</textarea>')
  expect(await answers()).toEqual(['Yes, it is.'])

  await site.textFrom('+447700900001', 'It has just come')
  const again = await teacher.post(`${address}/replies`, written(refused.body, 'No, it is not.'))
  expect(again.body).toContain('The parent has written again while you were writing')
  expect(await answers()).toEqual(['Yes, it is.'])

  await teacher.post(`${address}/replies`, written(again.body, 'Good, so it is.'))
  expect(await answers()).toEqual(['Yes, it is.', 'Good, so it is.'])
  await site.close()
})
