import type BetterSqlite from 'better-sqlite3'

/** So many writes at most share a commit, and none waits for others to join for longer than this. */
const mostTogether = 200
const longestMs = 20

interface Member {
  /** Runs the work in a savepoint of its own. */
  attempt(): Promise<void>
  /** Tells whoever asked how it went, once the commit is durable. */
  finish(): void
  fail(error: unknown): void
}

/**
 * Lets writes that wait at the same moment share one transaction, and so one wait for the disk: that is where
 * throughput comes from. Each runs alone, in turn, in a savepoint: one that throws is undone and the others stay.
 * Nobody is told that a write is done before it is durable.
 */
export function sharedCommit<Tx>(
  connection: BetterSqlite.Database,
  tx: Tx,
  begin: () => Promise<unknown>,
): { write<T>(work: (tx: Tx) => Promise<T>): Promise<T>; idle(): Promise<void> } {
  const waiting: Member[] = []
  const savepoint = savepoints(connection)
  let running: Promise<void> | null = null

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(member(connection, savepoint, () => work(tx), resolve, reject))
        running ??= runAll()
      }),
    idle: async () => {
      while (running) await running
    },
  }

  async function runAll() {
    // Those that ask in this turn of the event loop come along.
    await new Promise<void>((go) => setImmediate(go))
    while (waiting.length > 0) await runTogether()
    // In the same breath as the last look: whoever comes later starts anew.
    running = null
  }

  async function runTogether() {
    const together: Member[] = []
    try {
      await begin()
      const deadline = performance.now() + longestMs
      while (waiting.length > 0 && together.length < mostTogether && performance.now() < deadline) {
        const next = waiting.shift()!
        together.push(next)
        await next.attempt()
      }
      connection.exec('commit')
    } catch (error) {
      if (connection.inTransaction) connection.exec('rollback')
      const undone = together.length > 0 ? together : waiting.splice(0)
      for (const one of undone) one.fail(error)
      return
    }
    for (const one of together) one.finish()
  }
}

type Savepoint = ReturnType<typeof savepoints>

// Prepared once: they come with every write.
function savepoints(connection: BetterSqlite.Database) {
  const [set, undo, release] = ['savepoint one', 'rollback to one', 'release one'].map((sql) =>
    connection.prepare(sql),
  )
  return { set: () => set!.run(), undo: () => undo!.run(), release: () => release!.run() }
}

function member<T>(
  connection: BetterSqlite.Database,
  savepoint: Savepoint,
  work: () => Promise<T>,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Member {
  let finish = () => {}
  return {
    async attempt() {
      savepoint.set()
      try {
        const result = await work()
        finish = () => resolve(result)
      } catch (error) {
        finish = () => reject(error)
        // A fault of the disk's undoes the whole transaction: then nobody's work stands.
        if (!connection.inTransaction) throw error
        savepoint.undo()
      }
      savepoint.release()
    },
    finish: () => finish(),
    fail: reject,
  }
}
