/** Where a Redis is, in the words that BullMQ and ioredis share. */
export interface RedisAddress {
  path?: string
  host?: string
  port?: number
  username?: string
  password?: string
  db?: number
  tls?: Record<string, never>
}

/** What REDIS_URL says, as BullMQ wants it: host or socket (`?path=`), database, who, and whether over TLS. */
export function byUrl(redisUrl: string): RedisAddress {
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
