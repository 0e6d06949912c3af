import type { Decision } from '../decision.ts'
import type { ReadText } from '../evidence.ts'

/** Every text has an owner: where no rule decides, the liaison lead has it. */
export const liaisonLead = (text: ReadText): Decision => ({
  rule: 'liaison-lead',
  ownerId: text.liaisonLeadId,
  because: `the liaison lead, because ${whyNobodyElse(text)}.`,
})

function whyNobodyElse({ pupils, named }: ReadText): string {
  const [only, ...others] = pupils
  if (!only) return 'no current pupil is linked to this number'
  if (others.length === 0)
    return only.form ? `the form ${only.form.code} has no lead` : 'the pupil is in no form'
  return named.length > 0
    ? 'the pupils whom the text names have no lead in common'
    : `${pupils.length} pupils are linked to this number`
}
