// Fails when a package, of the product or of its tools, comes under terms that we could not pass on under MIT:
// copyleft, or none that it names. Says which, and who brings it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-0-Clause', // what htmx calls 0BSD
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

// The one exception: vitest's bundler compiles style sheets with it. MPL binds changes to its own files; we make
// none, and nothing of it is in what we give away.
const toolsUnderMpl = /^lightningcss(-[a-z0-9-]+)?$/

interface Package {
  dev?: boolean
  version?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

const installed: Record<string, Package> = readJson('node_modules/.package-lock.json').packages
const ours: Package & { devDependencies?: Record<string, string> } = readJson('package.json')

const refused = Object.entries(installed)
  .map(([path, { version, dev }]) => ({ path, version, dev, licence: licenceOf(path) }))
  .filter(({ path, dev, licence }) => !isPermissive(licence) && !(dev && isExcepted(path, licence)))

for (const { path, version, licence } of refused) {
  const says = licence ? `is under ${licence}` : 'names no licence'
  console.error(
    `${nameOf(path)} ${version} ${says}; it is brought by ${bringersOf(nameOf(path)).join(', ')}.`,
  )
}
if (refused.length > 0) process.exit(1)
console.log(`${Object.keys(installed).length} packages, none under terms that we could not pass on.`)

function licenceOf(path: string): string {
  const { license, licenses } = readJson(join(path, 'package.json'))
  // Before SPDX: an object with its type, or a list of those to choose from.
  const stated = [license ?? licenses ?? []].flat().map((one) => (typeof one === 'string' ? one : one.type))
  return stated.join(' OR ')
}

/** Reads an SPDX expression as far as packages use them: AND binds closer than OR; brackets at the outside. */
function isPermissive(expression: string): boolean {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => permissive.has(one.trim())))
}

function isExcepted(path: string, licence: string): boolean {
  return licence === 'MPL-2.0' && toolsUnderMpl.test(nameOf(path))
}

function bringersOf(name: string): string[] {
  const packages = Object.entries(installed).map(([path, found]) => ({ ...found, name: nameOf(path) }))
  const all = [
    { ...ours, dependencies: { ...ours.dependencies, ...ours.devDependencies }, name: 'package.json' },
  ]
  return [...all, ...packages].filter((found) => brings(found, name)).map((found) => found.name)
}

function brings(found: Package, name: string): boolean {
  return name in { ...found.dependencies, ...found.optionalDependencies, ...found.peerDependencies }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
