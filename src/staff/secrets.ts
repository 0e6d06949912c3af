import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Something nobody can guess: 256 bits, safe in a URL. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret that is already impossible to guess: its SHA-256. */
export const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** What is kept of a password: argon2id, which is slow on purpose. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Whether a password is the one that was kept; takes as long when none was kept, so that nobody can tell. */
export async function passwordMatches(password: string, kept: string | null): Promise<boolean> {
  const matches = await verify(kept ?? (await unmatched), password)
  return matches && kept !== null
}

const unmatched = hash(randomBytes(32).toString('hex'))
