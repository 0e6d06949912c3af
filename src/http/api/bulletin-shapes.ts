// What the API is told of a bulletin, and what it tells.

import { z } from 'zod'
import { type Bulletin, bulletinStatus, type Progress } from '../../bulletins/bulletins.ts'
import type { BulletinRequest, Draft } from '../../bulletins/draft.ts'
import { statuses } from '../../messages/status.ts'
import { instantOf, time } from './shapes.ts'

const names = z.array(z.string().min(1)).max(10_000)

// One object and not two: then a fault says where in a list it is.
const audience = z
  .strictObject({
    everyone: z.literal(true).optional(),
    groups: names.optional(),
    pupils: names.optional(),
    parents: names.optional(),
  })
  .refine(
    ({ everyone, ...lists }) => !everyone || Object.keys(lists).length === 0,
    'Everyone is everyone already: leave out groups, pupils and parents, or leave out everyone.',
  )
  .describe('Everyone, or those whom the lists name: groups by id or code, people by our id or the MIS’s')

export const bulletinRequest = z.strictObject({
  mode: z
    .enum(['one-way', 'two-way'])
    .describe('one-way: from the school’s name, general information; two-way: replies welcome'),
  purpose: z.enum(['urgent', 'service', 'promotional']),
  body: z.string(),
  audience,
  owner: z
    .string()
    .min(1)
    .optional()
    .describe('Who answers the replies: our id or the MIS’s of a member of staff'),
  sendAt: time.optional(),
  validUntil: time.optional(),
  confirm: z.array(z.string()).optional().describe('Kinds of warnings that are meant all the same'),
  reason: z.string().max(500).optional(),
  reference: z.string().max(200).optional(),
})

const warning = z.object({ kind: z.string(), detail: z.string(), words: z.array(z.string()) })
const skipped = z.record(z.string(), z.int()).describe('Parents who get nothing, by reason')

export const previewShape = z.object({
  recipients: z.int(),
  skipped,
  parts: z.object({ min: z.int(), max: z.int(), total: z.int() }),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  unicodeCharacters: z.array(z.string()),
  cost: z.null().describe('Not known: the school has no price on record'),
  finishAt: z.string(),
  warnings: z.array(warning),
})

const bulletinStatuses = z.enum(['scheduled', 'running', 'paused', 'cancelled', 'finished'])
export const acceptedShape = z.object({
  id: z.string(),
  status: bulletinStatuses,
  recipients: z.int(),
  skipped,
  parts: z.int().describe('Parts of one text'),
  finishAt: z.string(),
})
const counts = Object.fromEntries(statuses.map((status) => [status, z.int()]))
export const bulletinShape = z.object({
  id: z.string(),
  status: bulletinStatuses,
  mode: z.string(),
  purpose: z.string(),
  body: z.string(),
  owner: z.string().describe('The id of the member of staff who answers the replies'),
  recipients: z.int(),
  skipped,
  parts: z.int(),
  reason: z.string().nullable(),
  reference: z.string().nullable(),
  progress: z.object({ total: z.int(), ...counts }),
  sendAt: z.string().nullable(),
  validUntil: z.string().nullable(),
  createdAt: z.string(),
  cancelledAt: z.string().nullable(),
})

type RequestBody = z.infer<typeof bulletinRequest>

export const asRequest = ({ sendAt, validUntil, audience, ...rest }: RequestBody): BulletinRequest => ({
  ...rest,
  audience: audience.everyone ? { everyone: true } : audience,
  sendAt: sendAt ? new Date(sendAt) : undefined,
  validUntil: validUntil ? new Date(validUntil) : undefined,
})

export const showPreview = ({ recipients, skipped, parts, finishAt, warnings }: Draft) => ({
  recipients: recipients.length,
  skipped,
  parts: { min: parts.count, max: parts.count, total: parts.count * recipients.length },
  encoding: parts.encoding,
  unicodeCharacters: parts.unicodeCharacters,
  cost: null,
  finishAt: finishAt.toISOString(),
  warnings,
})

export const showAccepted = (
  { id, sendAt, recipients, skipped, parts }: Bulletin,
  finishAt: Date,
  now: Date,
) => ({
  id,
  status: sendAt && sendAt > now ? ('scheduled' as const) : ('running' as const),
  recipients,
  skipped,
  parts,
  finishAt: finishAt.toISOString(),
})

export const showBulletin = (bulletin: Bulletin, progress: Progress, now: Date) => ({
  id: bulletin.id,
  status: bulletinStatus(bulletin, progress, now),
  mode: bulletin.mode,
  purpose: bulletin.purpose,
  body: bulletin.body,
  owner: bulletin.ownerId,
  recipients: bulletin.recipients,
  skipped: bulletin.skipped,
  parts: bulletin.parts,
  reason: bulletin.reason,
  reference: bulletin.reference,
  progress,
  sendAt: instantOf(bulletin.sendAt),
  validUntil: instantOf(bulletin.validUntil),
  createdAt: bulletin.createdAt.toISOString(),
  cancelledAt: instantOf(bulletin.cancelledAt),
})
