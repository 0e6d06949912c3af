/** So many at most are done in one go: a statement takes only so many variables, and nobody should wait long. */
const mostTogether = 100
/** When so many came together the next ones are close behind: it is worth waiting a moment for them. */
const isBusy = 10
const momentMs = 2

interface Waiting<Item, Result> {
  item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Lets what is asked for at the same moment be done in one go: what comes while one go is under way forms the next.
 * `perform` gives a result for each item, in their order. When it fails for several, each is done alone, so that one
 * bad item fails nobody but itself: `perform` must leave nothing behind when it throws. Where the database is locked
 * they try once more, all together.
 */
export function together<Item, Result>(
  perform: (items: Item[]) => Promise<Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let isRunning = false

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isRunning) void runAll()
    })

  async function runAll() {
    isRunning = true
    let before = 0
    do {
      // Those that ask in this turn of the event loop come along.
      await new Promise<void>((go) => (before < isBusy ? setImmediate(go) : setTimeout(go, momentMs)))
      const group = waiting.splice(0, mostTogether)
      before = group.length
      await run(group)
    } while (waiting.length > 0)
    isRunning = false
  }

  async function run(group: Waiting<Item, Result>[], isSecond = false): Promise<void> {
    try {
      const results = await perform(group.map(({ item }) => item))
      for (const [at, one] of group.entries()) one.resolve(results[at]!)
    } catch (error) {
      if (group.length === 1 || (isLocked(error) && isSecond)) for (const { reject } of group) reject(error)
      else if (isLocked(error)) await run(group, true)
      else for (const one of group) await run([one])
    }
  }
}

// It is nobody's fault in particular: one by one, each would wait as long as all of them, and the last for minutes.
const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
