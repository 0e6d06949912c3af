// The same things by hand: what a real installation starts from.

import { mkdirSync } from 'node:fs'
import { readOptions } from './command-options.ts'
import { commands } from './commands.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './db/database.ts'
import { type Fault, Refused } from './errors.ts'
import { roles } from './staff/roles.ts'

const usage = `homeline: what a school starts from, by hand

  homeline migrate
  homeline school add --name NAME [--country GB] [--time-zone Europe/London] STAFF
        a school and its liaison lead
  homeline school list
  homeline school hours --school SCHOOL [--from 08:00 --to 19:00 | --any-time] [--days mon-fri]
                         [--work-from 08:30 --work-to 16:30] [--answer-in 8] [--answer-urgent-in 1]
        when texts that can wait leave, when somebody is there to answer, and in how many such hours; alone it says so
  homeline school lookups --school SCHOOL [--price 0.004 --budget 20 [--currency GBP] | --off]
        what the carrier may be asked about numbers in a calendar month; alone it says what that has cost
  homeline closure add --school SCHOOL --name Half-term --first 2027-02-15 [--last 2027-02-19]
        days on which they do not
  homeline closure list --school SCHOOL
  homeline closure remove --school SCHOOL --name Half-term [--first 2027-02-15]
  homeline term add --school SCHOOL --name "Autumn 2026" --first 2026-09-03 --last 2026-12-18
        what lies between two terms is holiday: nothing that can wait leaves, and no time to answer passes
  homeline term list --school SCHOOL
  homeline term remove --school SCHOOL --name "Autumn 2026" [--first 2026-09-03]
  homeline line add --school SCHOOL --number "+44 …"      takes replies
  homeline line add --school SCHOOL --name StMarys        one-way, 3 to 11 characters
  homeline line pace --school SCHOOL --line "+44 …" --parts-per-second N|default
        0 lifts it; by default as fast as the carrier passes on from such a line
  homeline staff add --school SCHOOL STAFF [--role ROLE …]
        prints a link with which they set a password
  homeline staff hours --school SCHOOL --staff MIS-ID [--week "mon-wed 08:30-12:00, thu 09:00-15:00" | --week school]
        when somebody works; alone it says when
  homeline staff away --school SCHOOL --staff MIS-ID [--first 2026-11-24 [--last 2026-11-27] [--remove]]
        days on which they do not; alone it lists them
  homeline staff deputy --school SCHOOL --staff MIS-ID [--deputy MIS-ID | --off]
        who answers for them while they are away, or late; alone it says who
  homeline lead set --school SCHOOL --group CODE --staff MIS-ID
  homeline key add --school SCHOOL --name NAME [--scope SCOPE …]
        prints a key of the API, once
  homeline import --school SCHOOL FILE [--mode partial|full] [--apply] [--confirm REASON …]
        shows the difference and every problem; with --apply, applies it

  STAFF is --mis-id ID --title Mrs --first-name … --last-name … --email …
  SCHOOL is its id or its name. Roles: ${roles.join(', ')}.
`

interface Printer {
  log(text: string): void
  error(text: string): void
}

/** Runs one command, as it was typed after `homeline`, and prints what came of it. Gives the exit status. */
export async function runCommand(
  args: string[],
  env: Record<string, string | undefined>,
  printer: Printer,
): Promise<number> {
  try {
    printer.log(await perform(args, env))
    return 0
  } catch (error) {
    printer.error(inWords(error))
    return 1
  }
}

async function perform(args: string[], env: Record<string, string | undefined>): Promise<string> {
  const { values: given, positionals } = readOptions(args)
  if (given.help || positionals.length === 0) return usage
  const { name, rest } = commandOf(positionals)
  const read = readConfig(env)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  mkdirSync(read.config.dataDir, { recursive: true, mode: 0o700 })
  const db = await openDatabase(read.config.databaseUrl)
  try {
    await db.migrate()
    return await commands[name]!({ config: read.config, db, given, rest })
  } finally {
    await db.close()
  }
}

function commandOf(words: string[]): { name: string; rest: string[] } {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((said) => Object.hasOwn(commands, said))
  if (!name) throw new Error(`There is no command “${words.join(' ')}”.\n\n${usage}`)
  const rest = words.slice(name.split(' ').length)
  const most = name === 'import' ? 1 : 0
  if (rest.length > most)
    throw new Error(`“${rest.slice(most).join(' ')}” is too much: words with a space need quotation marks.`)
  return { name, rest }
}

function inWords(error: unknown): string {
  if (error instanceof Refused)
    return [
      error.message,
      ...error.faults.filter(({ detail }) => detail !== error.message).map(faultInWords),
    ].join('\n')
  return error instanceof Error ? error.message : String(error)
}

const faultInWords = ({ detail }: Fault) => `  - ${detail}`

if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2), process.env, console)
