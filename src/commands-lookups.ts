// What the carrier may be asked about numbers, and what that has cost.

import { systemClock } from './clock.ts'
import { allNeeded } from './command-options.ts'
import { type Command, schoolOf } from './command-school.ts'
import type { Reader } from './db/database.ts'
import { lookupSpending } from './numbers/lookup-spending.ts'
import { moneyInWords } from './schools/money.ts'
import type { School } from './schools/schools.ts'
import { setLookups, switchLookupsOff } from './schools/setting-lookups.ts'

export async function setLookupsByHand(command: Command): Promise<string> {
  const { db, given } = command
  const school = await schoolOf(command)
  const { price, budget, currency, off } = given
  const isSetting = [price, budget, currency].some((value) => value !== undefined)
  if (off && isSetting) throw new Error('A price and a budget, or --off: not both.')
  if (off) return lookupsOf(db.read, await db.write((tx) => switchLookupsOff(tx, school)))
  if (!isSetting) return lookupsOf(db.read, school)
  const wanted = { ...allNeeded(given, 'price', 'budget'), currency }
  return lookupsOf(db.read, await db.write((tx) => setLookups(tx, school, wanted)))
}

async function lookupsOf(db: Reader, school: School): Promise<string> {
  const { month, lookups, spent } = await lookupSpending(db, school, systemClock.now())
  const cost = `In ${month} so far: ${lookups} ${lookups === 1 ? 'lookup' : 'lookups'}, ${moneyInWords(spent, school.currency)}.`
  return [rule(school), cost].join('\n')
}

const rule = ({ name, lookupPrice, lookupBudget, currency }: School): string =>
  lookupPrice === null || lookupBudget === null
    ? `${name} makes no lookups. --price 0.004 --budget 20 lets it spend 20 in a calendar month.`
    : `${name} looks numbers up at ${moneyInWords(lookupPrice, currency)} each, for at most ${moneyInWords(lookupBudget, currency)} in a calendar month.`
