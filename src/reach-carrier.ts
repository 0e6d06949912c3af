import { join } from 'node:path'
import type { CarrierConfig, Config } from './config.ts'
import { readAccount } from './simulator/account.ts'
import { launchSimulator } from './simulator/launch.ts'

/** Who we are to the carrier, and where it is: null is Twilio's own address. */
export interface Account {
  accountSid: string
  authToken: string
  authTokens: string[]
  apiUrl: string | null
}

/** Twilio's account as configured; or the simulator's, which is started when nobody else did. */
export async function reachCarrier(
  { carrier, dataDir }: Config,
  publicUrl: string,
  stops: (() => Promise<unknown> | unknown)[],
): Promise<Account> {
  if (carrier.kind === 'twilio') {
    const { accountSid, authToken, authTokenPrevious, apiUrl } = carrier
    return {
      accountSid,
      authToken,
      authTokens: [authToken, authTokenPrevious].filter((token) => token !== null),
      apiUrl,
    }
  }
  if (carrier.url) return { ...simulatorAccount(carrier, dataDir), apiUrl: carrier.url }
  const inboundUrl = `${publicUrl}/hooks/twilio/inbound`
  const simulator = await launchSimulator({ dataDir, port: carrier.port, inboundUrl })
  stops.push(() => simulator.stop())
  const { accountSid, authToken, url } = simulator
  return { accountSid, authToken, authTokens: [authToken], apiUrl: url }
}

// A simulator that somebody else started: its account is said to us, or stands in a folder that we share.
function simulatorAccount({ accountSid, authToken }: CarrierConfig & { kind: 'simulator' }, dataDir: string) {
  const shared = readAccount(join(dataDir, 'simulator'))
  const sid = accountSid ?? shared?.accountSid
  const token = authToken ?? shared?.authToken
  if (!sid || !token)
    throw new Error(
      'SIMULATOR_URL needs TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN: those that the simulator has.',
    )
  return { accountSid: sid, authToken: token, authTokens: [token] }
}
