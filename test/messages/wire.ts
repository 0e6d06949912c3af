import fastify from 'fastify'
import twilio from 'twilio'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Carrier } from '../../src/carrier/carrier.ts'
import { twilioCarrier } from '../../src/carrier/twilio.ts'
import { twilioHooks } from '../../src/http/hooks/twilio.ts'
import { contextOver } from '../support/context.ts'
import { TwilioDouble } from '../support/twilio-double.ts'
import type { Stage } from './stage.ts'

const publicUrl = 'https://texts.example.org'
const authToken = 'a'.repeat(32)

export interface Wire {
  twilio: TwilioDouble
  /** Twilio's own client, before the double. */
  carrier: Carrier
  /** Brings a report of a text as Twilio does: a signed form. Gives the status of the answer. */
  report(messageId: string, sid: string, fields: Record<string, string>): Promise<number>
}

/** The domain between Twilio's two wires: calls go through its client to a double, reports come through the hook. */
export function useWire(stage: () => Stage): () => Wire {
  let wire: Wire
  const server = fastify()
  beforeAll(async () => {
    const double = await new TwilioDouble(stage().now).open()
    const account = { accountSid: double.accountSid, authToken, apiUrl: double.url, publicUrl }
    const carrier = twilioCarrier(account, 300)
    const context = contextOver(stage(), { carrier, publicUrl, authTokens: [authToken] })
    await server.register(twilioHooks, { prefix: '/hooks/twilio', context })
    wire = { twilio: double, carrier, report }
  })
  afterEach(() => {
    wire.twilio.answers = []
  })
  afterAll(async () => {
    await wire.carrier.close()
    wire.twilio.close()
    await server.close()
  })

  async function report(messageId: string, sid: string, fields: Record<string, string>) {
    const url = `/hooks/twilio/status?message=${messageId}`
    const form = {
      AccountSid: wire.twilio.accountSid,
      ApiVersion: '2010-04-01',
      MessageSid: sid,
      SmsSid: sid,
      ...fields,
    }
    const answer = await server.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': twilio.getExpectedTwilioSignature(authToken, publicUrl + url, form),
      },
      payload: new URLSearchParams(form).toString(),
    })
    return answer.statusCode
  }
  return () => wire
}
