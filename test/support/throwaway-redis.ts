import { join } from 'node:path'
import { look } from '../../src/queue/own-redis-talk.ts'
import { findProgram } from './find-program.ts'
import { startThrowaway } from './throwaway-server.ts'

/** A Redis on a Unix socket in `folder` that keeps nothing. */
export async function startThrowawayRedis(folder: string) {
  const socket = join(folder, 'redis.sock')
  const server = await startThrowaway({
    program: findProgram('redis-server'),
    args: [
      '--port',
      '0',
      '--unixsocket',
      socket,
      '--dir',
      folder,
      '--save',
      '',
      '--maxmemory-policy',
      'noeviction',
    ],
    stopSignal: 'TERM',
    logFile: join(folder, 'redis.log'),
    isReady: async () => (await look(socket)) === 'ready',
  })
  return { socket, stop: server.stop }
}
