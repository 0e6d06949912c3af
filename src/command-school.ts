import { needed, type Values } from './command-options.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import { allSchools, type School } from './schools/schools.ts'

export interface Command {
  config: Config
  db: Database
  given: Values
  rest: string[]
}

/** The school that `--school` names, by its id or its name. @throws in words when there is none, or several */
export async function schoolOf({ db, given }: Command): Promise<School> {
  const wanted = needed(given, 'school')
  const found = (await allSchools(db.read)).filter(({ id, name }) => id === wanted || name === wanted)
  if (found.length === 1) return found[0]!
  throw new Error(
    found.length === 0
      ? `There is no school “${wanted}”.`
      : `Several schools are called “${wanted}”: use the id.`,
  )
}
