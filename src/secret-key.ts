import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newSecret } from './staff/secrets.ts'

/** The key that signs sessions: made once, and kept in the data folder for its owner's eyes alone. */
export function keptSecretKey(dataDir: string): string {
  const path = join(dataDir, 'secret.key')
  if (!existsSync(path)) writeFileSync(path, newSecret(), { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8').trim()
}
