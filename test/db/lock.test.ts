import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { holdLock } from '../../src/db/lock.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const lockModule = join(import.meta.dirname, '../../src/db/lock.ts')
const holders: ChildProcess[] = []

afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL')
})

/** A process of its own that holds the lock and does nothing else. */
async function holdElsewhere(path: string): Promise<ChildProcess> {
  const script = `import { holdLock } from ${JSON.stringify(lockModule)}
    holdLock(${JSON.stringify(path)})
    console.log('held')
    setInterval(() => {}, 1_000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  holders.push(holder)
  await once(holder.stdout!, 'data')
  return holder
}

describe('the lock on a data folder', () => {
  it('is refused to a second holder, in words', () => {
    const path = join(temporaryFolder(), 'lock')
    const lock = holdLock(path)
    expect(() => holdLock(path)).toThrow('Another Homeline is running on the same database')
    lock.release()
  })

  it('can be held again once it was let go', () => {
    const path = join(temporaryFolder(), 'lock')
    holdLock(path).release()
    const again = holdLock(path)
    expect(() => holdLock(path)).toThrow('Another Homeline')
    again.release()
  })

  it('is refused while another process holds it, and free as soon as that one is killed', async () => {
    const path = join(temporaryFolder(), 'lock')
    const holder = await holdElsewhere(path)
    expect(() => holdLock(path)).toThrow('Another Homeline')
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    holdLock(path).release()
  })

  it('does not hide another fault behind those words', () => {
    expect(() => holdLock(join(temporaryFolder(), 'no such folder', 'lock'))).toThrow(
      /directory does not exist/,
    )
  })
})
