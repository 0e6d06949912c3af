import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startTestService, type TestService } from '../support/service.ts'

const file = join(import.meta.dirname, '../data/contacts.csv')
const pictures = join(import.meta.dirname, 'pictures')
const parent = '+447700900001'

let service: TestService
let browser: Browser
let office: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  service = await startTestService()
  browser = await openBrowser()
  office = await browser.newContext({ viewport: { width: 1200, height: 860 }, locale: 'en-GB' })
  page = await office.newPage()
  page.on('console', (message) => {
    // An answer such as 422 to a form is no fault of the page's.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})

afterAll(async () => {
  await browser.close()
})

/** Taken anew with PICTURES=1; the README shows them. */
async function picture(name: string) {
  if (process.env.PICTURES) await page.screenshot({ path: join(pictures, `${name}.png`) })
}

// One story: each step starts where the last one ended.
describe('an office in a browser', () => {
  it('signs in with the link that was printed', async () => {
    await page.goto(service.demonstration.signInUrl)
    expect(new URL(page.url()).pathname).toBe('/')
    await expect.poll(() => page.getByText('Mrs Green').first().isVisible()).toBe(true)
  })

  it('imports the contacts file: first the difference, then the application', async () => {
    await page.goto(`${service.url}/roster/imports/new`)
    await page.getByLabel('The whole school').check()
    await page.getByLabel('Contacts file').setInputFiles(file)
    await page.getByRole('button', { name: 'Read the file' }).click()

    await page.getByRole('heading', { name: 'What would change' }).waitFor()
    expect(await rowOf('Pupils')).toEqual(['420', '0', '12', '0'])
    expect(await rowOf('Parents')).toEqual(['563', '0', '14', '0'])
    expect(await page.getByText('7.7009E+09').first().isVisible()).toBe(true)

    // It ends the demonstration's families, and rows of it were left out: two reasons to look twice.
    for (const reason of await page.getByRole('checkbox').all()) await reason.check()
    await page.getByRole('button', { name: /apply/i }).click()
    await page
      .getByRole('status')
      .getByText(/^Applied at/)
      .waitFor()
  })

  it('sees while writing whom a text reaches and what it costs', async () => {
    await page.goto(`${service.url}/bulletins/new`)
    await page
      .getByLabel('Text', { exact: true })
      .fill('Parents’ evening is on Monday. Which time suits you?')
    await page.getByLabel('Some years, forms or groups').check()
    await page
      .getByRole('group', { name: 'Years' })
      .getByLabel(/Year 1/)
      .check()
    await page.getByLabel('Yes, replies are welcome').check()
    await page.getByLabel('Who answers the replies?').selectOption({ label: 'Dr Brook (teacher)' })

    await page.getByRole('button', { name: 'Send to 81 phones' }).waitFor()
    expect(await page.locator('#preview').innerText()).toMatch(/’/)
    await page
      .getByLabel('Text', { exact: true })
      .fill("Parents' evening is on Monday. Which time suits you?")
    await expect.poll(() => page.locator('#preview').innerText()).not.toContain('’')
    await picture('compose')
  })

  it('sends it, once though the button is pressed twice, and watches it arrive', async () => {
    await page.getByRole('button', { name: 'Send to 81 phones' }).dblclick()
    await page.getByRole('heading', { name: 'Bulletin to 81 phones' }).waitFor()
    await page.getByRole('heading', { name: /^Finished/ }).waitFor({ timeout: 20_000 })
    expect((await service.handset(parent)).map(({ body }) => body)).toEqual([
      "Parents' evening is on Monday. Which time suits you?",
    ])
  })

  it('finds the reply with the member of staff responsible, who answers', async () => {
    const handsets = await office.newPage()
    await handsets.goto(`${service.simulatorUrl}/handsets?number=${encodeURIComponent(parent)}`)
    await handsets.getByLabel('Text as this parent to').fill(service.demonstration.lines.number)
    await handsets.locator('#answer textarea, #answer input[name=body]').fill('Half past four, please')
    await handsets.getByRole('button', { name: 'Send' }).click()
    await handsets.locator('#thread').getByText('Dr Brook will answer by').waitFor()

    await page.goto(`${service.url}/conversations`)
    await page.getByText('Half past four, please').click()
    await page.getByRole('heading', { name: /Roberts/ }).waitFor()
    expect(
      await page.locator('aside .facts').getByText('who owns the latest text to this number').isVisible(),
    ).toBe(true)
    expect(await page.getByText('Answer by', { exact: true }).isVisible()).toBe(true)
    await page.getByLabel('Your answer').fill('Thank you, half past four it is.')
    await picture('conversation')
    await page.getByRole('button', { name: 'Send the answer' }).click()

    await handsets.locator('#thread').getByText('Thank you, half past four it is.').waitFor()
    await page.goto(`${service.url}/conversations?state=answered`)
    expect(
      await page
        .getByText(/Roberts/)
        .first()
        .isVisible(),
    ).toBe(true)
  })

  it('is asked before a one-way text that names a pupil, with the words marked', async () => {
    await page.goto(`${service.url}/bulletins/new`)
    await page.getByLabel('Every home').check()
    await page.getByLabel('No, it is for information').check()
    await page.getByLabel('Text', { exact: true }).fill('Ella Roberts won the prize.')
    await page.locator('#preview mark', { hasText: 'Ella Roberts' }).waitFor()
    // One fewer than at first: the carrier said of one phone that it has opted out.
    await page.getByRole('button', { name: 'Send to 448 phones' }).click()
    await page
      .getByText(/names a pupil/)
      .first()
      .waitFor()
    expect(new URL(page.url()).pathname).not.toMatch(/\/bulletins\/[0-9a-f-]{36}/)
  })

  it('sees how many homes texts reach, and settles what it can about a number', async () => {
    await page.goto(service.url)
    await page.getByRole('link', { name: /^Reach/ }).click()
    await page.getByRole('heading', { name: 'Reach', exact: true }).waitFor()
    expect(await page.getByText(/^\d+% of pupils have a parent whom a text reaches/).isVisible()).toBe(true)

    // The network knows nobody at three phones of these forms, which casts a first doubt on them.
    const audience = { groups: ['2A', '6A'] }
    const words = { mode: 'two-way', purpose: 'service', body: 'Swimming starts on Tuesday.' }
    expect((await service.api('POST', '/v1/bulletins', { ...words, audience })).status).toBe(202)
    await service.settled()
    await page.getByRole('link', { name: 'Need attention' }).click()
    const sheets = page.getByRole('article')
    const shown = await sheets.allInnerTexts()
    expect(shown.filter((text) => text.includes('The network does not know this phone'))).toHaveLength(3)

    await sheets.first().getByRole('button', { name: 'It is not theirs' }).click()
    await page.getByRole('status').getByText('Nothing more is sent to that number.').waitFor()
    await page.getByRole('link', { name: 'Need attention' }).click()
    await page.getByRole('status').waitFor({ state: 'detached' })
    await picture('numbers')
    await sheets.first().getByRole('button', { name: 'It is theirs after all' }).click()
    await page.getByRole('status').getByText('The number counts as theirs').waitFor()
  })

  it('never breaks its own rules about scripts and styles', () => {
    expect(complaints).toEqual([])
  })
})

async function rowOf(name: string): Promise<string[]> {
  return page
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .getByRole('cell')
    .allInnerTexts()
}
