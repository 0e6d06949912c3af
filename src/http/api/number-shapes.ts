import { z } from 'zod'
import { type Health, healthStates } from '../../numbers/health.ts'
import { instantOf } from './shapes.ts'

export const shortHealthShape = z.object({
  state: z.enum(healthStates).describe('From worst to best; only `bad` and `quarantined` are texted no more'),
  because: z.string().describe('Why, for staff to read'),
  next: z.string().describe('What Homeline does next'),
})

export const healthShape = shortHealthShape.extend({
  reachedAt: z.string().nullable().describe('When it was last shown to reach a phone, to the hour'),
  theirsAt: z.string().nullable().describe('When it was last known to be theirs'),
})

export const shortHealth = ({ state, because, next }: Health): z.infer<typeof shortHealthShape> => ({
  state,
  because,
  next,
})

export const showHealth = (health: Health): z.infer<typeof healthShape> => ({
  ...shortHealth(health),
  reachedAt: instantOf(health.reachedAt),
  theirsAt: instantOf(health.theirsAt),
})
