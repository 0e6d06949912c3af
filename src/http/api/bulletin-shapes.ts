// What the API is told of a bulletin, and what it tells.

import { z } from 'zod'
import type { Accepted } from '../../bulletins/accepting.ts'
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
  sendAt: time
    .optional()
    .describe('Not before this; in the school’s quiet hours it waits for their end, unless it is urgent'),
  validUntil: time
    .optional()
    .describe(
      'After this the text is useless and is not sent; else 4 hours (urgent) or 24, counted in the hours in which it may be sent',
    ),
  confirm: z.array(z.string()).optional().describe('Kinds of warnings that are meant all the same'),
  reason: z.string().max(500).optional().describe('Why it is urgent: kept on record with the bulletin'),
  reference: z.string().max(200).optional(),
})

const warning = z.object({ kind: z.string(), detail: z.string(), words: z.array(z.string()) })
const skipped = z.record(z.string(), z.int()).describe('Parents who get nothing, by reason')

const startAt = z.string().describe('When the first text may leave: now, its time, or the end of quiet hours')
const finishAt = z
  .string()
  .describe(
    'When the last text will have left, at the pace of its line, in the hours in which it may be sent',
  )

export const previewShape = z.object({
  recipients: z.int(),
  skipped,
  parts: z.object({ min: z.int(), max: z.int(), total: z.int() }),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  unicodeCharacters: z.array(z.string()),
  cost: z.null().describe('Not known: the school has no price on record'),
  startAt,
  finishAt,
  validUntil: z.string(),
  warnings: z.array(warning),
})

const bulletinStatuses = z.enum(['scheduled', 'running', 'paused', 'cancelled', 'finished'])
export const acceptedShape = z.object({
  id: z.string(),
  status: bulletinStatuses,
  recipients: z.int(),
  skipped,
  parts: z.int().describe('Parts of one text'),
  startAt,
  finishAt,
  validUntil: z.string().nullable(),
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

export const showPreview = ({ recipients, skipped, parts, warnings, ...times }: Draft) => ({
  recipients: recipients.length,
  skipped,
  parts: { min: parts.count, max: parts.count, total: parts.count * recipients.length },
  encoding: parts.encoding,
  unicodeCharacters: parts.unicodeCharacters,
  cost: null,
  startAt: times.startAt.toISOString(),
  finishAt: times.finishAt.toISOString(),
  validUntil: times.validUntil.toISOString(),
  warnings,
})

export const showAccepted = ({ bulletin, startAt, finishAt }: Accepted, now: Date) => ({
  id: bulletin.id,
  status: bulletin.sendAt && bulletin.sendAt > now ? ('scheduled' as const) : ('running' as const),
  recipients: bulletin.recipients,
  skipped: bulletin.skipped,
  parts: bulletin.parts,
  startAt: startAt.toISOString(),
  finishAt: finishAt.toISOString(),
  validUntil: instantOf(bulletin.validUntil),
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
