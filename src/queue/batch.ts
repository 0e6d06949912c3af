import { createHash } from 'node:crypto'

/** So many at most are one job: a job costs the queue about as much as one text costs us. */
export const mostInBatch = 10

export const batches = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / mostInBatch) }, (_, at) =>
    ids.slice(at * mostInBatch, (at + 1) * mostInBatch),
  )

/** The same ids, given again because nobody took them, are the same job; the same and others are another one. */
export const batchId = (ids: readonly string[]): string =>
  `${ids[0]}-${createHash('sha1').update(ids.join()).digest('base64url')}`
