import type { Carrier } from './carrier/carrier.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mail/mail.ts'
import type { Pressure } from './pressure.ts'
import type { JobQueue } from './queue/queue.ts'

/** What an edge needs to call the domain, wired by hand in `main`; a test hands in its own. */
export interface Context {
  config: Config
  db: Database
  queue: JobQueue
  carrier: Carrier
  /** Null while mail is not set up. */
  mailer: Mailer | null
  clock: Clock
  log: Log
  /** After how long a text without a final report is asked after. */
  reportOverdueMs: number
  /** Webhooks that wait for their answer. */
  pressure: Pressure
  /** Texts were written that may leave: the feeder need not wait for its next look. Nothing where there is none. */
  wakeFeeder(): void
  /** This process, as the texts that it has in hand name it. */
  workerId: string
  /** Drama numbers may be texted: the carrier is the simulator. */
  drama: boolean
  /** The origin that the carrier calls and signs. */
  publicUrl: string
  /** The tokens that the carrier may sign with: two while one replaces the other. */
  authTokens: readonly string[]
}
