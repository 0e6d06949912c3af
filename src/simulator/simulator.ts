import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Blocks } from './blocks.ts'
import { Callbacks } from './callbacks.ts'
import { Calls } from './calls.ts'
import { Carrier } from './carrier.ts'
import { FaultBook } from './faults.ts'
import { Handsets } from './handsets.ts'
import { Life } from './life.ts'
import { MessageList } from './message-list.ts'
import { Pulse } from './pulse.ts'
import { makeServer } from './server.ts'
import { Stats } from './stats.ts'
import { Store } from './store.ts'
import { Texts } from './texts.ts'

export type SimulatorOptions = {
  /** The installation's data folder; the simulator keeps to the folder `simulator` in it. */
  dataDir: string
  /** 0 is any that is free. */
  port: number
  /** A loopback address; 127.0.0.1 unless told. */
  host?: string
  accountSid: string
  authToken: string
  inboundUrl: string
  /** The longest time in milliseconds from a text's creation to its end; 250 unless told, 0 is at once. */
  pace?: number
  /** Of the dice that faults with a share throw. */
  seed?: number
  /** Told when the gateway has named another inbound URL. */
  onInboundUrl?: (url: string) => void
}

export type Simulator = {
  url: string
  /** Takes nothing more, gives the calls in hand 2 s, and leaves the rest in the file. */
  close(): Promise<void>
}

const GRACE_MS = 2_000

/**
 * Starts a simulator in this process; what its file holds as still to be done goes on at once. Rejects
 * with EADDRINUSE when the port is taken, with SQLITE_BUSY when another simulator has the folder.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { dataDir, port, host = '127.0.0.1' } = options
  if (!isLoopback(host)) throw new Error(`The simulator listens on loopback only, not on ${host}.`)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const store = new Store(join(dataDir, 'simulator'))
  try {
    const { app, pulse, close } = wire(store, options)
    const url = await app.listen({ port, host })
    pulse.start()
    return { url, close }
  } catch (error) {
    store.close()
    throw error
  }
}

function isLoopback(host: string): boolean {
  return /^127\.\d+\.\d+\.\d+$/.test(host) || host === '::1' || host === 'localhost'
}

function wire(store: Store, options: SimulatorOptions) {
  const { accountSid, authToken, pace = 250, seed = Date.now() } = options
  const own = ownAddresses(options, () => app)
  const stats = new Stats(store)
  const texts = new Texts(store)
  const calls = new Calls(store)
  const blocks = new Blocks(store)
  const faults = new FaultBook(store, seed)
  const life = new Life(store, texts, calls, stats, pace)
  const carrier = new Carrier({ store, texts, blocks, calls, life, faults, stats })
  const callbacks = new Callbacks(store, texts, calls, { accountSid, authToken, inboundUrl: own.inboundUrl })
  const pulse = new Pulse(store, life, callbacks, stats)
  const stopping = new AbortController()
  const app: FastifyInstance = makeServer({
    ...own,
    accountSid,
    authToken,
    carrier,
    faults,
    stats,
    handsets: new Handsets(store),
    list: new MessageList(store, accountSid),
    startedAt: Date.now(),
    stopping: stopping.signal,
  })

  const close = async () => {
    stopping.abort()
    await pulse.stop()
    await Promise.all([closeServer(app), callbacks.stop(GRACE_MS)])
    await stats.keepRequests()
    store.close()
  }
  return { app, pulse, close }
}

/** Where this simulator is, and where it calls; the latter can change while it runs. */
function ownAddresses(options: SimulatorOptions, app: () => FastifyInstance) {
  let { inboundUrl } = options
  return {
    dataDir: realpathSync(options.dataDir),
    url: () => app().listeningOrigin,
    inboundUrl: () => inboundUrl,
    setInboundUrl: (changed: string) => {
      inboundUrl = changed
      options.onInboundUrl?.(changed)
    },
  }
}

async function closeServer(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
  await app.close()
  clearTimeout(timer)
}
