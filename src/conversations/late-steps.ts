import { eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { conversationStaff } from '../db/schema.ts'
import type { Colleague } from '../routing/evidence.ts'
import { standIn } from '../routing/standing-in.ts'
import { inWords } from '../schools/words.ts'
import type { Conversation } from './conversations.ts'
import { colleaguesAt, type Desk, holderOf, liaisonLeadOf } from './desk.ts'
import { putIn } from './joining.ts'
import type { Notice } from './notices.ts'
import { giveTo } from './passing-on.ts'
import { recordStep } from './steps.ts'

/** A step of a conversation’s clock: what becomes of it, and when. */
export interface LateStep {
  kind: 'reminded' | 'deputy joined' | 'escalated'
  at: Date
}

/**
 * The steps that are due, in their order, and the one that comes after them. What was due before the clock was set
 * going again is not made up for, unless nothing else is left.
 */
export function stepsOfClock(
  { stage, nextStepAt, remindAt, respondBy, escalateAt }: Conversation,
  now: Date,
): { due: LateStep[]; next: LateStep | undefined } {
  const all = [
    { kind: 'reminded', at: remindAt },
    { kind: 'deputy joined', at: respondBy },
    { kind: 'escalated', at: escalateAt },
  ] as const
  const left = all
    .slice(all.findIndex(({ kind }) => kind === stage) + 1)
    .flatMap(({ kind, at }) => (at ? [{ kind, at }] : []))
  const ahead = left.filter(({ at }) => nextStepAt !== null && at >= nextStepAt)
  const steps = ahead.length > 0 ? ahead : left
  return { due: steps.filter(({ at }) => at <= now), next: steps.find(({ at }) => at > now) }
}

/** Who is told of a step, and as what. */
export interface LateStepTaken {
  told: string[]
  as: Notice['kind']
}

/** Takes one step, and writes it down. */
export async function takeStep(
  tx: Writer,
  conversation: Conversation,
  step: LateStep,
  desk: Desk,
  now: Date,
): Promise<LateStepTaken> {
  const late: Late = { tx, conversation, desk, now, inIt: await whoIsIn(tx, conversation) }
  if (step.kind === 'reminded') return remind(late)
  if (conversation.restrictedAt) return tellReaders(late, step.kind)
  return step.kind === 'deputy joined' ? letDeputyJoin(late) : giveToLiaisonLead(late)
}

interface Late {
  tx: Writer
  conversation: Conversation
  desk: Desk
  now: Date
  /** Who has joined or was named. */
  inIt: string[]
}

// Who had joined before a conversation was restricted is in it no longer, until they are named.
async function whoIsIn(tx: Reader, { id, restrictedAt }: Conversation): Promise<string[]> {
  const rows = await tx.select().from(conversationStaff).where(eq(conversationStaff.conversationId, id))
  return rows.filter(({ role }) => !restrictedAt || role === 'named').map(({ staffId }) => staffId)
}

// Whoever has gone away since they got it would find the reminder when they are back: who stands in for them joins now.
async function remind(late: Late): Promise<LateStepTaken> {
  const { tx, conversation, desk, now } = late
  const { ownerId, restrictedAt } = conversation
  const away = restrictedAt ? null : (colleaguesOf(late).get(ownerId)?.away ?? null)
  const found = away === null ? null : whoHelps(late, away)
  const due = `an answer is due by ${dueBy(conversation, desk)}.`
  const words = found
    ? `${found.words} Both were reminded: ${due}`
    : `${ownerOf(conversation, desk)} was reminded: ${due}`
  if (found) await putIn(tx, conversation, found.id, 'deputy', null, now)
  await recordStep(tx, conversation, { kind: 'reminded', toId: found?.id ?? ownerId, words }, now)
  return found ? { told: [ownerId, found.id], as: 'deputy joined' } : { told: [ownerId], as: 'reminder' }
}

async function letDeputyJoin(late: Late): Promise<LateStepTaken> {
  const { tx, conversation, now } = late
  const { ownerId } = conversation
  const found = whoHelps(late)
  const words = found ? found.words : `${notAnswered(late)}, and nobody who could join is there.`
  if (found) await putIn(tx, conversation, found.id, 'deputy', null, now)
  await recordStep(tx, conversation, { kind: 'deputy joined', toId: found?.id ?? ownerId, words }, now)
  return found ? { told: [ownerId, found.id], as: 'deputy joined' } : { told: [ownerId], as: 'reminder' }
}

// Whoever had it reads it still: they know the child, and see what becomes of it.
async function giveToLiaisonLead(late: Late): Promise<LateStepTaken> {
  const { tx, conversation, desk, now } = late
  const lead = liaisonLeadOf(desk)
  const { person, because } = standIn(lead.id, colleaguesOf(late), lead.id)
  const former = conversation.ownerId
  if (person.id === former) return letLeadHaveHelp(late)
  const words = [`${notAnswered(late)}, so it passed to ${lead.name}, the liaison lead.`, ...because].join(
    ' ',
  )
  await giveTo(tx, conversation, person.id, [words], now)
  await recordStep(tx, conversation, { kind: 'escalated', toId: person.id, words }, now)
  return { told: [former, person.id], as: 'escalated' }
}

async function letLeadHaveHelp(late: Late): Promise<LateStepTaken> {
  const { tx, conversation, now } = late
  const { ownerId } = conversation
  const found = whoHelps(late)
  const words = found ? found.words : `${notAnswered(late)}, and nobody who could join is there.`
  if (found) await putIn(tx, conversation, found.id, 'deputy', null, now)
  await recordStep(tx, conversation, { kind: 'escalated', toId: found?.id ?? ownerId, words }, now)
  return { told: found ? [ownerId, found.id] : [ownerId], as: 'escalated' }
}

// What may be a concern about a child goes to nobody whom the safeguarding lead did not name. Their own deputy is: only
// they themselves say who that is.
async function tellReaders(late: Late, kind: LateStep['kind']): Promise<LateStepTaken> {
  const { tx, conversation, desk, now, inIt } = late
  const { ownerId } = conversation
  const lead = holderOf(desk, 'safeguarding-lead')
  const deputy = colleaguesOf(late).get((ownerId === lead?.id && lead.deputyId) || '')
  if (kind === 'deputy joined' && deputy && !deputy.away && !inIt.includes(deputy.id)) {
    await putIn(tx, conversation, deputy.id, 'deputy', null, now)
    const words = `${notAnswered(late)}, so ${deputy.name}, their deputy, joined.`
    await recordStep(tx, conversation, { kind, toId: deputy.id, words }, now)
    return { told: [ownerId, deputy.id], as: 'deputy joined' }
  }
  const words = `${notAnswered(late)}: everybody who may read this was told again.`
  await recordStep(tx, conversation, { kind, toId: ownerId, words }, now)
  return { told: [ownerId, ...inIt, ...(lead ? [lead.id] : [])], as: 'reminder' }
}

/** Who joins an owner who is late, or has gone away: whoever stands in for them and is not in it yet. */
function whoHelps(
  late: Late,
  whyNotOwner = `has not answered by ${dueBy(late.conversation, late.desk)}`,
): { id: string; words: string } | null {
  const { conversation, desk, inIt } = late
  const { ownerId } = conversation
  const lead = liaisonLeadOf(desk)
  const why = new Map(inIt.map((id) => [id, 'has joined already']))
  why.set(ownerId, whyNotOwner)
  const people = new Map<string, Colleague>()
  for (const [id, one] of colleaguesOf(late)) people.set(id, unlessOut(one, why.get(id)))
  const { person, because } = standIn(people.has(ownerId) ? ownerId : lead.id, people, lead.id)
  if (person.away) return null
  return { id: person.id, words: because.join(' ') || `${notAnswered(late)}, so ${person.name} answers.` }
}

const colleaguesOf = ({ conversation, desk, now }: Late) =>
  colleaguesAt(desk, now, () => conversation.marks.includes('urgent'))

const unlessOut = (one: Colleague, out: string | undefined): Colleague =>
  out ? { id: one.id, name: one.name, deputyId: one.deputyId, away: out } : one

const notAnswered = ({ conversation, desk }: Late): string =>
  `${ownerOf(conversation, desk)} has not answered by ${dueBy(conversation, desk)}`

const ownerOf = ({ ownerId }: Conversation, { staff }: Desk): string =>
  staff.get(ownerId)?.name ?? 'The owner, who works here no longer,'

const dueBy = ({ respondBy }: Conversation, { school }: Desk): string => inWords(respondBy, school.timeZone)
