import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Installation, install } from '../support/process.ts'

let homeline: Installation

beforeEach(async () => {
  homeline = await install()
})

describe('a process that is asked to stop', () => {
  it('stops in good order while it is still starting', async () => {
    const starting = homeline.start().catch(() => {})
    await vi.waitUntil(() => existsSync(join(homeline.dataDir, 'redis/redis.sock')), {
      timeout: 20_000,
      interval: 5,
    })
    expect(await homeline.stop()).toBe(0)
    await starting
    // Neither Redis nor the simulator is left behind.
    expect(existsSync(join(homeline.dataDir, 'redis/redis.sock'))).toBe(false)
  })

  it('stops in good order while its Redis is away', async () => {
    await homeline.start()
    await killRedis(homeline.dataDir)
    expect(await homeline.stop()).toBe(0)
  }, 30_000)
})

async function killRedis(dataDir: string) {
  const redis = new Redis({ path: join(dataDir, 'redis/redis.sock'), retryStrategy: () => null })
  const [, pid] = /process_id:(\d+)/.exec(await redis.info('server'))!
  redis.on('error', () => {})
  process.kill(Number(pid), 'SIGKILL')
  redis.disconnect()
}
