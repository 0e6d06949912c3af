import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import {
  type Change,
  changeWords,
  emptiesList,
  historyOf,
  isDefault,
  lists,
  type WordList,
  type Words,
  wordsOf,
} from '../../conversations/word-lists.ts'
import { notFound } from '../../errors.ts'
import { asOwner, type Staff, staffByIds } from '../../staff/staff.ts'
import { asPage, listOf, owner, pageQuery, readCursor } from './shapes.ts'

const listShape = z.object({
  words: z.array(z.string()).describe('Words and phrases; `*` at the end of a word stands for any ending'),
  isDefault: z.boolean().describe('Whether these are the product’s own'),
})
const listsShape = z.object({
  safeguarding: listShape.describe('What may be a concern about a child'),
  harmless: listShape.describe('Phrases in which such words mean nothing'),
  urgent: listShape.describe('What is to be answered sooner'),
})
const newList = z.strictObject({
  words: z.array(z.string()),
  confirm: z
    .array(z.enum([emptiesList]))
    .default([])
    .describe('`empties-list`, to leave nothing on it'),
})
const changeShape = z.object({
  id: z.string(),
  at: z.string(),
  by: owner.nullable().describe('Null: a key of the API'),
  added: z.array(z.string()),
  removed: z.array(z.string()),
})
const params = z.object({ list: z.string().describe(lists.join(', ')) })

/** The words by which texts are judged. */
export function wordListRoutes(plain: FastifyInstance, { db, clock }: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['routing']

  server.get('/routing/words', {
    config: { scope: 'conversations:read' },
    schema: { tags, summary: 'The words by which texts are judged', response: { 200: listsShape } },
    handler: async ({ key }) => showAll(await wordsOf(db.read, key.school.id)),
  })

  server.put('/routing/words/:list', {
    config: { scope: 'conversations:write' },
    schema: {
      tags,
      summary: 'Put these words in the place of a list',
      params,
      body: newList,
      response: { 200: listShape },
    },
    handler: ({ key: { school }, params, body: { words, confirm } }) =>
      db.write(async (tx) => {
        const list = listNamed(params.list)
        await changeWords(tx, school, list, words, { by: null, confirm }, clock.now())
        return showAll(await wordsOf(tx, school.id))[list]
      }),
  })

  server.get('/routing/words/:list/history', {
    config: { scope: 'conversations:read' },
    schema: {
      tags,
      summary: 'What became of a list, the latest change first',
      params,
      querystring: z.strictObject(pageQuery),
      response: { 200: listOf(changeShape) },
    },
    handler: async ({ key: { school }, params, query: { limit, cursor } }) => {
      const page = { limit: limit + 1, after: readCursor(cursor) }
      const changes = await historyOf(db.read, school, listNamed(params.list), page)
      const authors = changes.flatMap(({ by }) => by ?? [])
      const staff = await staffByIds(db.read, school.id, authors)
      return asPage(changes, limit, ({ id }) => id, showChange(staff))
    },
  })
}

function listNamed(name: string): WordList {
  const list = lists.find((one) => one === name)
  if (!list) throw notFound('list of words')
  return list
}

function showAll(words: Words): z.infer<typeof listsShape> {
  const show = (list: WordList) => ({ words: [...words[list]], isDefault: isDefault(words, list) })
  return { safeguarding: show('safeguarding'), harmless: show('harmless'), urgent: show('urgent') }
}

const showChange =
  (staff: ReadonlyMap<string, Staff>) =>
  ({ id, at, by, added, removed }: Change): z.infer<typeof changeShape> => {
    const member = by === null ? undefined : staff.get(by)
    return { id, at: at.toISOString(), by: member ? asOwner(member) : null, added, removed }
  }
