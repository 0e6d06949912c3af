import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type OwnRedis, startOwnRedis } from '../../src/queue/own-redis.ts'
import { look } from '../../src/queue/own-redis-talk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const started: OwnRedis[] = []
const connections: Redis[] = []

afterEach(async () => {
  for (const connection of connections.splice(0)) connection.disconnect()
  for (const redis of started.splice(0)) await redis.stop()
})

async function start(dataDir: string): Promise<OwnRedis> {
  const redis = await startOwnRedis({ dataDir })
  started.push(redis)
  return redis
}

function connect({ path }: { path: string }): Redis {
  const connection = new Redis({ path, retryStrategy: () => null })
  connection.on('error', () => {})
  connections.push(connection)
  return connection
}

const processIdOf = async (redis: { path: string }) =>
  Number(/process_id:(\d+)/.exec(await connect(redis).info('server'))?.[1])

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const setting = async (redis: Redis, name: string) => (await redis.config('GET', name)) as string[]

describe('a Redis of our own', () => {
  test('listens on a Unix socket in the data folder, for nobody else', async () => {
    const dataDir = temporaryFolder()
    const redis = await start(dataDir)
    expect(redis).toMatchObject({ path: join(dataDir, 'redis', 'redis.sock'), adopted: false })
    expect(await connect(redis).ping()).toBe('PONG')
    expect(await setting(connect(redis), 'port')).toEqual(['port', '0'])
    expect(statSync(redis.path).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'redis')).mode & 0o777).toBe(0o700)
  })

  test('is started anew when it dies, with what it had', async () => {
    const redis = await start(temporaryFolder())
    await connect(redis).set('job', '17')
    await connect(redis)
      .call('WAITAOF', '1', '0', '0')
      .catch(() => {})
    const pid = await processIdOf(redis)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false)
    await expect.poll(() => look(redis.path), { timeout: 10_000 }).toBe('ready')
    expect(await processIdOf(redis)).not.toBe(pid)
    await redis.stop()
    expect(await look(redis.path)).toBe('absent')
  })

  test('writes every second to an append-only file, and refuses rather than forget', async () => {
    const redis = connect(await start(temporaryFolder()))
    expect(await setting(redis, 'appendonly')).toEqual(['appendonly', 'yes'])
    expect(await setting(redis, 'appendfsync')).toEqual(['appendfsync', 'everysec'])
    expect(await setting(redis, 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction'])
  })

  test('has after a stop and a start what it had before', async () => {
    const dataDir = temporaryFolder()
    const first = await start(dataDir)
    await connect(first).set('job', '17')
    await first.stop()
    const second = await start(dataDir)
    expect(second.adopted).toBe(false)
    expect(await connect(second).get('job')).toBe('17')
  })

  test('has ended when stop returns, and a second stop does nothing', async () => {
    const redis = await start(temporaryFolder())
    const pid = await processIdOf(redis)
    await redis.stop()
    expect(isAlive(pid)).toBe(false)
    expect(await look(redis.path)).toBe('absent')
    await redis.stop()
  })

  test('stopping one that was killed does nothing', async () => {
    const redis = await start(temporaryFolder())
    process.kill(await processIdOf(redis), 'SIGKILL')
    await redis.stop()
    expect(await look(redis.path)).toBe('absent')
  })

  test('that does not end by itself is killed after five seconds', async () => {
    const redis = await start(temporaryFolder())
    const pid = await processIdOf(redis)
    process.kill(pid, 'SIGSTOP')
    await redis.stop()
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false))
  })

  test('is started again where one was killed and left its socket behind', async () => {
    const dataDir = temporaryFolder()
    const first = await start(dataDir)
    const pid = await processIdOf(first)
    process.kill(pid, 'SIGKILL')
    await vi.waitFor(async () => expect(await look(first.path)).toBe('absent'))
    const second = await start(dataDir)
    expect(second.adopted).toBe(false)
    expect(await processIdOf(second)).not.toBe(pid)
  })

  test('stands in the temporary folder when the path of the data folder is too long for a socket', async () => {
    vi.stubEnv('TMPDIR', temporaryFolder())
    const dataDir = join(temporaryFolder(), 'a'.repeat(60), 'b'.repeat(60))
    const redis = await start(dataDir)
    expect(redis.path.length).toBeLessThan(100)
    expect(statSync(join(redis.path, '..')).mode & 0o777).toBe(0o700)
    expect(await connect(redis).ping()).toBe('PONG')
    expect((await start(dataDir)).adopted).toBe(true)
  })
})

describe('one that is alive', () => {
  test('is adopted by the next start, with what it holds', async () => {
    const dataDir = temporaryFolder()
    const first = await start(dataDir)
    await connect(first).set('job', '17')
    const second = await start(dataDir)
    expect(second.adopted).toBe(true)
    expect(await connect(second).get('job')).toBe('17')
    expect(await processIdOf(second)).toBe(await processIdOf(first))
  })

  test('goes on while another still uses it, and ends with the last', async () => {
    const dataDir = temporaryFolder()
    const first = await start(dataDir)
    const second = await start(dataDir)
    await first.stop()
    expect(await connect(second).ping()).toBe('PONG')
    await second.stop()
    expect(await look(second.path)).toBe('absent')
  })

  test('is one server for all who start at the same moment', async () => {
    const dataDir = temporaryFolder()
    const all = await Promise.all([1, 2, 3, 4].map(() => start(dataDir)))
    expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1)
    const log = readFileSync(join(dataDir, 'redis', 'redis.log'), 'utf8')
    expect(log.match(/Ready to accept connections|ready to accept connections/g)).toHaveLength(1)
  })

  test('outlives a kill -9 of our whole process group, and is adopted after it', async () => {
    const dataDir = temporaryFolder()
    const gateway = spawn(process.execPath, ['--input-type=module', '-e', script(dataDir)], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(gateway.stdout, 'data')
    process.kill(-gateway.pid!, 'SIGKILL')
    await once(gateway, 'exit')
    expect((await start(dataDir)).adopted).toBe(true)
  })

  test('does not keep the process alive that started it', () => {
    const dataDir = temporaryFolder()
    execFileSync(process.execPath, ['--input-type=module', '-e', script(dataDir)], { timeout: 10_000 })
    return start(dataDir)
  })
})

describe('when it cannot be started', () => {
  test('without the program, one sentence says what to type', async () => {
    vi.stubEnv('PATH', '/nonexistent')
    await expect(startOwnRedis({ dataDir: temporaryFolder() })).rejects.toThrow(
      /redis-server is not installed: type `sudo apt-get install redis-server`.*`brew install redis`/,
    )
  })

  test('when it dies, the end of its log is in the error, and the next start is free to try', async () => {
    const dataDir = temporaryFolder()
    const files = join(dataDir, 'redis', 'appendonlydir')
    mkdirSync(files, { recursive: true })
    writeFileSync(join(files, 'appendonly.aof.manifest'), 'nonsense\n')
    await expect(startOwnRedis({ dataDir })).rejects.toThrow(/stopped as soon as it started.*AOF manifest/s)
    writeFileSync(join(files, 'appendonly.aof.manifest'), '')
    await expect(startOwnRedis({ dataDir })).rejects.toThrow(/AOF manifest/)
  })
})

// Only the address is printed: the process then ends unless something keeps it alive.
function script(dataDir: string): string {
  const module = new URL('../../src/queue/own-redis.ts', import.meta.url)
  return `import { startOwnRedis } from '${module}'
    const redis = await startOwnRedis({ dataDir: '${dataDir}' })
    console.log(redis.path)`
}
