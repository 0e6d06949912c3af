import type { ConnectionOptions } from 'bullmq'

/** What REDIS_URL says, as BullMQ wants it: host or socket (`?path=`), database, who, and whether over TLS. */
export function byUrl(redisUrl: string): ConnectionOptions {
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(redisUrl)
  const path = searchParams.get('path')
  return {
    ...(path ? { path } : { host: hostname, port: Number(port || 6379) }),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(pathname.length > 1 ? { db: Number(pathname.slice(1)) } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  }
}
