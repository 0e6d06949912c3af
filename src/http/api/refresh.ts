import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { addText, endText, type OwnText, ownTexts, seasons } from '../../refresh/own-texts.ts'
import { isOn, type Series, seriesOf, switchSeries, usualPace } from '../../refresh/series.ts'
import { answerOnce } from './idempotency.ts'
import { instantOf } from './shapes.ts'

const seriesShape = z.object({
  on: z.boolean(),
  everyDays: z.number(),
  askEvery: z.number(),
  switchedOnAt: z.string().nullable(),
})
const pace = z.strictObject({
  everyDays: z.number().default(usualPace.everyDays).describe('A number gets one text in so many days'),
  askEvery: z.number().default(usualPace.askEvery).describe('Every so-manieth of them may ask'),
})
const season = z.enum(seasons)
const textShape = z.object({
  id: z.string(),
  replaces: z.string().nullable(),
  season,
  years: z.array(z.string()).nullable(),
  body: z.string(),
})
const newText = z.strictObject({
  replaces: z.string().max(100).nullable().default(null).describe('The key of one of the product’s texts'),
  season: season.default('any'),
  years: z.array(z.string().max(20)).max(30).nullable().default(null).describe('Codes of years; null: all'),
  body: z.string(),
})

/** The series of texts that keeps a school’s numbers true. */
export function refreshRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['refresh']
  const { db, clock } = context
  const current = async (schoolId: string) => showSeries(await seriesOf(db.read, schoolId))

  server.get('/refresh/series', {
    config: { scope: 'messages:read' },
    schema: {
      tags,
      summary: 'Whether the school sends the series, and how often',
      response: { 200: seriesShape },
    },
    handler: ({ key }) => current(key.school.id),
  })

  server.put('/refresh/series', {
    config: { scope: 'messages:write' },
    schema: {
      tags,
      summary: 'Switch the series on, or set its pace',
      body: pace,
      response: { 200: seriesShape },
    },
    handler: async ({ key, body }) => {
      await db.write((tx) => switchSeries(tx, key.school.id, body, clock.now()))
      return current(key.school.id)
    },
  })

  server.delete('/refresh/series', {
    config: { scope: 'messages:write' },
    schema: {
      tags,
      summary: 'Switch the series off: what waits of it is not sent',
      response: { 200: seriesShape },
    },
    handler: async ({ key }) => {
      await db.write((tx) => switchSeries(tx, key.school.id, 'off', clock.now()))
      return current(key.school.id)
    },
  })

  server.get('/refresh/texts', {
    config: { scope: 'messages:read' },
    schema: {
      tags,
      summary: 'The school’s own texts of the series',
      response: { 200: z.object({ data: z.array(textShape) }) },
    },
    handler: async ({ key }) => ({ data: (await ownTexts(db.read, key.school.id)).map(showText) }),
  })

  server.post('/refresh/texts', {
    config: { scope: 'messages:write' },
    schema: {
      tags,
      summary: 'Add a text of the school’s own, or put one in place of one of the product’s',
      body: newText,
      response: { 201: textShape },
    },
    handler: (request, reply) =>
      answerOnce(context, request, reply, async (tx) => {
        const added = await addText(tx, request.key.school.id, request.body, clock.now())
        return { status: 201, body: showText(added) }
      }),
  })

  server.delete('/refresh/texts/:id', {
    config: { scope: 'messages:write' },
    schema: {
      tags,
      summary: 'Take a text out of use',
      params: z.object({ id: z.string() }),
      response: { 200: z.object({ data: z.array(textShape) }).describe('Those that are left') },
    },
    handler: async ({ key, params }) => {
      await db.write((tx) => endText(tx, key.school.id, params.id, clock.now()))
      return { data: (await ownTexts(db.read, key.school.id)).map(showText) }
    },
  })
}

const showSeries = (series: Series | null): z.infer<typeof seriesShape> => ({
  on: isOn(series),
  everyDays: series?.everyDays ?? usualPace.everyDays,
  askEvery: series?.askEvery ?? usualPace.askEvery,
  switchedOnAt: instantOf(series?.switchedOnAt ?? null),
})

const showText = ({ id, replaces, season, years, body }: OwnText): z.infer<typeof textShape> => ({
  id,
  replaces,
  season,
  years,
  body,
})
