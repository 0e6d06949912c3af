import { and, desc, eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { join } from '../../src/conversations/joining.ts'
import { addNote } from '../../src/conversations/notes.ts'
import { passOn } from '../../src/conversations/passing-on.ts'
import { reply } from '../../src/conversations/replying.ts'
import { restrict } from '../../src/conversations/restricting.ts'
import {
  bulletins,
  conversations,
  groups,
  messages,
  parents,
  pupils,
  rosterImports,
} from '../../src/db/schema.ts'
import { api } from '../../src/http/api/api.ts'
import { addKey, scopes } from '../../src/http/api/keys.ts'
import { buildServer, protectPages } from '../../src/http/server.ts'
import type { Role } from '../../src/staff/roles.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { pages } from '../../src/web/pages.ts'
import { openPages, type Pages, staffWith, wordsOf } from './web-school.ts'

// A restricted conversation in the database, and everything that can be asked for: every address of the pages and of
// the API, however many there will be, with every id that there is.

const anita = '+447700900001'
const words = ['zzbruise', 'zzanswer', 'zznote', 'zzbecause']

let site: Pages
let server: FastifyInstance
let addresses: string[]
let secrets: string[]
let conversationId: string
let people: Record<'lead' | 'office' | 'administrator' | 'teacher' | 'dsl' | 'named', Staff>
type Browser = Awaited<ReturnType<Pages['as']>>
let browsers: Record<keyof typeof people, Browser>
let authorization: string

beforeAll(async () => {
  site = await openPages()
  people = {
    lead: site.staff.lead,
    teacher: site.staff.teacher,
    office: await addStaff('S3', 'office'),
    administrator: await addStaff('S4', 'administrator'),
    dsl: await addStaff('S5', 'safeguarding-lead'),
    named: await addStaff('S6', 'teacher'),
  }
  await makeConcern()
  const found = await everyAddress()
  addresses = found.addresses
  server = found.server
  // One after the other: a link to sign in takes the place of the one before.
  const signedIn: [string, Browser][] = []
  for (const [who, member] of Object.entries(people)) signedIn.push([who, await site.as(member)])
  browsers = Object.fromEntries(signedIn) as typeof browsers
  authorization = `Bearer ${await site.context.db.write((tx) => addKey(tx, site.school.id, 'MIS', scopes, site.time.now))}`
})
afterAll(async () => {
  await server?.close()
  await site.close()
})

const addStaff = (misId: string, role: Role) => staffWith(site, misId, role)

/** A text that was the teacher's to answer, until it was a concern; a reply of which nobody knows whether it left. */
async function makeConcern() {
  const { db, drama } = site.context
  const { school, time } = site
  const { dsl, teacher, named, lead } = people
  await site.textFrom(anita, 'Her zzbruise')
  const [first] = await db.read.select().from(conversations).where(eq(conversations.schoolId, school.id))
  conversationId = first!.id
  const answered = await db.write(async (tx) => {
    await join(tx, first!, teacher.id, 'joined', lead.id, time.now)
    await passOn(tx, school.id, conversationId, dsl.id, lead.id, time.now)
    await restrict(tx, first!, 'Says zzbecause.', time.now)
    await join(
      tx,
      { ...first!, ownerId: dsl.id, restrictedAt: time.now },
      named.id,
      'named',
      dsl.id,
      time.now,
    )
    await addNote(tx, school.id, conversationId, 'A zznote', dsl.id, time.now)
    return reply(tx, school.id, conversationId, 'My zzanswer', time.now, { drama }, dsl.id)
  })
  await db.write((tx) =>
    tx
      .update(messages)
      .set({ claimedAt: time.now, uncertainAt: time.now, undecidedAt: time.now, attempts: 1 })
      .where(eq(messages.id, answered.id)),
  )
  const said = await db.read
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
  secrets = [...words, conversationId, ...said.map(({ id }) => id)]
  // Another conversation with the same phone, which everybody knows of: so long after that it goes on with nothing.
  const answeredAt = time.now
  time.now = new Date(time.now.getTime() + 15 * 86_400_000)
  await db.write((tx) => tx.update(conversations).set({ closedAt: time.now, answeredAt: null }))
  await site.textFrom(anita, 'Is the bus running?')
  await db.write((tx) =>
    tx.update(conversations).set({ closedAt: null, answeredAt }).where(eq(conversations.id, conversationId)),
  )
}

/** Every address that a GET is answered at; those that name something, once for each thing that there is. */
async function everyAddress() {
  const routes = new Set<string>()
  const made = buildServer(site.context)
  made.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('GET')) routes.add(url)
  })
  await protectPages(made, site.context)
  await made.register(api, { context: site.context })
  await made.register(pages, { context: site.context, secret: 's'.repeat(32) })
  const ids = await everyId()
  const narrowed = ['state=open', 'mine=yes', 'joined=yes', 'state=open&mine=yes', 'limit=200']
  const open = [...routes].filter((url) => !/^\/(docs|assets|sign-in)|\*/.test(url))
  return {
    server: made,
    addresses: [
      ...open.flatMap((url) => (url.includes(':') ? ids.map((id) => url.replaceAll(/:\w+/g, id)) : [url])),
      ...narrowed.flatMap((query) => [`/conversations?${query}`, `/v1/conversations?${query}`]),
      `/v1/conversations?owner=${people.dsl.id}`,
    ],
  }
}

async function everyId(): Promise<string[]> {
  const { read } = site.context.db
  const found = await Promise.all(
    [conversations, messages, bulletins, groups, rosterImports, parents, pupils].map((table) =>
      read.select({ id: table.id }).from(table).where(eq(table.schoolId, site.school.id)),
    ),
  )
  return [...found.flat().map(({ id }) => id), people.dsl.id, encodeURIComponent(anita), 'P1', 'C1', 'S5']
}

const asked = (url: string, headers: Record<string, string>) => server.inject({ url, headers })

/** What is given away; the way back to an address, after signing in, says what was asked and no more. */
async function leaks(headers: Record<string, string>): Promise<string[]> {
  const found: string[] = []
  for (const url of addresses) {
    const { body, headers: answered, statusCode } = await asked(url, headers)
    const shown = body + (answered.location ?? '').replace(encodeURIComponent(url), '')
    if (statusCode >= 500) found.push(`${url} answered ${statusCode}`)
    for (const secret of secrets) if (shown.includes(secret)) found.push(`${url} shows ${secret}`)
  }
  return found
}

describe('a restricted conversation', () => {
  test('is in reach of what is asked here: there are pages and the API, and a way to each conversation', () => {
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/',
        '/undecided',
        '/v1/conversations',
        `/conversations/${conversationId}`,
        `/v1/conversations/${conversationId}`,
      ]),
    )
  })

  test('gives nothing away to a key of the API, wherever it asks', async () => {
    expect(await leaks({ authorization })).toEqual([])
    expect((await asked(`/v1/conversations/${conversationId}`, { authorization })).statusCode).toBe(404)
    const { data } = (await asked('/v1/conversations', { authorization })).json()
    expect(data).toHaveLength(1)
  })

  test.each(['administrator', 'office', 'teacher', 'lead'] as const)(
    'gives nothing away to the %s, wherever they look',
    async (who) => {
      const headers = { cookie: browsers[who].cookie, accept: 'text/html' }
      expect(await leaks(headers)).toEqual([])
      expect((await asked(`/conversations/${conversationId}`, headers)).statusCode).toBe(404)
      expect(wordsOf(await asked('/', headers))).not.toContain('Undecided')
    },
  )

  test('cannot be touched by them either', async () => {
    for (const who of ['administrator', 'office', 'teacher', 'lead'] as const) {
      const browser = browsers[who]
      for (const way of ['replies', 'owner', 'closure', 'reopening', 'notes', 'participants', 'merges'])
        expect(
          (await browser.post(`/conversations/${conversationId}/${way}`, { body: 'x', note: 'x' }))
            .statusCode,
        ).toBe(404)
      expect((await browser.post(`/conversations/${conversationId}/unrestricting`)).statusCode).toBe(404)
    }
    const [text] = await site.context.db.read
      .select()
      .from(messages)
      .where(and(eq(messages.conversationId, conversationId), eq(messages.kind, 'reply')))
      .orderBy(desc(messages.id))
    const decided = await browsers.office.post(`/undecided/${text!.id}/decision`, { decision: 'do-not-send' })
    expect(decided.statusCode).toBe(404)
  })

  test('is there for the safeguarding lead, with everything in it, and what waits for a decision', async () => {
    const headers = { cookie: browsers.dsl.cookie, accept: 'text/html' }
    const page = await asked(`/conversations/${conversationId}`, headers)
    for (const word of words) expect(page.body).toContain(word)
    expect(wordsOf(page)).toContain('Restricted')
    expect(wordsOf(await asked('/conversations', headers))).toContain('My zzanswer')
    expect(wordsOf(await asked('/undecided', headers))).toContain('My zzanswer')
  })

  test('is there for whom the lead named, who may answer and lets nobody in', async () => {
    const headers = { cookie: browsers.named.cookie, accept: 'text/html' }
    const page = wordsOf(await asked(`/conversations/${conversationId}`, headers))
    expect(page).toContain('Her zzbruise')
    for (const way of ['Pass on', 'Name them', 'Lift the restriction']) expect(page).not.toContain(way)
    expect(wordsOf(await asked('/conversations?joined=yes', headers))).toContain('zzanswer')
  })

  test('is there for everybody when the lead says that there is no concern', async () => {
    expect((await browsers.dsl.post(`/conversations/${conversationId}/unrestricting`)).statusCode).toBe(303)
    const page = await asked(`/conversations/${conversationId}`, { cookie: browsers.office.cookie })
    expect(wordsOf(page)).toContain('No concern after all')
  })
})
