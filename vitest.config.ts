import { defineConfig } from 'vitest/config'
import { onceIsEnough, withoutDatabase } from './test/without-database.ts'

// Node takes a second to import Drizzle, for each test file anew: hundreds of small modules below a package.json
// with hundreds of exports. Bundled once it takes a tenth of that. The drivers stay what they are.
const bundled = [
  'drizzle-orm',
  'drizzle-orm/better-sqlite3',
  'drizzle-orm/better-sqlite3/migrator',
  'drizzle-orm/node-postgres',
  'drizzle-orm/node-postgres/migrator',
  'drizzle-orm/pg-core',
  'drizzle-orm/sqlite-core',
]

const isSecondEngine = process.env.TEST_DATABASE === 'postgres'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', ...(isSecondEngine ? [...withoutDatabase, ...onceIsEnough] : [])],
    globalSetup: 'test/support/servers.ts',
    // Processes, not threads: the engine follows from the environment of the process.
    pool: 'forks',
    // One more than the two cores of a usual machine: tests wait for servers and disks half of the time.
    maxWorkers: 3,
    testTimeout: 15_000,
    hookTimeout: 30_000,
    unstubEnvs: true,
    restoreMocks: true,
    deps: { optimizer: { ssr: { enabled: true, include: bundled, exclude: ['better-sqlite3', 'pg'] } } },
  },
})
