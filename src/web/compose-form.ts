import { randomUUID } from 'node:crypto'
import type { BulletinRequest, Draft } from '../bulletins/draft.ts'
import type { AudienceRequest } from '../bulletins/selection.ts'
import type { Warning } from '../bulletins/warnings.ts'
import type { Fault } from '../errors.ts'
import { instantOnClock } from '../schools/clock-time.ts'
import type { Form } from './form.ts'

const whens = ['now', 'later'] as const
const modes = ['one-way', 'two-way'] as const
const purposes = ['service', 'urgent', 'promotional'] as const
const audiences = ['everyone', 'groups', 'people'] as const

/** A bulletin as it is being written. */
export interface ComposeForm {
  /** Made with the form: it is sent once, however often the button is pressed. */
  token: string
  mode: (typeof modes)[number]
  purpose: (typeof purposes)[number]
  body: string
  audience: (typeof audiences)[number] | ''
  groups: string[]
  /** `pupil:` or `parent:` and our id. */
  people: string[]
  /** Whom one looks for among pupils and parents. */
  search: string
  owner: string
  when: (typeof whens)[number]
  /** As the browser writes it, on the school's clock: `2026-11-24T08:30`; it counts when it goes later. */
  sendAt: string
  /** The same, or empty. */
  validUntil: string
  /** Why it is urgent; it counts when it is. */
  reason: string
  confirmed: string[]
  /** The number of phones on the button that was pressed. */
  expected: string
}

export const readCompose = (form: Form): ComposeForm => ({
  token: /^[0-9a-f-]{36}$/.test(form.one('token')) ? form.one('token') : randomUUID(),
  mode: oneOf(modes, form.one('mode')) ?? 'one-way',
  purpose: oneOf(purposes, form.one('purpose')) ?? 'service',
  body: form.one('body'),
  audience: oneOf(audiences, form.one('audience')) ?? '',
  groups: form.all('groups'),
  people: [...new Set(form.all('person'))],
  search: form.one('search'),
  owner: form.one('owner'),
  when: oneOf(whens, form.one('when')) ?? 'now',
  sendAt: form.one('sendAt'),
  validUntil: form.one('validUntil'),
  reason: form.one('reason'),
  confirmed: form.all('confirm'),
  expected: form.one('expected'),
})

const oneOf = <Choice extends string>(choices: readonly Choice[], value: string): Choice | undefined =>
  choices.find((choice) => choice === value)

/** What the form asks for, in the domain's words, and what of it cannot be read. */
export function requestOf(
  form: ComposeForm,
  timeZone: string,
): { request: BulletinRequest; faults: Fault[] } {
  const sendAt = form.when === 'later' ? readTime('sendAt', form.sendAt || 'no time', timeZone) : noTime
  const validUntil = form.validUntil ? readTime('validUntil', form.validUntil, timeZone) : noTime
  const reason = form.purpose === 'urgent' && form.reason.trim() ? form.reason.trim() : undefined
  return {
    request: {
      mode: form.mode,
      purpose: form.purpose,
      body: form.body,
      audience: audienceOf(form),
      owner: form.mode === 'two-way' && form.owner ? form.owner : undefined,
      sendAt: sendAt.at,
      validUntil: validUntil.at,
      reason,
    },
    faults: [...sendAt.faults, ...validUntil.faults, ...reasonFaults(reason)],
  }
}

interface ReadTime {
  at: Date | undefined
  faults: Fault[]
}

const noTime: ReadTime = { at: undefined, faults: [] }

function readTime(field: string, written: string, timeZone: string): ReadTime {
  const read = instantOnClock(written, timeZone)
  if ('at' in read) return { at: read.at, faults: [] }
  return { at: undefined, faults: [{ pointer: `/${field}`, detail: read.fault }] }
}

const reasonFaults = (reason = ''): Fault[] =>
  reason.length > 500
    ? [{ pointer: '/reason', detail: 'The reason is too long: say it in 500 characters.' }]
    : []

function audienceOf({ audience, groups, people }: ComposeForm): AudienceRequest {
  if (audience === 'everyone') return { everyone: true }
  if (audience === 'groups') return { groups }
  return audience === 'people' ? idsOf(people) : {}
}

/** The ids of the people chosen. */
export const idsOf = (people: string[]) => ({
  pupils: people.filter((one) => one.startsWith('pupil:')).map((one) => one.slice('pupil:'.length)),
  parents: people.filter((one) => one.startsWith('parent:')).map((one) => one.slice('parent:'.length)),
})

/** What ticking a warning says: it holds for these words only, and is gone when the text names somebody else. */
export const tickOf = ({ kind, words }: Warning): string => `${kind}: ${words.join(', ')}`

export const confirmedKinds = ({ confirmed }: ComposeForm, { warnings }: Draft): string[] =>
  warnings.filter((warning) => confirmed.includes(tickOf(warning))).map(({ kind }) => kind)
