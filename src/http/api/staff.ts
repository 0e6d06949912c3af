import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { putStaff, staffFaults } from '../../staff/changes.ts'
import { roles } from '../../staff/roles.ts'
import { allStaff, type Staff, staffName } from '../../staff/staff.ts'
import { readBody } from './every-fault.ts'
import { asPage, listOf, pageQuery, readCursor } from './shapes.ts'

export const staffShape = z.object({
  id: z.string(),
  misId: z.string(),
  title: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  mobile: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  deputy: z
    .object({ id: z.string(), misId: z.string(), name: z.string() })
    .nullable()
    .describe('Who answers for them while they are away, or late'),
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
      const everybody = await allStaff(db.read, key.school.id)
      const page = asPage(
        everybody.filter(({ id }) => id > after),
        limit,
        ({ id }) => id,
        (member) => member,
      )
      return { ...page, data: page.data.map((member) => showStaff(member, everybody)) }
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
      const now = clock.now()
      return db.write(async (tx) => {
        const member = await putStaff(tx, key.school, params.misId, asDetails(described), now)
        return showStaff(member, await allStaff(tx, key.school.id))
      })
    },
  })
}

const unread = { title: '', firstName: 'unread', lastName: 'unread', email: 'unread@example.org', roles: [] }

const asDetails = ({ mobile, ...details }: z.infer<typeof staffDetails>) => ({
  ...details,
  mobile: mobile ?? null,
})

/** A member of staff, with the deputy whom they have among `everybody` on the staff. */
export function showStaff(
  { schoolId: _, deputyId, ...member }: Staff,
  everybody: readonly Staff[],
): z.infer<typeof staffShape> {
  const deputy = everybody.find(({ id }) => id === deputyId)
  return {
    ...member,
    deputy: deputy ? { id: deputy.id, misId: deputy.misId, name: staffName(deputy) } : null,
  }
}
