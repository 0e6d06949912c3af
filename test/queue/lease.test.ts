import { Redis } from 'ioredis'
import { afterEach, describe, expect, it } from 'vitest'
import { type Lease, openLease } from '../../src/queue/lease.ts'
import { testRedis } from '../support/redis.ts'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop().catch(() => {})
})

/** Two processes and more, that want to do the same thing. */
function contenders(lastsMs = 60_000) {
  const { path, prefix } = testRedis()
  return (holder: string, name = 'feeder'): Lease => {
    const lease = openLease({ redis: { path }, prefix }, { name, holder, lastsMs }, () => {})
    stops.push(() => lease.release())
    return lease
  }
}

describe('a lease', () => {
  it('is held by one, who may renew it, and by nobody else', async () => {
    const open = contenders()
    const [one, other] = [open('one'), open('other')]
    expect(await one.hold()).toBe(true)
    expect(await other.hold()).toBe(false)
    expect(await one.hold()).toBe(true)
    expect(await other.hold()).toBe(false)
  })

  it('is held by one, though ten want it at once', async () => {
    const open = contenders()
    const held = await Promise.all(Array.from({ length: 10 }, (_, n) => open(`p-${n}`).hold()))
    expect(held.filter(Boolean)).toHaveLength(1)
  })

  it('is free at once when it was given back', async () => {
    const open = contenders()
    const [one, other] = [open('one'), open('other')]
    await one.hold()
    await one.release()
    expect(await other.hold()).toBe(true)
  })

  it('is not given back by somebody who does not hold it', async () => {
    const open = contenders()
    const [one, other, third] = [open('one'), open('other'), open('third')]
    await one.hold()
    await other.hold()
    await other.release()
    expect(await third.hold()).toBe(false)
  })

  it('passes on soon after its holder has died', async () => {
    const open = contenders(200)
    const [one, other] = [open('one'), open('other')]
    await one.hold()
    await expect.poll(() => other.hold(), { timeout: 3_000, interval: 20 }).toBe(true)
    expect(await one.hold()).toBe(false)
  })

  it('lasts anew from each time that its holder renews it', async () => {
    const { path, prefix } = testRedis()
    const lease = openLease({ redis: { path }, prefix }, { name: 'feeder', holder: 'one' }, () => {})
    const redis = new Redis(path)
    stops.push(
      () => lease.release(),
      async () => redis.disconnect(),
    )
    await lease.hold()
    const [key] = await redis.keys(`${prefix}:*`)
    expect(await redis.pttl(key!)).toBeGreaterThan(2_000)
    await redis.pexpire(key!, 1_000)
    await lease.hold()
    expect(await redis.pttl(key!)).toBeGreaterThan(2_000)
    expect(await redis.pttl(key!)).toBeLessThanOrEqual(3_000)
  })

  it('for one thing says nothing of another', async () => {
    const open = contenders()
    expect(await open('one').hold()).toBe(true)
    expect(await open('other', 'something else').hold()).toBe(true)
  })

  it('is nobody’s while Redis is away, and says so', async () => {
    const faults: Error[] = []
    const connection = { redis: { path: '/nowhere/redis.sock' }, prefix: 'x' }
    const lease = openLease(connection, { name: 'feeder', holder: 'one' }, (error) => void faults.push(error))
    await expect(lease.hold()).rejects.toThrow()
    await lease.release().catch(() => {})
    expect(faults.length).toBeGreaterThan(0)
  })
})
