import { systemClock } from './clock.ts'
import { allNeeded } from './command-options.ts'
import { type Command, schoolOf } from './command-school.ts'
import { addClosure, type Closure, listClosures, removeClosure } from './schools/closures.ts'
import { spanAsTyped } from './schools/days.ts'

export async function addClosureByHand(command: Command): Promise<string> {
  const { db, given } = command
  const { name, first } = allNeeded(given, 'school', 'name', 'first')
  const school = await schoolOf(command)
  const wanted = { name, firstDay: first, lastDay: given.last?.trim() ?? first }
  const closure = await db.write((tx) => addClosure(tx, school, wanted, systemClock.now()))
  return `${school.name} is closed: ${closureInWords(closure)}.`
}

export async function listClosuresByHand(command: Command): Promise<string> {
  const found = await listClosures(command.db.read, await schoolOf(command))
  return found.map(closureInWords).join('\n') || 'No closures are on record.'
}

export async function removeClosureByHand(command: Command): Promise<string> {
  const { db, given } = command
  const { name } = allNeeded(given, 'school', 'name')
  const school = await schoolOf(command)
  const removed = await db.write((tx) => removeClosure(tx, school, { name, firstDay: given.first }))
  return `Taken off the record: ${closureInWords(removed)}.`
}

const closureInWords = (closure: Closure): string => `${spanAsTyped(closure)}  ${closure.name}`
