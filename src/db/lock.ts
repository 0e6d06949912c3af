import BetterSqlite from 'better-sqlite3'

// What nobody refers to is collected, and a connection that is collected is closed, its lock with it.
const held = new Set<BetterSqlite.Database>()

/**
 * Holds a file for the life of this process, so that a second one is refused: two processes that work on one
 * SQLite file starve each other for seconds. The operating system lets go of it however the process ends.
 * @throws when another process holds it
 */
export function holdLock(path: string): { release(): void } {
  const lock = new BetterSqlite(path, { timeout: 0 })
  try {
    lock.pragma('journal_mode = delete')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
    throw new Error(
      `Another Homeline is running on the same database (${path} is held). Stop it first, or give this one a DATA_DIR of its own.`,
    )
  }
  held.add(lock)
  return {
    release() {
      held.delete(lock)
      lock.close()
    },
  }
}
