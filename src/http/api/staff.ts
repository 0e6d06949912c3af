import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { putStaff, staffFaults } from '../../staff/changes.ts'
import { roles } from '../../staff/roles.ts'
import { allStaff, type Staff } from '../../staff/staff.ts'
import { readBody } from './every-fault.ts'
import { asPage, listOf, pageQuery, readCursor } from './shapes.ts'

const staffShape = z.object({
  id: z.string(),
  misId: z.string(),
  title: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  mobile: z.string().nullable(),
  roles: z.array(z.enum(roles)),
})

const staffDetails = z.strictObject({
  title: z.string().max(40),
  firstName: z.string().min(1).max(100),
  lastName: z.string().min(1).max(100),
  email: z.email(),
  mobile: z.string().min(1).nullish(),
  roles: z.array(z.enum(roles)),
})

export function staffRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['staff']
  const { db, clock } = context

  server.get('/staff', {
    config: { scope: 'staff:read' },
    schema: {
      tags,
      summary: 'Everyone on the staff',
      querystring: z.strictObject(pageQuery),
      response: { 200: listOf(staffShape) },
    },
    handler: async ({ key, query: { limit, cursor } }) => {
      const after = readCursor(cursor) ?? ''
      const found = (await allStaff(db.read, key.school.id)).filter(({ id }) => id > after)
      return asPage(found, limit, ({ id }) => id, show)
    },
  })

  server.put('/staff/:misId', {
    attachValidation: true,
    config: { scope: 'staff:write' },
    schema: {
      tags,
      summary: 'Make a member of staff, or change one',
      params: z.object({ misId: z.string().min(1).max(100) }),
      body: staffDetails,
      response: { 200: staffShape },
    },
    handler: async (request) => {
      const { key, params } = request
      const described = await readBody(request, staffDetails, unread, (wanted) =>
        staffFaults(db.read, key.school, params.misId, asDetails(wanted)),
      )
      return show(
        await db.write((tx) => putStaff(tx, key.school, params.misId, asDetails(described), clock.now())),
      )
    },
  })
}

const unread = { title: '', firstName: 'unread', lastName: 'unread', email: 'unread@example.org', roles: [] }

const asDetails = ({ mobile, ...details }: z.infer<typeof staffDetails>) => ({
  ...details,
  mobile: mobile ?? null,
})

const show = ({ id, misId, title, firstName, lastName, email, mobile, roles }: Staff) => ({
  id,
  misId,
  title,
  firstName,
  lastName,
  email,
  mobile,
  roles,
})
