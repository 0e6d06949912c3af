import { accessSync, constants, globSync } from 'node:fs'
import { join } from 'node:path'

// Debian keeps Postgres' own programs out of the PATH, and Homebrew those of most versions.
const elsewhere = {
  'redis-server': [],
  initdb: [
    '/usr/lib/postgresql/*/bin/initdb',
    '/opt/homebrew/opt/postgresql*/bin/initdb',
    '/usr/local/opt/postgresql*/bin/initdb',
  ],
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
}

const otherNames = {
  'redis-server': [],
  initdb: [],
  chromium: ['chromium-browser', 'google-chrome'],
}

export type Program = keyof typeof elsewhere

/** The path of a program that the tests need. @throws with a sentence that says what to install */
export function findProgram(program: Program): string {
  const found = candidates(program).find(isExecutable)
  if (!found) throw new Error(`The tests need ${program}, and it is not installed: scripts/test installs it.`)
  return found
}

function candidates(program: Program): string[] {
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean)
  const inPath = [program, ...otherNames[program]].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  )
  return [...inPath, ...globSync(elsewhere[program]).sort().reverse()]
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
