import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { type FreshDatabase, freshDatabaseUrl } from '../support/database.ts'
import { concernsJudged, falseFlags, misses } from './table/concerns.ts'
import { openTexts } from './table/open.ts'
import { leadsShare, mistakes, type Routed, routeAll, shares } from './table/result.ts'
import { hardConcernsSealed } from './table/safeguarding-hard-concerns.ts'
import { hardLookAlikesSealed } from './table/safeguarding-hard-look-alikes.ts'
import { openConcerns } from './table/safeguarding-open.ts'
import { sealedConcerns } from './table/safeguarding-sealed.ts'
import { sealedTexts } from './table/sealed.ts'
import { openTableSchool } from './table/stage.ts'

let database: FreshDatabase
let db: Database
let open: Routed[]
let sealed: Routed[]

beforeAll(async () => {
  database = await freshDatabaseUrl()
  db = await openDatabase(database.url)
  await db.migrate()
  const table = await openTableSchool(db)
  open = await routeAll(table, openTexts)
  sealed = await routeAll(table, sealedTexts)
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const rightShare = (routed: Routed[]) => {
  const [all] = shares(routed)
  return all!.right / all!.all
}

describe('the labelled texts', () => {
  it('are at least two hundred, half of them written before the rules', () => {
    expect(openTexts.length).toBeGreaterThanOrEqual(100)
    expect(sealedTexts.length).toBeGreaterThanOrEqual(100)
  })

  it('have every rule among them, in both halves', () => {
    const rules = (routed: Routed[]) => new Set(routed.map(({ labelled }) => labelled.rule))
    expect(rules(open).size).toBe(10)
    expect(rules(sealed).size).toBe(10)
  })

  it('by which the rules were developed reach whoever they must', () => {
    expect(rightShare(open), mistakes(open).join('\n')).toBeGreaterThanOrEqual(0.97)
  })

  it('that were kept aside reach whoever they must nearly as often', () => {
    expect(rightShare(sealed)).toBeGreaterThanOrEqual(0.95)
  })

  it('would go to the liaison lead at least twice as often without the rules between', () => {
    const { withRules, without } = leadsShare([...open, ...sealed])
    expect(without / withRules).toBeGreaterThan(2)
  })
})

const hardConcerns = [...hardConcernsSealed, ...hardLookAlikesSealed]

describe('concerns about a child, by the product’s own list', () => {
  it.each([
    ['that the list was developed by', openConcerns, 0, 0.1],
    ['that were kept aside', sealedConcerns, 0.15, 0.2],
    // What is hinted at is for people to see: the list helps where it can.
    ['that were written to be hard, and kept aside', hardConcerns, 0.5, 0.2],
  ])('are seen among the texts %s', (_, texts, mostMissed, mostFlagged) => {
    const judged = concernsJudged(texts)
    const concerns = texts.filter(({ concern }) => concern).length
    expect(
      misses(judged).length / concerns,
      misses(judged)
        .map(({ text }) => text)
        .join('\n'),
    ).toBeLessThanOrEqual(mostMissed)
    expect(falseFlags(judged).length / (texts.length - concerns)).toBeLessThanOrEqual(mostFlagged)
  })
})
