import { eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { schools } from '../db/schema.ts'
import { type Fault, invalid } from '../errors.ts'
import { moneyInWords, readMoney } from './money.ts'
import type { School } from './schools.ts'

/** What a lookup costs, and what a calendar month of them may, as somebody writes it: `0.004`, `20`. */
export interface LookupsWanted {
  price: string
  budget: string
  /** ISO 4217; as it is when left out. */
  currency?: string | undefined
}

/** What the column holds, in millionths: no school spends as much on lookups in a month. */
const most = 2_000_000_000

/**
 * Lets lookups be made, at a price each and within a budget for each calendar month.
 * @throws Refused `invalid` with every fault
 */
export async function setLookups(tx: Writer, school: School, wanted: LookupsWanted): Promise<School> {
  const currency = wanted.currency ?? school.currency
  const price = readMoney(wanted.price)
  const budget = readMoney(wanted.budget)
  const faults = [
    ...amountFaults('price', wanted.price, price),
    ...amountFaults('budget', wanted.budget, budget),
    ...currencyFaults(currency),
  ]
  if (faults.length === 0 && price! > budget!) faults.push(tooSmall(price!, budget!, currency))
  if (faults.length > 0) throw invalid(faults)
  return change(tx, school, { lookupPrice: price, lookupBudget: budget, currency })
}

/** No lookup is made any more; what was paid stays on record. */
export const switchLookupsOff = (tx: Writer, school: School): Promise<School> =>
  change(tx, school, { lookupPrice: null, lookupBudget: null })

async function change(
  tx: Writer,
  { id }: School,
  set: Partial<Pick<School, 'lookupPrice' | 'lookupBudget' | 'currency'>>,
): Promise<School> {
  const [changed] = await tx.update(schools).set(set).where(eq(schools.id, id)).returning()
  return changed!
}

function amountFaults(name: 'price' | 'budget', written: string, amount: number | null): Fault[] {
  const example = name === 'price' ? '0.004' : '20'
  const pointer = `/${name}`
  if (amount === null)
    return [{ pointer, detail: `“${written}” is no ${name}: write it as ${example}, without a currency.` }]
  if (amount === 0)
    return [{ pointer, detail: `A ${name} of nothing cannot be kept to: --off makes no lookups at all.` }]
  return amount > most ? [{ pointer, detail: `A ${name} is at most 2000.` }] : []
}

const tooSmall = (price: number, budget: number, currency: string): Fault => ({
  pointer: '/budget',
  detail: `${moneyInWords(budget, currency)} a month buys no lookup at ${moneyInWords(price, currency)}.`,
})

const currencyFaults = (currency: string): Fault[] =>
  Intl.supportedValuesOf('currency').includes(currency)
    ? []
    : [{ pointer: '/currency', detail: `“${currency}” is no currency: use its three letters, such as GBP.` }]
