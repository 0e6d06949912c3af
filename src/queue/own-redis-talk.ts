import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'

const answerWithin = 1_000
const shutDownWithin = 5_000

/** `silent`: something listens, but does not answer. */
export type State = 'ready' | 'loading' | 'silent' | 'absent'

/** How the Redis on that Unix socket is, within a few seconds. */
export async function look(socket: string): Promise<State> {
  const { redis, close, isAbsent } = connectionTo(socket)
  try {
    await redis.connect()
    await redis.ping()
    return 'ready'
  } catch (error) {
    if (isAbsent()) return 'absent'
    return String(error).includes('LOADING') ? 'loading' : 'silent'
  } finally {
    close()
  }
}

export async function processIdOf(socket: string): Promise<number> {
  const { redis, close } = connectionTo(socket)
  try {
    return Number(/^process_id:(\d+)/m.exec(await redis.info('server'))?.[1])
  } finally {
    close()
  }
}

/** Asks it to write its file and end, waits until it has, and kills it after five seconds. */
export async function shutDown(socket: string, pid: number) {
  const { redis, close, isAbsent } = connectionTo(socket)
  // It answers by closing the connection; what matters is whether it is gone.
  redis.shutdown().catch(() => {})
  const gone = await isGone(socket, pid, isAbsent)
  close()
  if (!gone && isAlive(pid)) process.kill(pid, 'SIGKILL')
}

// The socket goes once the file is written, the process a moment later; but where nobody waits for orphans (pid 1
// of many containers) it stays in the process table for ever.
async function isGone(socket: string, pid: number, isAbsent: () => boolean): Promise<boolean> {
  let deadline = Date.now() + shutDownWithin
  let written = false
  for (; Date.now() < deadline; await pause(10)) {
    if (isAbsent() || !isAlive(pid)) return true
    if (written || existsSync(socket)) continue
    written = true
    deadline = Date.now() + 250
  }
  return written
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// One attempt, no second: whoever asks decides what to do about it. The reason of a refused connection comes
// with the event, not with the rejection.
function connectionTo(socket: string) {
  const faults = new Set<string>()
  const redis = new Redis({
    path: socket,
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    commandTimeout: answerWithin,
  })
  redis.on('error', (error: NodeJS.ErrnoException) => faults.add(error.code ?? error.message))
  // disconnect() on one that has ended leaves a timer, which keeps the process for two seconds more.
  const close = () => {
    if (redis.status !== 'close' && redis.status !== 'end') redis.disconnect()
  }
  const isAbsent = () => faults.has('ENOENT') || faults.has('ECONNREFUSED')
  return { redis, close, isAbsent }
}
