// Tests that have no database: they are the same on either engine, and are run once.

export const withoutDatabase = [
  'test/architecture.test.ts',
  'test/config.test.ts',
  'test/ids.test.ts',
  'test/log.test.ts',
  'test/phone.test.ts',
  'test/pressure.test.ts',
  'test/without-database.test.ts',
  'test/bench/*.test.ts',
  'test/bulletins/{audience,guard,next-numbers}.test.ts',
  'test/carrier/{carrier-error,signature}.test.ts',
  'test/chaos/*.test.ts',
  'test/mail/*.test.ts',
  'test/messages/{of-its-number,parts,slowdown}.test.ts',
  'test/numbers/health.test.ts',
  'test/phone/*.test.ts',
  'test/queue/{lease,own-redis,workers}.test.ts',
  'test/refresh/{answer-safety,answers,choosing,library,turns,words}.test.ts',
  'test/roster/{both-masters-laws,contacts-file,reach}.test.ts',
  'test/routing/{asking-to-stop,concerns,machines,naming,parents-speaking,phrases,pleasantry,route,speaking,urgency,which-child}.test.ts',
  'test/schools/{clock-time,hours,working-hours}.test.ts',
  'test/simulator/*.test.ts',
]

/**
 * Tests whose subject is the same on either engine, and long on Postgres: the command line, whose commands are tested
 * there by what they call; and the stopping and killing of one process, of which `chaos.test.ts` kills three on Postgres.
 */
export const onceIsEnough = ['test/cli.test.ts', 'test/stories/{kill,stopping}.test.ts']
