import twilio from 'twilio'

/**
 * Whether a webhook really comes from the carrier: its signature covers the public address, exactly as the
 * carrier was given it, and every parameter. Two tokens may be in force while one replaces the other.
 */
export function isSigned(
  request: { url: string; parameters: Record<string, string>; signature: string | undefined },
  authTokens: readonly string[],
): boolean {
  const { signature } = request
  if (!signature) return false
  return authTokens.some((token) => twilio.validateRequest(token, signature, request.url, request.parameters))
}
