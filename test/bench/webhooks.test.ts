import { expect, it } from 'vitest'
import { inboundOf, reportOf, signed } from '../../scripts/bench/webhooks.ts'
import { isSigned } from '../../src/carrier/signature.ts'

const token = 'a token of thirty-two characters'
const origin = 'http://127.0.0.1:3000'
const text = { accountSid: 'AC1', sid: 'SM1', from: '+447400000000', to: '+447700900000' }

it.each([
  ['a report', '/hooks/twilio/status?message=1', reportOf(text, 'delivered')],
  ['a text', '/hooks/twilio/inbound', inboundOf(text, 'Thank you & goodbye: 100% é')],
])('signs %s as the carrier does, for one address alone', (_, path, parameters) => {
  const webhook = signed(token, origin, path, parameters)
  const sent = {
    url: origin + webhook.path,
    parameters: Object.fromEntries(new URLSearchParams(webhook.body)),
    signature: webhook.headers['x-twilio-signature'],
  }
  expect(isSigned(sent, [token])).toBe(true)
  expect(isSigned({ ...sent, url: `${origin}/elsewhere` }, [token])).toBe(false)
})
