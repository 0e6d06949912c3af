import type { Writer } from '../db/database.ts'
import { bulletinChunks, bulletins } from '../db/schema.ts'
import { invalid, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Bulletin } from './bulletins.ts'
import { type BulletinRequest, type Circumstances, type Draft, draft } from './draft.ts'

const chunkSize = 500

export interface Accepted {
  bulletin: Bulletin
  /** The chunks to fan out, unless its time has not come. */
  chunkIds: string[]
  startAt: Date
  finishAt: Date
}

/**
 * Accepts a bulletin: from its commit on its recipients are fixed and none of them can be lost.
 * @throws Refused `invalid` with every fault; `needs-confirmation` with the warnings that were not confirmed
 */
export async function acceptBulletin(
  tx: Writer,
  request: BulletinRequest,
  around: Circumstances,
): Promise<Accepted> {
  const drafted = await draft(tx, request, around)
  if (drafted.faults.length > 0) throw invalid(drafted.faults)
  refuseUnconfirmed(drafted, request.confirm ?? [])
  const bulletin = await insertBulletin(tx, request, drafted, around)
  const chunkIds = await insertChunks(tx, bulletin, drafted.recipients)
  const due = !bulletin.sendAt || bulletin.sendAt <= around.now
  const { startAt, finishAt } = drafted
  return { bulletin, chunkIds: due ? chunkIds : [], startAt, finishAt }
}

function refuseUnconfirmed({ warnings }: Draft, confirmed: string[]) {
  const open = warnings.filter((warning) => !confirmed.includes(warning.kind))
  if (open.length === 0) return
  throw new Refused(
    'needs-confirmation',
    open.map((warning) => warning.detail).join(' '),
    open.map(({ kind, detail }) => ({
      pointer: '/confirm',
      detail: `${detail} To send it as it is, put “${kind}” into confirm.`,
    })),
    { warnings: open },
  )
}

async function insertBulletin(
  tx: Writer,
  request: BulletinRequest,
  { recipients, skipped, parts, line, owner, validUntil }: Draft,
  { school, now }: Circumstances,
): Promise<Bulletin> {
  const [row] = await tx
    .insert(bulletins)
    .values({
      id: newId(),
      schoolId: school.id,
      mode: request.mode,
      purpose: request.purpose,
      body: request.body,
      lineId: line!.id,
      ownerId: owner!.id,
      audience: request.audience,
      recipients: recipients.length,
      skipped,
      parts: parts.count,
      confirmed: request.confirm ?? [],
      reason: request.reason ?? null,
      reference: request.reference ?? null,
      sendAt: request.sendAt ?? null,
      validUntil,
      createdAt: now,
    })
    .returning()
  return row!
}

async function insertChunks(
  tx: Writer,
  { id: bulletinId, schoolId }: Bulletin,
  recipients: Draft['recipients'],
) {
  const chunks = Array.from({ length: Math.ceil(recipients.length / chunkSize) }, (_, ordinal) => ({
    id: newId(),
    schoolId,
    bulletinId,
    ordinal,
    recipients: recipients.slice(ordinal * chunkSize, (ordinal + 1) * chunkSize),
  }))
  await tx.insert(bulletinChunks).values(chunks)
  return chunks.map((chunk) => chunk.id)
}
