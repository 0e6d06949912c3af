import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { findProgram } from './find-program.ts'
import { startThrowaway } from './throwaway-server.ts'

const quickRatherThanSafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** A Postgres server of its own in `folder`, on a Unix socket there and on a free port of the loopback. */
export async function startThrowawayPostgres(folder: string) {
  const home = join(folder, 'postgres')
  const user = unprivilegedUser()
  const initdb = findProgram('initdb')
  makeCluster(initdb, home, user)
  const port = await freePort()
  const url = `postgres://homeline@127.0.0.1:${port}/postgres`
  const settings = {
    ...quickRatherThanSafe,
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: home,
    max_connections: 200,
  }
  const server = await startThrowaway({
    program: join(dirname(initdb), 'postgres'),
    args: [
      '-D',
      join(home, 'data'),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    stopSignal: 'QUIT',
    logFile: join(folder, 'postgres.log'),
    isReady: () => answers(url),
    ...(user && { user }),
  })
  return { url, stop: server.stop }
}

// Postgres refuses to run as root.
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined
  const id = (option: string) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function makeCluster(initdb: string, home: string, user: { uid: number; gid: number } | undefined) {
  mkdirSync(home, { mode: 0o700 })
  if (user) chownSync(home, user.uid, user.gid)
  const options = ['--auth=trust', '--username=homeline', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(initdb, ['-D', join(home, 'data'), ...options], { cwd: '/', stdio: 'pipe', ...user })
}

// Postgres cannot be told to take any port: take one, and leave it to Postgres at once.
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end()
  }
}
