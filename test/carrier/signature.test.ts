import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSigned } from '../../src/carrier/signature.ts'

const url = 'https://texts.example.org/hooks/twilio/status?message=1'
const token = 'a'.repeat(32)
const parameters = { To: '+447700900001', Body: ' é “x” & y=z ', From: '+447700900123', Empty: '' }

/** By the rule as Twilio writes it, on our own account. */
function sign(by: string, at: string, values: Record<string, string>): string {
  const signed = Object.keys(values)
    .sort()
    .reduce((all, name) => all + name + values[name], at)
  return createHmac('sha1', by).update(signed).digest('base64')
}

const check = (
  signature: string | undefined,
  more: Partial<Parameters<typeof isSigned>[0]> = {},
  tokens = [token],
) => isSigned({ url, parameters, signature, ...more }, tokens)

describe('the signature of a webhook', () => {
  it('holds for the address and every parameter, unknown ones and spaces too', () => {
    expect(check(sign(token, url, parameters))).toBe(true)
  })

  it('may be by either of two tokens while one replaces the other', () => {
    expect(check(sign('b'.repeat(32), url, parameters), {}, [token, 'b'.repeat(32)])).toBe(true)
    expect(check(sign('c'.repeat(32), url, parameters), {}, [token, 'b'.repeat(32)])).toBe(false)
  })

  it.each([
    ['missing', undefined, {}],
    ['empty', '', {}],
    ['nonsense', 'nonsense', {}],
    ['by nobody', sign('', url, parameters), {}],
    ['of another address', sign(token, url, parameters), { url: url.replace('1', '2') }],
    ['of http', sign(token, url, parameters), { url: url.replace('https', 'http') }],
    ['of other words', sign(token, url, parameters), { parameters: { ...parameters, Body: 'x' } }],
    [
      'of trimmed words',
      sign(token, url, parameters),
      { parameters: { ...parameters, Body: 'é “x” & y=z' } },
    ],
    ['of fewer parameters', sign(token, url, parameters), { parameters: { To: parameters.To } }],
    ['of more parameters', sign(token, url, parameters), { parameters: { ...parameters, Extra: '1' } }],
  ])('does not hold when it is %s', (_, signature, more) => {
    expect(check(signature, more)).toBe(false)
  })

  it('holds for whatever a text says, and for nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (Body) => {
        const signature = sign(token, url, { Body })
        expect(check(signature, { parameters: { Body } })).toBe(true)
        expect(check(signature, { parameters: { Body: `${Body}.` } })).toBe(false)
      }),
    )
  })
})
