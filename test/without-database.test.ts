import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { withoutDatabase } from './without-database.ts'

const root = resolve(import.meta.dirname, '..')

// Through the tests' own files, not through what they test: a pure function may stand beside a query.
const importedBy = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((found) =>
    resolve(dirname(path), found[1]!),
  )

function opensDatabase(path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return false
  seen.add(path)
  return importedBy(path).some(
    (imported) =>
      imported.startsWith(join(root, 'src/db/')) ||
      /\/support\/(database|service|process|servers)\.ts$/.test(imported) ||
      (imported.startsWith(join(root, 'test/')) && opensDatabase(imported, seen)),
  )
}

it('what is run on one engine alone opens no database', () => {
  const files = globSync(withoutDatabase, { cwd: root }).map((file) => join(root, file))
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => opensDatabase(file))).toEqual([])
})
