import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { numbers, parentNumbers, parents } from '../db/schema.ts'
import { type Fault, invalid, notFound, Refused } from '../errors.ts'
import { knownNumber, type PhoneNumber } from '../numbers/numbers.ts'
import { optOutsOfNumbers } from '../numbers/opt-outs.ts'
import { blockInWords } from '../numbers/refusal-words.ts'
import { mayBeTexted } from '../numbers/textable.ts'
import { readNumber } from '../phone.ts'
import { type Home, homeOf, mayWriteFreely } from '../roster/no-contact.ts'
import { lineOf, type School } from '../schools/schools.ts'
import { sendingHoursOf } from '../schools/sending-hours.ts'
import { usefulUntil } from '../schools/useful-time.ts'
import { findStaff, liaisonLead } from '../staff/staff.ts'
import { bodyFaults } from './body.ts'
import { priority } from './priority.ts'
import { writeMessages } from './writing.ts'

export interface SingleText {
  to: { parent: string } | { number: string }
  body: string
  /** Our id or the MIS's of the member of staff who answers the reply; else the liaison lead. */
  owner?: string | undefined
  reference?: string | undefined
}

/**
 * Writes one two-way text to a parent (at their first number that can be texted) or to a number. Gives the id of
 * the message, to be enqueued.
 * @throws Refused `invalid` with every fault, `not-found` for a parent, `conflict` when it must not be sent
 */
export async function writeSingle(
  tx: Writer,
  school: School,
  text: SingleText,
  now: Date,
  policy: { drama: boolean },
): Promise<{ id: string }> {
  const faults = await singleFaults(tx, school, text, policy)
  if (faults.length === 1 && faults[0]!.pointer === '/to/parent') throw notFound('parent')
  if (faults.length > 0) throw invalid(faults)
  const owner = await ownerOf(tx, school, text)
  const line = await lineOf(tx, school.id, 'number')

  const { number, parentId } = await addressee(tx, school, text.to, now, policy)
  const home = await homeOf(tx, school.id, number.id)
  await refuseUnwritable(tx, number, home, policy)
  const [message] = await writeMessages(
    tx,
    [
      {
        schoolId: school.id,
        kind: 'single',
        priority: priority.single,
        numberId: number.id,
        lineId: line!.id,
        ownerId: owner!.id,
        parents: parentId ? [parentId] : home.holders,
        pupils: [],
        body: text.body,
        reference: text.reference ?? null,
        validUntil: usefulUntil(await sendingHoursOf(tx, school), now),
      },
    ],
    now,
  )
  return message!
}

/** What is wrong with a text before anybody looks at whom it goes to: every fault at once. */
export async function singleFaults(
  db: Reader,
  school: School,
  text: SingleText,
  policy: { drama: boolean },
): Promise<Fault[]> {
  const owner = await ownerOf(db, school, text)
  const line = await lineOf(db, school.id, 'number')
  const isUnknown = 'parent' in text.to && !(await findCurrentParent(db, school.id, text.to.parent))
  return [
    ...bodyFaults(text.body),
    ...(owner ? [] : [{ pointer: '/owner', detail: `This school has no member of staff “${text.owner}”.` }]),
    ...(line ? [] : [{ pointer: '', detail: 'The school has no number to send two-way texts from.' }]),
    ...('number' in text.to ? numberFaults(text.to.number, school, policy) : []),
    ...(isUnknown ? [{ pointer: '/to/parent', detail: 'This school has no such parent.' }] : []),
  ]
}

const ownerOf = (db: Reader, { id }: School, { owner }: SingleText) =>
  owner ? findStaff(db, id, owner) : liaisonLead(db, id)

/** @throws Refused `conflict`, in words, when this number must not or cannot be written to */
export async function refuseUnwritable(
  tx: Reader,
  number: PhoneNumber,
  home: Home,
  policy: { drama: boolean },
): Promise<void> {
  if (!mayWriteFreely(home))
    throw new Refused(
      'conflict',
      'Somebody who must not be contacted holds this number: reach the home another way.',
    )
  if (number.quarantinedAt)
    throw new Refused(
      'conflict',
      'Somebody said that this number is not theirs, so nothing is sent to it. Reach the home another way, or confirm the number first if it is theirs after all.',
    )
  if (!mayBeTexted(number, policy)) throw new Refused('conflict', 'This number cannot be texted.')
  const optedOut = (await optOutsOfNumbers(tx, [number.id])).get(number.id)
  if (optedOut?.saidTo === 'us')
    throw new Refused('conflict', 'This phone has opted out by texting STOP: reach the home another way.')
  if (optedOut) throw new Refused('conflict', `${blockInWords(optedOut.word)} Reach the home another way.`)
}

function numberFaults(input: string, school: School, policy: { drama: boolean }): Fault[] {
  const { textable, problem } = readNumber(input, school.country, policy)
  return textable
    ? []
    : [{ pointer: '/to/number', detail: problem?.sentence ?? `“${input}” cannot be texted.` }]
}

async function addressee(
  tx: Writer,
  school: School,
  to: SingleText['to'],
  now: Date,
  policy: { drama: boolean },
): Promise<{ number: PhoneNumber; parentId: string | null }> {
  if ('parent' in to) return parentsNumber(tx, school, to.parent, policy)
  const { e164, type } = readNumber(to.number, school.country, policy)
  return {
    number: await knownNumber(tx, school.id, { e164: e164!, type: type ?? 'unknown' }, now),
    parentId: null,
  }
}

async function findCurrentParent(db: Reader, schoolId: string, idOrMisId: string) {
  const [parent] = await db
    .select({ id: parents.id })
    .from(parents)
    .where(
      and(
        eq(parents.schoolId, schoolId),
        isNull(parents.endedAt),
        or(eq(parents.id, idOrMisId), eq(parents.misId, idOrMisId)),
      ),
    )
  return parent ?? null
}

async function parentsNumber(tx: Reader, school: School, idOrMisId: string, policy: { drama: boolean }) {
  const parent = (await findCurrentParent(tx, school.id, idOrMisId))!
  const held = await tx
    .select({ number: numbers })
    .from(parentNumbers)
    .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
    .where(and(eq(parentNumbers.parentId, parent.id), isNull(parentNumbers.endedAt)))
    .orderBy(asc(parentNumbers.position))
  const first = held.find(({ number }) => mayBeTexted(number, policy))
  if (!first) throw new Refused('conflict', 'This parent has no number that can be texted.')
  return { number: first.number, parentId: parent.id }
}
