import { createHash, randomBytes } from 'node:crypto'

/** Something nobody can guess: 256 bits, safe in a URL. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret that is already impossible to guess: its SHA-256. */
export const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

// Read when the first password comes: it takes megabytes, and an evening's sending needs none.
const argon2 = () => import('@node-rs/argon2')

/** What is kept of a password: argon2id, which is slow on purpose. */
export const hashPassword = async (password: string): Promise<string> => (await argon2()).hash(password)

/** Whether a password is the one that was kept; takes as long when none was kept, so that nobody can tell. */
export async function passwordMatches(password: string, kept: string | null): Promise<boolean> {
  unmatched ??= hashPassword(randomBytes(32).toString('hex'))
  const nobodys = await unmatched
  const { verify } = await argon2()
  const matches = await verify(kept ?? nobodys, password)
  return matches && kept !== null
}

let unmatched: Promise<string> | undefined
