import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSignInLink, setPassword } from '../../src/staff/sign-in.ts'
import { ownPath } from '../../src/web/sign-in-routes.ts'
import { cookieOf, formPost, openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
const password = 'three plain words'

beforeAll(async () => {
  site = await openPages()
  const { db } = site.context
  const link = await db.write((tx) => addSignInLink(tx, site.staff.lead, site.time.now))
  await db.write((tx) => setPassword(tx, link.secret, password, site.time.now))
})
afterAll(() => site.close())

const signIn = (fields: Record<string, string>, headers: Record<string, string> = {}, from = '10.0.0.1') => {
  const request = formPost('/sign-in', { email: site.staff.lead.email, password, ...fields })
  return site.server.inject({ ...request, headers: { ...request.headers, ...headers }, remoteAddress: from })
}

describe('signing in', () => {
  test('whoever is not signed in is led to the sign-in page, and back to the page afterwards', async () => {
    const refused = await site.server.inject('/conversations?state=open')
    expect(refused.statusCode).toBe(302)
    expect(refused.headers.location).toBe('/sign-in?next=%2Fconversations%3Fstate%3Dopen')
    const form = await site.server.inject(refused.headers.location!)
    expect(form.body).toContain('name="next" value="/conversations?state=open"')
    const done = await signIn({ next: '/conversations?state=open' })
    expect(done.statusCode).toBe(303)
    expect(done.headers.location).toBe('/conversations?state=open')
  })

  test('the right password opens the pages, with a cookie that no script and no other site gets', async () => {
    const done = await signIn({})
    expect(done.headers['set-cookie']).toMatch(/^homeline=.+; Path=\/; HttpOnly; SameSite=Lax$/)
    const start = await site.server.inject({ url: '/', headers: { cookie: cookieOf(done) } })
    expect(start.statusCode).toBe(200)
    expect(wordsOf(start)).toContain('Mrs Green')
  })

  test('a wrong password and an unknown address get the same words and no cookie', async () => {
    const wrong = await signIn({ password: 'something else' })
    const unknown = await signIn({ email: 'nobody@example.org' })
    for (const answer of [wrong, unknown]) {
      expect(answer.statusCode).toBe(422)
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(wordsOf(answer)).toContain('This email address and password do not belong together.')
      expect(answer.body).not.toContain('something else')
    }
  })

  test('after ten tries in a minute from one address it says to wait', async () => {
    for (let tries = 0; tries < 10; tries++) expect((await signIn({}, {}, '10.0.0.2')).statusCode).toBe(303)
    const refused = await signIn({}, {}, '10.0.0.2')
    expect(refused.statusCode).toBe(429)
    expect(wordsOf(refused)).toContain('Wait a minute, then try again.')
    expect(refused.headers['set-cookie']).toBeUndefined()
  })

  test.each([
    ['another site says that it is one', { 'sec-fetch-site': 'cross-site' }],
    ['it stood on another origin', { origin: 'https://elsewhere.example' }],
    ['its origin is hidden', { origin: 'null' }],
  ])('a form is refused when %s', async (_, headers) => {
    const refused = await signIn({}, headers)
    expect(refused.statusCode).toBe(403)
    expect(refused.headers['set-cookie']).toBeUndefined()
  })

  test('a form of our own is taken', async () => {
    expect(
      (await signIn({}, { 'sec-fetch-site': 'same-origin', origin: 'http://homeline.test' })).statusCode,
    ).toBe(303)
  })

  test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/\t/x', 'x', ''])(
    'nobody is led from signing in to %j',
    (next) => expect(new URL(ownPath(next), 'http://homeline.test').origin).toBe('http://homeline.test'),
  )

  test('a cookie that was changed is nobody’s', async () => {
    const cookie = cookieOf(await signIn({}, {}, '10.0.0.3')).replace('homeline=', 'homeline=x')
    expect((await site.server.inject({ url: '/', headers: { cookie } })).statusCode).toBe(302)
  })
})

describe('a link', () => {
  const linkFor = async (demonstration: boolean) =>
    (
      await site.context.db.write((tx) =>
        addSignInLink(tx, site.staff.teacher, site.time.now, { demonstration }),
      )
    ).secret

  test('of the demonstration signs in and leads to the start', async () => {
    const done = await site.server.inject(`/sign-in/link/${await linkFor(true)}`)
    expect(done.headers.location).toBe('/')
    const page = await site.server.inject({ url: '/conversations', headers: { cookie: cookieOf(done) } })
    expect(wordsOf(page)).toContain('Mr Marsh')
  })

  test('of an invitation sets a password, once, and signs in', async () => {
    const address = `/sign-in/link/${await linkFor(false)}`
    expect(wordsOf(await site.server.inject(address))).toContain('Choose a password')

    const short = await site.server.inject(formPost(address, { password: 'short' }))
    expect(short.statusCode).toBe(422)
    expect(wordsOf(short)).toContain('A password has at least 12 characters.')

    const done = await site.server.inject(formPost(address, { password: 'another three words' }))
    expect(done.statusCode).toBe(303)
    expect(cookieOf(done)).toContain('homeline=')
    const again = await site.server.inject(formPost(address, { password: 'yet another three' }))
    expect(again.statusCode).toBe(404)
    expect(wordsOf(again)).toContain('This link holds no longer.')
  })

  test('that is made up is answered with words', async () => {
    const answer = await site.server.inject('/sign-in/link/made-up')
    expect(answer.statusCode).toBe(404)
    expect(wordsOf(answer)).toContain('Ask your administrator for a new one.')
  })
})

describe('being signed in', () => {
  test('a form without the token of the session, or with another’s, changes nothing', async () => {
    const [lead, teacher] = [await site.as(site.staff.lead), await site.as(site.staff.teacher)]
    for (const _csrf of ['', 'x', teacher.csrf]) {
      const refused = await lead.post('/sign-out', { _csrf })
      expect(refused.statusCode).toBe(403)
      expect(wordsOf(refused)).toContain('nothing was changed')
    }
    expect((await lead.get('/')).statusCode).toBe(200)
  })

  test('signing out ends the session, not only the cookie', async () => {
    const lead = await site.as(site.staff.lead)
    expect((await lead.post('/sign-out')).headers.location).toBe('/sign-in')
    expect((await lead.get('/')).statusCode).toBe(302)
  })

  test('a session ends by itself after twelve hours', async () => {
    const lead = await site.as(site.staff.lead)
    site.time.now = new Date('2026-11-23T23:00:01Z')
    expect((await lead.get('/')).statusCode).toBe(302)
    site.time.now = new Date('2026-11-23T11:00:00Z')
  })

  test.each(['/bulletins', '/bulletins/new', '/roster/imports/new'])(
    'a teacher is told in plain words that %s is not theirs, and finds no way there',
    async (address) => {
      const teacher = await site.as(site.staff.teacher)
      const refused = await teacher.get(address)
      expect(refused.statusCode).toBe(403)
      expect(wordsOf(refused)).toContain('This page is not part of your work here.')
      expect((await teacher.get('/conversations')).body).not.toContain(`href="${address}"`)
    },
  )

  test('a part of a page that renews itself leads to the sign-in page as a whole when the session is over', async () => {
    const answer = await site.server.inject({ url: '/conversations', headers: { 'hx-request': 'true' } })
    expect(answer.headers['hx-redirect']).toBe('/sign-in')
    expect(answer.body).toBe('')
  })

  test('a wrong address is a page for people and the server’s own answer for programs', async () => {
    const lead = await site.as(site.staff.lead)
    const forPeople = await lead.get('/nowhere', { accept: 'text/html' })
    expect([forPeople.statusCode, wordsOf(forPeople)]).toEqual([
      404,
      expect.stringContaining('There is no page at this address.'),
    ])
    expect((await lead.get('/nowhere')).headers['content-type']).toContain('application/problem+json')
  })

  test('a page is kept in no cache, and what it is made with comes from here', async () => {
    const lead = await site.as(site.staff.lead)
    const page = await lead.get('/')
    expect(page.headers['cache-control']).toBe('no-store')
    const addresses = [...page.body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
      ([, address]) => address!,
    )
    expect(addresses).toHaveLength(3)
    for (const address of addresses) expect((await site.server.inject(address)).statusCode).toBe(200)
    expect(page.body).not.toMatch(/<script>|<style|style="|onclick=/)
  })
})
