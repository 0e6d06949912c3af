import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const account = z.object({
  accountSid: z.string(),
  authToken: z.string(),
  url: z.string(),
  pid: z.int(),
  inboundUrl: z.string(),
})

/** How to reach the simulator of a folder, as its account.json says. */
export type Account = z.output<typeof account>

/** What the folder's account.json says; null when there is none or it cannot be read. */
export function readAccount(folder: string): Account | null {
  const file = join(folder, 'account.json')
  if (!existsSync(file)) return null
  try {
    return account.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Writes account.json for its owner's eyes alone, whole or not at all. */
export function keepAccount(folder: string, content: Account): void {
  const file = join(folder, 'account.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}
