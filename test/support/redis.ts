import { randomBytes } from 'node:crypto'
import { fromServers } from './environment.ts'

/** A corner of the tests' Redis that nobody else uses: the Unix socket, and a prefix for BullMQ. */
export function testRedis(): { path: string; prefix: string } {
  return { path: fromServers('TEST_REDIS_PATH'), prefix: `test-${randomBytes(6).toString('hex')}` }
}
