import { type Accepted, acceptBulletin } from '../bulletins/accepting.ts'
import { type Circumstances, type Draft, draft } from '../bulletins/draft.ts'
import type { Context } from '../context.ts'
import { invalid, Refused } from '../errors.ts'
import { enqueueFanOut } from '../queue/enqueue.ts'
import { findPeople, namesOf } from '../roster/people.ts'
import { type ComposeForm, confirmedKinds, idsOf, requestOf } from './compose-form.ts'
import { type Outcome, once } from './once.ts'
import type { Visitor } from './session.ts'
import { counted } from './words.ts'

const circumstances = ({ clock, config, drama }: Context, { school, member }: Visitor): Circumstances => ({
  school,
  author: member,
  now: clock.now(),
  drama,
  partsPerSecond: config.linePartsPerSecond,
})

/** The bulletin as it would be sent now, with what of the form cannot be read among its faults. */
export async function draftOf(context: Context, visitor: Visitor, form: ComposeForm): Promise<Draft> {
  const { request, faults } = requestOf(form, visitor.school.timeZone)
  const drafted = await draft(context.db.read, request, circumstances(context, visitor))
  return { ...drafted, faults: [...drafted.faults, ...faults] }
}

/**
 * Sends what the form says, once: pressed twice, it finds the bulletin that the first one made.
 * @throws Refused with every fault, or when the number of phones is not what the button said
 */
export async function sendOnce(context: Context, visitor: Visitor, form: ComposeForm): Promise<Outcome> {
  const around = circumstances(context, visitor)
  const asked = requestOf(form, visitor.school.timeZone)
  const drafted = await draftOf(context, visitor, form)
  if (asked.faults.length > 0) throw invalid(drafted.faults)
  const request = { ...asked.request, confirm: confirmedKinds(form, drafted) }
  const key = { schoolId: visitor.school.id, token: form.token, contents: asked.request }
  let accepted: Accepted | undefined
  const outcome = await context.db.write((tx) =>
    once(tx, key, around.now, async () => {
      accepted = await acceptBulletin(tx, request, around)
      refuseAnotherCount(accepted.bulletin.recipients, form.expected)
      return accepted.bulletin.id
    }),
  )
  if (accepted) await enqueueFanOut(context, accepted.chunkIds, accepted.bulletin)
  return outcome
}

function refuseAnotherCount(recipients: number, expected: string) {
  if (String(recipients) === expected) return
  const now = counted(recipients, 'phone')
  throw new Refused('conflict', `This text now goes to ${now}. Look at it once more, then send it.`)
}

/** The people chosen, and those whose name is looked for. */
export async function peopleOf({ db }: Context, { school }: Visitor, { people, search }: ComposeForm) {
  const chosen = await namesOf(db.read, school.id, idsOf(people))
  const found = search.trim() ? await findPeople(db.read, school.id, search) : []
  return {
    search,
    chosen: [
      ...chosen.pupils.map(({ id, name, form }) => ({ value: `pupil:${id}`, name, detail: form ?? 'pupil' })),
      ...chosen.parents.map(({ id, name }) => ({ value: `parent:${id}`, name, detail: 'parent' })),
    ],
    found: found
      .map(({ kind, id, name, detail }) => ({ value: `${kind}:${id}`, name, detail }))
      .filter(({ value }) => !people.includes(value)),
  }
}

export type People = Awaited<ReturnType<typeof peopleOf>>
