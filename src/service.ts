import { mkdirSync } from 'node:fs'
import { twilioCarrier } from './carrier/twilio.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { type Database, openDatabase } from './db/database.ts'
import { holdLock } from './db/lock.ts'
import { type DemoFile, readDemoFile, removeDemoFile, writeDemoFile } from './demo-file.ts'
import { prepareDemonstration } from './demonstration.ts'
import { newId } from './ids.ts'
import { startClockwork } from './jobs/clockwork.ts'
import { type Feeding, startFeeding } from './jobs/feed.ts'
import { handlers } from './jobs/handlers.ts'
import { createLog, type Log } from './log.ts'
import type { Mailer } from './mail/mail.ts'
import { announce } from './presence.ts'
import { Pressure } from './pressure.ts'
import { openLease } from './queue/lease.ts'
import { startOwnRedis } from './queue/own-redis.ts'
import { type Connection, openQueue } from './queue/queue.ts'
import { byUrl } from './queue/redis-address.ts'
import { startWorkers } from './queue/workers.ts'
import { reachCarrier } from './reach-carrier.ts'
import { freePort, type Serving, serve, serveFigures } from './serving.ts'

const beatEveryMs = 5_000
const finishWithinMs = 6_000

export interface Service {
  context: Context
  /** Where it listens; null for a role that does not. */
  url: string | null
  /** What to tell somebody who wants to look round; null without a demonstration school. */
  demonstration: DemoFile | null
  /** Takes no more work, finishes what is in hand, and stops everything in reverse order. */
  stop(): Promise<void>
}

/** Things that a test hands in instead of the real ones. */
export interface Overrides {
  clock?: Clock
  log?: Log
  prefix?: string
  /** How often what runs by the clock runs: the sweep, and saying that this process lives. */
  beatEveryMs?: number
}

type Stop = () => Promise<unknown> | unknown

/** Starts a role. Whatever was started before a fault is stopped again. */
export async function startService(config: Config, overrides: Overrides = {}): Promise<Service> {
  const stops: Stop[] = []
  const stop = async () => {
    for (const undo of stops.splice(0).reverse()) await undo()
  }
  try {
    return { ...(await start(config, overrides, stops)), stop }
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }
}

async function start(config: Config, overrides: Overrides, stops: Stop[]): Promise<Omit<Service, 'stop'>> {
  const log = overrides.log ?? createLog(config.logLevel)
  const clock = overrides.clock ?? systemClock
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const alone = config.databaseUrl.startsWith('sqlite:')
  if (alone) holdAlone(config.databaseUrl, stops)
  const port = config.port || (await freePort(config.host))
  const publicUrl = config.publicUrl ?? `http://${config.host}:${port}`

  const [connection, account, db] = await allStarted([
    connectRedis(config, overrides, log, stops),
    reachCarrier(config, publicUrl, stops),
    openMigrated(config, stops),
  ])
  const queue = openQueue(connection, (error) => log.warn({ err: error }, 'Redis'))
  stops.push(() => queue.close())
  const carrier = twilioCarrier({ ...account, publicUrl })
  stops.push(() => carrier.close())
  const mailer = await openMailer(config, stops)
  let feeding: Feeding | null = null
  const context: Context = {
    wakeFeeder: () => feeding?.wake(),
    pressure: new Pressure(),
    reportOverdueMs: config.reportOverdueSeconds * 1_000,
    config,
    db,
    queue,
    carrier,
    mailer,
    clock,
    log,
    workerId: newId(),
    drama: config.carrier.kind === 'simulator',
    publicUrl,
    authTokens: account.authTokens,
  }
  const everyMs = overrides.beatEveryMs ?? beatEveryMs
  const presence = await announce(context, { alone, everyMs })
  stops.push(() => presence.leave())
  // Before anything is answered: whoever waits for that looks into `demo.json` next.
  const demonstration = config.role === 'worker' ? null : await demonstrate(context, account.apiUrl)
  const serving = await startServing(context, port)
  if (serving) stops.push(() => serving.close())
  if (config.role !== 'web') feeding = await work(context, connection, { alone, everyMs }, stops)
  const url = config.role === 'worker' ? null : (serving?.url ?? null)
  return { context, url, demonstration }
}

// Side by side; when one fails the others are waited for, so that they can be stopped again.
async function allStarted<Started extends unknown[]>(
  starting: [...{ [At in keyof Started]: Promise<Started[At]> }],
): Promise<Started> {
  await Promise.allSettled(starting)
  return Promise.all(starting) as Promise<Started>
}

// Beside the file that it is about, wherever that lies.
function holdAlone(databaseUrl: string, stops: Stop[]) {
  const lock = holdLock(`${databaseUrl.replace(/^sqlite:/, '')}.lock`)
  stops.push(() => lock.release())
}

async function openMigrated({ databaseUrl }: Config, stops: Stop[]): Promise<Database> {
  const db = await openDatabase(databaseUrl)
  stops.push(() => db.close())
  await db.migrate()
  return db
}

async function connectRedis(
  { redisUrl, dataDir }: Config,
  { prefix = 'homeline' }: Overrides,
  log: Log,
  stops: Stop[],
): Promise<Connection> {
  if (redisUrl) return { redis: byUrl(redisUrl), prefix }
  const own = await startOwnRedis({ dataDir, log })
  // Stopped last: everything else may still have something to say to it.
  stops.unshift(() => own.stop())
  return { redis: { path: own.path }, prefix }
}

// Where mail is not set up, nothing of it is read.
async function openMailer({ mail }: Config, stops: Stop[]): Promise<Mailer | null> {
  if (!mail) return null
  const { smtpMailer } = await import('./mail/smtp.ts')
  const mailer = smtpMailer(mail)
  stops.push(() => mailer.close())
  return mailer
}

async function startServing(context: Context, port: number): Promise<Serving | null> {
  const { role, metricsPort } = context.config
  if (role !== 'worker') return serve(context, port)
  return metricsPort === null ? null : serveFigures(context, metricsPort)
}

async function work(
  context: Context,
  connection: Connection,
  { alone, everyMs }: { alone: boolean; everyMs: number },
  stops: Stop[],
): Promise<Feeding> {
  const { queue, log } = context
  // What Redis held for a process that was killed is half done at best: the rows say what there is to do.
  if (alone) await queue.empty()
  const lease = alone
    ? null
    : openLease(connection, { name: 'feeder', holder: context.workerId }, (error) =>
        log.warn({ err: error }, 'Redis'),
      )
  const feeding = startFeeding(context, lease)
  // One process that answers and works, with one writer: several at a time would only hold up whoever waits.
  const fewer = alone ? { receive: 1 } : {}
  const onError = (error: Error, job?: string) => log.error({ err: error, job }, 'a job failed')
  const workers = startWorkers(handlers(context, feeding), connection, onError, fewer)
  stops.push(() => workers.close(finishWithinMs))
  stops.push(() => feeding.stop())
  stops.push(await startClockwork(context, everyMs / beatEveryMs))
  return feeding
}

async function demonstrate({ config, db, clock, drama, publicUrl }: Context, simulatorUrl: string | null) {
  if (!drama || !simulatorUrl) {
    removeDemoFile(config.dataDir)
    return null
  }
  const made = await prepareDemonstration(db, clock.now(), readDemoFile(config.dataDir))
  if (!made) removeDemoFile(config.dataDir)
  return made && writeDemoFile(config.dataDir, made, { url: publicUrl, simulatorUrl })
}
