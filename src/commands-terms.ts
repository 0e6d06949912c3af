// The terms of a school, by hand.

import { systemClock } from './clock.ts'
import { allNeeded } from './command-options.ts'
import { type Command, schoolOf } from './command-school.ts'
import { spanAsTyped } from './schools/days.ts'
import { addTerm, listTerms, removeTerm, type Term } from './schools/terms.ts'

export async function addTermByHand(command: Command): Promise<string> {
  const { db, given } = command
  const { name, first, last } = allNeeded(given, 'school', 'name', 'first', 'last')
  const school = await schoolOf(command)
  const wanted = { name, firstDay: first, lastDay: last }
  const term = await db.write((tx) => addTerm(tx, school, wanted, systemClock.now()))
  return `${school.name} has the term ${termInWords(term)}.`
}

export async function listTermsByHand(command: Command): Promise<string> {
  const found = await listTerms(command.db.read, await schoolOf(command))
  return found.map(termInWords).join('\n') || 'No terms are on record: no holidays between them are known.'
}

export async function removeTermByHand(command: Command): Promise<string> {
  const { db, given } = command
  const { name } = allNeeded(given, 'school', 'name')
  const school = await schoolOf(command)
  const removed = await db.write((tx) => removeTerm(tx, school, { name, firstDay: given.first }))
  return `Taken off the record: ${termInWords(removed)}.`
}

const termInWords = (term: Term): string => `${spanAsTyped(term)}  ${term.name}`
