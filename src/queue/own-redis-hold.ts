import BetterSqlite from 'better-sqlite3'

/**
 * One process's hold on the folder of a Redis that several may share. The locks are SQLite's on an empty file:
 * Node has none of its own, and the operating system gives these back however a process ends.
 */
export interface Hold {
  /** The right to start the server, which one process has at a time. Undefined while another has it. */
  takeTurn(): { end(): void } | undefined
  /** True when no other process holds the folder; from then on none can until `release`. */
  isLast(): boolean
  release(): void
}

/** Undefined while a process that is the last one is stopping the server: ask again soon. */
export function holdFolder(lockFile: string): Hold | undefined {
  const use = new BetterSqlite(lockFile, { timeout: 0 })
  const turn = new BetterSqlite(lockFile, { timeout: 0 })
  const release = () => {
    use.close()
    turn.close()
  }
  if (!isFree(() => use.exec('begin; select count(*) from sqlite_schema'))) {
    release()
    return undefined
  }
  return {
    takeTurn: () =>
      isFree(() => turn.exec('begin immediate')) ? { end: () => turn.exec('rollback') } : undefined,
    isLast() {
      use.exec('rollback')
      return isFree(() => turn.exec('begin exclusive'))
    },
    release,
  }
}

function isFree(take: () => void): boolean {
  try {
    take()
    return true
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError && error.code === 'SQLITE_BUSY') return false
    throw error
  }
}
