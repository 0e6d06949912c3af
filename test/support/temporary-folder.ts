import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { fromServers } from './environment.ts'

const folders: string[] = []

// Registered first, so run last: after a file's own hooks have closed what stands in the folders.
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new, empty folder of mode 0700, removed when the tests of the file have ended. Its path is short enough for sockets. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(fromServers('TEST_FOLDER'), 'f-'))
  folders.push(folder)
  return folder
}
