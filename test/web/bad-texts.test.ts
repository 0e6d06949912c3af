import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conversations, inboundTexts, messages } from '../../src/db/schema.ts'
import { openPages, type Pages } from './web-school.ts'

// Whatever a phone can send is stored once, has an owner, and is shown as it is, as words and as nothing else.

let site: Pages

beforeAll(async () => {
  site = await openPages()
})
afterAll(() => site.close())

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const hostile: [label: string, body: string][] = [
  ['nothing at all', ''],
  ['spaces alone', '   \n '],
  ['1,600 characters', 'Is there school today? '.repeat(70).slice(0, 1_600)],
  ['more than a carrier takes', 'x'.repeat(10_000)],
  ['emoji alone', '👍👍🏽👨‍👩‍👧‍👦'],
  ['right to left', 'هل المدرسة مفتوحة غدا؟'],
  ['right to left amid left to right', 'Is \u202Ethis\u202C ok? \u200F'],
  ['control characters', 'bell\u0007 escape\u001B[31m tab\tend'],
  ['a replaced NUL', 'before\uFFFDafter'],
  ['half of a character', 'broken \uFFFD end'],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)> & <b>bold</b>'],
  ['an attribute that closes', '"><svg onload=alert(1)>'],
  ['a template', '{{constructor.constructor("alert(1)")()}} #{7*7}'],
  ['SQL', `'); drop table messages; --`],
  ['a name of the prototype', '__proto__'],
  ['thousands of repeated phrases', 'hit me '.repeat(220)],
  ['what a clumsy expression chokes on', `${'a'.repeat(800)}!${' '.repeat(700)}b`],
]

describe('a text of', () => {
  it.each(hostile)('%s is stored once, owned by somebody, and shown safely', async (_, body) => {
    const { db } = site.context
    const from = '+447700900001'
    await db.write((tx) => tx.delete(messages).where(eq(messages.kind, 'acknowledgement')))
    await site.textFrom(from, body)
    const found = await db.read
      .select({ text: inboundTexts, message: messages, conversation: conversations })
      .from(inboundTexts)
      .innerJoin(messages, eq(messages.id, inboundTexts.messageId))
      .innerJoin(conversations, eq(conversations.id, messages.conversationId))
      .where(and(eq(inboundTexts.body, body), eq(inboundTexts.from, from)))
    expect(found).toHaveLength(1)
    const [{ message, conversation }] = found as [(typeof found)[0]]
    expect(message.body).toBe(body)
    expect(conversation.ownerId).toBeTruthy()
    const reader = await site.as(site.staff.lead)
    const page = await reader.get(`/conversations/${conversation.id}`)
    expect(page.statusCode).toBe(200)
    for (const markup of ['<script>alert', '<img src=x', '<svg onload', '<b>bold'])
      expect(page.body).not.toContain(markup)
    if (/[<&"]/.test(body)) expect(page.body).toContain(escaped(body).slice(0, 40))
    const list = await reader.get('/conversations')
    expect(list.statusCode).toBe(200)
    expect(list.body).not.toContain('<script>alert')
  })
})

describe('a character that no column can hold', () => {
  it('is no fault of ours, in the address of a page or in any field of a form', async () => {
    const { db } = site.context
    const reader = await site.as(site.staff.lead)
    await site.textFrom('+447700900002', 'Is there school?')
    const [one] = await db.read.select().from(conversations).limit(1)
    for (const address of ['/conversations/a%00', '/conversations?before=a%00', '/numbers/found?number=a%00'])
      expect((await reader.get(address)).statusCode, address).toBeLessThan(500)
    const fields = {
      owner: 'a\0',
      participant: 'a\0',
      into: 'a\0',
      parent: 'a\0',
      parents: 'a\0',
      who: 'a\0',
    }
    for (const way of ['owner', 'participants', 'merges', 'parent', 'parents', 'likely'])
      expect((await reader.post(`/conversations/${one!.id}/${way}`, fields)).statusCode, way).toBeLessThan(
        500,
      )
    for (const odd of ['body', 'note', 'seen', 'token', 'noteToken'])
      for (const way of ['replies', 'notes'])
        expect(
          (await reader.post(`/conversations/${one!.id}/${way}`, { body: 'x', note: 'x', [odd]: 'a\0' }))
            .statusCode,
          `${way}, ${odd}`,
        ).toBeLessThan(500)
  })
})
