import { readConfig } from '../../src/config.ts'
import type { Context } from '../../src/context.ts'
import { createLog } from '../../src/log.ts'
import { Pressure } from '../../src/pressure.ts'

/** What an edge needs to call the domain: a real database, and a queue that takes everything and does nothing. */
export function contextOver(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  own: Pick<Context, 'carrier'> & Partial<Context>,
): Context {
  const read = readConfig({ LOG_LEVEL: 'silent', LINE_PARTS_PER_SECOND: '0' })
  if ('faults' in read) throw new Error(read.faults.join(' '))
  const nothing = async () => {}
  return {
    config: read.config,
    db,
    queue: {
      add: nothing,
      depths: async () => ({
        'fan-out': 0,
        send: 0,
        receive: 0,
        reconcile: 0,
        inquire: 0,
        'look-up': 0,
        mail: 0,
        sweep: 0,
      }),
      empty: nothing,
      ping: nothing,
      close: nothing,
    },
    mailer: null,
    clock,
    log: createLog('silent'),
    reportOverdueMs: 60_000,
    pressure: new Pressure(),
    wakeFeeder: () => {},
    workerId: 'test',
    drama: true,
    publicUrl: 'http://homeline.test',
    authTokens: [],
    ...own,
  }
}
