import type { Installation } from '../installation.ts'
import { textsOf } from './hand-over.ts'
import type { Load } from './load.ts'
import type { Session } from './session.ts'

/** How many texts a second the simulator takes from a loop without a client: it must not be what is measured. */
export async function simulatorLimit(session: Session, school: Installation): Promise<number> {
  const load = session.helper<Load>('load.ts')
  const { accountSid, authToken, from, to, body } = textsOf(session, school)
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  const requests = to.map((number) => ({
    path: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
    body: new URLSearchParams({ To: number, From: from, Body: body }).toString(),
    headers: { authorization },
  }))
  const ms = await load.call('asFastAsAnswered', school.simulatorUrl, requests)
  return Math.round((requests.length * 1_000) / ms)
}
