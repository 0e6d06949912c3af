import type { FastifyInstance, FastifyReply } from 'fastify'
import { findBulletin } from '../bulletins/bulletins.ts'
import { lettersFor } from '../bulletins/letters.ts'
import type { Context } from '../context.ts'
import { fewContacts } from '../roster/few-contacts.ts'
import { type Reach, reachOfSchool } from '../roster/reach.ts'
import { listReachWeeks, type ReachWeek, weekOf } from '../roster/reach-weeks.ts'
import { type SchoolHomes, schoolHomes } from '../roster/school-homes.ts'
import { byFormAndName } from '../roster/school-order.ts'
import { unreachablePupils } from '../roster/unreachable.ts'
import { csvFile } from './csv-file.ts'
import { contactsInWords } from './few-contacts.tsx'
import { queryOf } from './form.ts'
import { lettersPage } from './letters-page.tsx'
import { reachPage } from './reach-page.tsx'
import { sendPage } from './render.ts'
import { needs, type Visitor, visitorOf } from './session.ts'

/** How many homes a text reaches, and what goes to the others on paper. For who may write to every home. */
export async function reachRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context
  server.addHook('onRequest', needs('send-bulletins'))

  server.get('/reach', async (request, reply) => {
    const visitor = visitorOf(request)
    const found = await homesOf(visitor)
    const reach = reachOfSchool(found)
    return sendPage(
      reply,
      reachPage({
        visitor,
        reach,
        weeks: untilNow(await listReachWeeks(db.read, visitor.school.id), reach, visitor),
        onPaper: await onPaper(visitor, found),
        few: inOrder(fewContacts(found)),
      }),
    )
  })

  server.get('/reach/paper.csv', async (request, reply) => {
    const visitor = visitorOf(request)
    const found = await onPaper(visitor, await homesOf(visitor))
    const rows = found.map(({ pupil, parents, reason }) => [
      pupil.form ?? '',
      pupil.name,
      parents.map(({ name }) => name).join('; '),
      reason,
    ])
    return sendCsv(reply, 'paper-list', [['Form', 'Pupil', 'Write to', 'Why no text reaches them'], ...rows])
  })

  server.get('/reach/few-contacts.csv', async (request, reply) => {
    const found = inOrder(fewContacts(await homesOf(visitorOf(request))))
    const rows = found.map((one) => [one.pupil.form ?? '', one.pupil.name, contactsInWords(one)])
    return sendCsv(reply, 'few-contacts', [['Form', 'Pupil', 'Contacts'], ...rows])
  })

  server.get('/reach/letters', async (request, reply) => {
    const { school } = visitorOf(request)
    const bulletin = await findBulletin(db.read, school.id, queryOf(request).one('bulletin'))
    const letters = await lettersFor(db.read, bulletin, context, clock.now())
    return sendPage(reply, lettersPage({ ...letters, school, bulletin, now: clock.now() }))
  })

  const homesOf = ({ school }: Visitor) => schoolHomes(db.read, school.id, context, clock.now())

  const onPaper = async ({ school }: Visitor, found: SchoolHomes) =>
    inOrder(await unreachablePupils(db.read, school.id, found))
}

// A week is counted at its beginning: the one that we are in is shown as it stands now, like the rest of the page.
function untilNow(weeks: ReachWeek[], { pupils, withOne, withTwo }: Reach, { school, now }: Visitor) {
  const present = weekOf(now, school.timeZone)
  return weeks.map((one) => (one.week === present ? { week: present, pupils, withOne, withTwo } : one))
}

const inOrder = <Item extends { pupil: Parameters<typeof byFormAndName>[0] }>(found: Item[]): Item[] =>
  found.toSorted((a, b) => byFormAndName(a.pupil, b.pupil))

const sendCsv = (reply: FastifyReply, name: string, rows: string[][]) =>
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(csvFile(rows))
