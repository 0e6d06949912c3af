/** What `servers.ts` has left in the environment for the workers. */
export function fromServers(name: 'TEST_FOLDER' | 'TEST_REDIS_PATH' | 'TEST_POSTGRES_URL'): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`${name} is not set: run the tests through vitest, whose global set-up does it.`)
  return value
}
