// npm run routing: lets every labelled text go the whole way through a database of its own, and prints how many reach
// whoever they must; and how well concerns about a child are told from what only looks like them.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '../src/db/database.ts'
import { concernsJudged, falseFlags, misses } from '../test/routing/table/concerns.ts'
import { openTexts } from '../test/routing/table/open.ts'
import { leadsShare, mistakes, type Routed, routeAll, shares } from '../test/routing/table/result.ts'
import { hardConcernsSealed } from '../test/routing/table/safeguarding-hard-concerns.ts'
import { hardLookAlikesSealed } from '../test/routing/table/safeguarding-hard-look-alikes.ts'
import { openConcerns } from '../test/routing/table/safeguarding-open.ts'
import { sealedConcerns } from '../test/routing/table/safeguarding-sealed.ts'
import { sealedTexts } from '../test/routing/table/sealed.ts'
import { openTableSchool } from '../test/routing/table/stage.ts'

const { values: options } = parseArgs({ options: { mistakes: { type: 'boolean', default: false } } })

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'homeline-routing-'))
  const db = await openDatabase(`sqlite:${join(folder, 'routing.db')}`)
  try {
    await db.migrate()
    const table = await openTableSchool(db)
    const open = await routeAll(table, openTexts)
    const sealed = await routeAll(table, sealedTexts)
    print('Written beside the rules', open)
    print('Written before the rules, and not looked at', sealed)
    print('Both', [...open, ...sealed])
    printConcerns()
  } finally {
    await db.close()
    rmSync(folder, { recursive: true })
  }
}

function print(title: string, routed: Routed[]) {
  console.log(`\n${title}: ${routed.length} texts`)
  console.log(row('must be decided by', 'right', 'right owner', 'of'))
  for (const { of, right, rightOwner, all } of shares(routed))
    console.log(row(of, inPercent(right, all), inPercent(rightOwner, all), String(all)))
  const { withRules, without } = leadsShare(routed)
  console.log(`The liaison lead has ${withRules} of them; without rules 3 to 7 it would be ${without}.`)
  if (options.mistakes) for (const line of mistakes(routed)) console.log(`  ${line}`)
}

const row = (of: string, right: string, owner: string, all: string) =>
  `  ${of.padEnd(20)}${right.padStart(10)}${owner.padStart(14)}${all.padStart(8)}`

const inPercent = (some: number, all: number) => `${((100 * some) / all).toFixed(1)} %`

function printConcerns() {
  console.log('\nConcerns about a child')
  for (const [title, texts] of [
    ['written beside the list', openConcerns],
    ['written before it', sealedConcerns],
    ['written to be hard, unseen', [...hardConcernsSealed, ...hardLookAlikesSealed]],
  ] as const) {
    const judged = concernsJudged(texts)
    const concerns = texts.filter(({ concern }) => concern).length
    console.log(
      `  ${title.padEnd(28)}${misses(judged).length} of ${concerns} missed, ${falseFlags(judged).length} of ${texts.length - concerns} flagged that are none`,
    )
    if (options.mistakes)
      for (const { text, found } of [...misses(judged), ...falseFlags(judged)])
        console.log(`    ${found ? `flagged for “${found}”` : 'missed'}: ${text}`)
  }
}

await main()
