// An engine takes only so many variables in one statement (SQLite: 32,766), so long lists go in batches.

const batchSize = 500

export const inBatches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batchSize) }, (_, n) =>
    items.slice(n * batchSize, (n + 1) * batchSize),
  )
