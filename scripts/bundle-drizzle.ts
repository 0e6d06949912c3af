// Node takes over half a second and a hundred megabytes to import Drizzle's hundreds of small modules. Bundled into
// a few files beside what is compiled, it takes a tenth of that. Shared parts stay shared, so a class is one class.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const entries = [
  'better-sqlite3',
  'better-sqlite3/migrator',
  'index',
  'node-postgres',
  'node-postgres/migrator',
  'pg-core/index',
  'sqlite-core/index',
]
const from = 'node_modules/drizzle-orm'
const to = 'dist/node_modules/drizzle-orm'

const { version, license, exports } = JSON.parse(readFileSync(`${from}/package.json`, 'utf8'))
const names = Object.fromEntries(
  entries.map((entry) => {
    const name = entry.replace(/\/?index$/, '')
    return [name === '' ? '.' : `./${name}`, entry]
  }),
)
for (const name of Object.keys(names))
  if (!(name in exports)) throw new Error(`Drizzle has no ${name} any more.`)

rmSync(to, { recursive: true, force: true })
mkdirSync(to, { recursive: true })
await build({
  entryPoints: Object.fromEntries(
    Object.entries(names).map(([name, entry]) => [entry, `${from}/${resolved(name)}`]),
  ),
  outdir: to,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node26',
  external: ['better-sqlite3', 'pg'],
  logLevel: 'warning',
})
writeFileSync(
  `${to}/package.json`,
  JSON.stringify({
    name: 'drizzle-orm',
    version,
    license,
    type: 'module',
    exports: Object.fromEntries(Object.entries(names).map(([name, entry]) => [name, `./${entry}.js`])),
  }),
)

function resolved(name: string): string {
  const { import: found } = exports[name]
  return typeof found === 'string' ? found : found.default
}
