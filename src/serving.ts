import { createServer } from 'node:net'
import type { Context } from './context.ts'
import { api } from './http/api/api.ts'
import { twilioHooks } from './http/hooks/twilio.ts'
import { buildServer, protectPages } from './http/server.ts'
import { keptSecretKey } from './secret-key.ts'
import { pages } from './web/pages.ts'

export interface Serving {
  url: string
  close(): Promise<void>
}

/** Serves pages, API and the carrier's webhooks. */
export async function serve(context: Context, port: number): Promise<Serving> {
  const { config } = context
  const secret = config.secretKey ?? keptSecretKey(config.dataDir)
  const server = buildServer(context)
  await server.register(twilioHooks, { prefix: '/hooks/twilio', context })
  // Beside the webhooks and not around them: they come by the thousand, and no browser reads what they are answered.
  await server.register(async (browsers) => {
    await protectPages(browsers, context)
    await browsers.register(api, { context })
    await browsers.register(pages, { context, secret })
  })
  await server.listen({ host: config.host, port })
  return { url: `http://${config.host}:${port}`, close: () => server.close() }
}

/** Shows a worker's health and figures: it answers nobody else, but whoever looks after it wants to see how it fares. */
export async function serveFigures(context: Context, port: number): Promise<Serving> {
  const { host } = context.config
  const server = buildServer(context)
  await server.listen({ host, port })
  return { url: `http://${host}:${port}`, close: () => server.close() }
}

/** A port that nobody has now, for PORT=0. */
export async function freePort(host: string): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, host, resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
