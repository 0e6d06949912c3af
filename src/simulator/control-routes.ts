import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { basicAuth } from './basic-auth.ts'
import { type FaultBook, readFaults } from './faults.ts'
import type { Stats } from './stats.ts'

export type ControlOptions = {
  dataDir: string
  accountSid: string
  authToken: string
  faults: FaultBook
  stats: Stats
  url: () => string
  inboundUrl: () => string
  setInboundUrl: (url: string) => void
}

const change = z.strictObject({ inboundUrl: z.url({ protocol: /^https?$/ }) })

/** What is Homeline's own: faults on purpose, counts, and who this simulator is. */
export async function controlRoutes(app: FastifyInstance, options: ControlOptions): Promise<void> {
  const { faults, stats } = options
  const isOurs = basicAuth(options.accountSid, options.authToken)
  const self = () => ({
    dataDir: options.dataDir,
    pid: process.pid,
    url: options.url(),
    inboundUrl: options.inboundUrl(),
  })

  app.get('/faults', () => faults.read())
  app.put('/faults', async (request, reply) => {
    const asked = readFaults(request.body)
    if ('problem' in asked) return reply.code(400).send({ error: asked.problem })
    await faults.replace(asked)
    return asked
  })
  app.delete('/faults', async (_request, reply) => {
    await faults.clear()
    return reply.code(204).send()
  })
  app.get('/stats', () => stats.read())

  app.get('/simulator', self)
  app.put('/simulator', async (request, reply) => {
    if (!isOurs(request.headers.authorization)) {
      return reply
        .code(401)
        .send({ error: 'This needs the account SID and the auth token of the simulator.' })
    }
    const asked = change.safeParse(request.body)
    if (!asked.success) return reply.code(400).send({ error: 'inboundUrl must be an http or https URL.' })
    options.setInboundUrl(asked.data.inboundUrl)
    return self()
  })
}
