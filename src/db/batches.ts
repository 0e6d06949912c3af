// An engine takes only so many variables in one statement (SQLite: 32,766), so long lists go in batches.

const batchSize = 500

export const inBatches = <Item>(items: readonly Item[], size = batchSize): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
