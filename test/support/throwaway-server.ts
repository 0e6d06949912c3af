import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export interface Server {
  stop(): Promise<void>
}

interface Start {
  program: string
  args: string[]
  /** Ends it at once, with all who are connected to it. */
  stopSignal: 'TERM' | 'QUIT'
  logFile: string
  isReady(): Promise<boolean>
  user?: { uid: number; gid: number }
}

const startsWithin = 20_000

// The shell becomes the server, and leaves a watcher behind that ends it when its standard input closes: however
// the tests end, kill -9 included, the server goes with them.
const watched = 'exec 3<&0; (cat <&3 >/dev/null; kill -s "$0" $$) & exec "$@" </dev/null 3<&-'

export async function startThrowaway(start: Start): Promise<Server> {
  const log = openSync(start.logFile, 'a', 0o600)
  const server = spawn('sh', ['-c', watched, start.stopSignal, start.program, ...start.args], {
    stdio: ['pipe', log, log],
    cwd: '/',
    ...start.user,
  })
  closeSync(log)
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null
  const stop = async () => {
    server.stdin?.destroy()
    if (!hasEnded()) await once(server, 'exit')
  }
  for (const deadline = Date.now() + startsWithin; Date.now() < deadline; await pause(20)) {
    if (hasEnded()) break
    if (await start.isReady()) return { stop }
  }
  await stop()
  throw new Error(`${start.program} did not start. Its log says:\n${readFileSync(start.logFile, 'utf8')}`)
}
