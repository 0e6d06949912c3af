import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the Redis of our own keeps what. */
export interface Place {
  folder: string
  socket: string
  logFile: string
  lock: string
}

// The system's own limit is 107 bytes on Linux and 103 on macOS.
const longestSocketPath = 100

/** Makes `dataDir`/redis, for us alone. The socket stands there too, or in the temporary folder if its path is too long. */
export function placeFor(dataDir: string): Place {
  const folder = ownFolder(join(dataDir, 'redis'))
  const socket = join(folder, 'redis.sock')
  return {
    folder,
    socket: Buffer.byteLength(socket) <= longestSocketPath ? socket : shortSocket(folder),
    logFile: join(folder, 'redis.log'),
    lock: join(folder, 'redis.lock'),
  }
}

// Named by the folder it belongs to, so that the next start finds it.
const shortSocket = (folder: string) => {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return join(ownFolder(join(tmpdir(), `homeline-${name}`)), 'redis.sock')
}

function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const found = lstatSync(path)
  // In a temporary folder anyone may have made it before us, to read along.
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${path} must be a folder that belongs to the user whom Homeline runs as.`)
  }
  chmodSync(path, 0o700)
  return realpathSync(path)
}
