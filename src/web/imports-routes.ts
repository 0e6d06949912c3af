import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { type Fault, Refused } from '../errors.ts'
import { applyImport, findImport, prepareImport } from '../roster/imports.ts'
import { formOf } from './form.ts'
import { importPage } from './import-page.tsx'
import { newImportPage } from './new-import-page.tsx'
import { sendPage } from './render.ts'
import { needs, visitorOf } from './session.ts'

interface ById {
  Params: { id: string }
}

/** A contacts file: first what would change, then the change. */
export async function importRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock, drama } = context
  server.addHook('onRequest', needs('import-contacts'))

  server.get('/roster/imports/new', (request, reply) =>
    sendPage(reply, newImportPage({ visitor: visitorOf(request), mode: 'partial', faults: [] })),
  )

  server.post('/roster/imports', async (request, reply) => {
    const visitor = visitorOf(request)
    const mode = formOf(request).one('mode') === 'full' ? 'full' : 'partial'
    const file = await uploaded(request)
    if (!file) return sendPage(reply, newImportPage({ visitor, mode, faults: [noFile] }), 422)
    const prepared = await db.write((tx) =>
      prepareImport(tx, visitor.school, { ...file, mode }, { drama }, clock.now()),
    )
    return reply.redirect(`/roster/imports/${prepared.id}`, 303)
  })

  server.get<ById>('/roster/imports/:id', async (request, reply) => {
    const visitor = visitorOf(request)
    const found = await findImport(db.read, visitor.school.id, request.params.id)
    return sendPage(reply, importPage({ visitor, found, confirmed: [], faults: [] }))
  })

  server.post<ById>('/roster/imports/:id/application', async (request, reply) => {
    const visitor = visitorOf(request)
    const { id } = request.params
    const confirmed = formOf(request).all('confirm')
    try {
      await db.write((tx) => applyImport(tx, visitor.school, id, confirmed, clock.now()))
      return reply.redirect(`/roster/imports/${id}`, 303)
    } catch (error) {
      if (!(error instanceof Refused) || error.kind === 'not-found') throw error
      const found = await findImport(db.read, visitor.school.id, id)
      const faults = [notApplied(error)]
      return sendPage(reply, importPage({ visitor, found, confirmed, faults }), 422)
    }
  })
}

const noFile: Fault = { pointer: '/file', detail: 'Choose the file that you want to import.' }

const notApplied = ({ kind, message }: Refused): Fault =>
  kind === 'needs-confirmation'
    ? { pointer: '/confirm', detail: 'Tick each of the points below if it is right, then apply again.' }
    : { pointer: '', detail: message }

async function uploaded({ body }: FastifyRequest): Promise<{ bytes: Uint8Array; file: string } | null> {
  const part = (body as { file?: MultipartFile | MultipartFile[] } | undefined)?.file
  const file = Array.isArray(part) ? part[0] : part
  if (file?.type !== 'file' || !file.filename) return null
  return { bytes: await file.toBuffer(), file: file.filename }
}
