import { createHash, randomInt } from 'node:crypto'

/** So long a code can come back, and so often somebody may try. */
export const codeMinutes = 10
export const codeTries = 5

/** Six digits that nobody can guess in five tries. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** What is kept of a code: with the id of its change, so that the same code is never kept alike twice. */
export const codeHash = (changeId: string, code: string): string =>
  createHash('sha256').update(`${changeId} ${code}`).digest('hex')
