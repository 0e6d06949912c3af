import { timingSafeEqual } from 'node:crypto'

/** Whether an Authorization header is Basic with these names; equal in time whatever is wrong. */
export function basicAuth(user: string, password: string): (header: string | undefined) => boolean {
  const expected = Buffer.from(`Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`)
  return (header = '') => {
    const given = Buffer.from(header)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }
}
