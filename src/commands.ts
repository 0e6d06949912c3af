// What a school starts from, by hand: each command calls the domain and says in words what came of it.

import type { Command } from './command-school.ts'
import { addClosureByHand, listClosuresByHand, removeClosureByHand } from './commands-closures.ts'
import { setHoursByHand, setPaceByHand } from './commands-hours.ts'
import { importFile } from './commands-import.ts'
import { setLookupsByHand } from './commands-lookups.ts'
import { addKeyByHand, addLineByHand, addSchool, addStaff, setLeadByHand } from './commands-school.ts'
import { setAwayByHand, setDeputyByHand, setStaffHoursByHand } from './commands-staff.ts'
import { addTermByHand, listTermsByHand, removeTermByHand } from './commands-terms.ts'
import { allSchools } from './schools/schools.ts'

export const commands: Record<string, (command: Command) => Promise<string>> = {
  migrate: async () => 'The tables are up to date.',
  'school add': addSchool,
  'school list': async ({ db }) =>
    (await allSchools(db.read)).map(({ id, name }) => `${id}  ${name}`).join('\n') ||
    'There is no school yet.',
  'school hours': setHoursByHand,
  'school lookups': setLookupsByHand,
  'closure add': addClosureByHand,
  'closure list': listClosuresByHand,
  'closure remove': removeClosureByHand,
  'term add': addTermByHand,
  'term list': listTermsByHand,
  'term remove': removeTermByHand,
  'line add': addLineByHand,
  'line pace': setPaceByHand,
  'staff add': addStaff,
  'staff hours': setStaffHoursByHand,
  'staff away': setAwayByHand,
  'staff deputy': setDeputyByHand,
  'lead set': setLeadByHand,
  'key add': addKeyByHand,
  import: importFile,
}
