import type { Decision } from '../decision.ts'
import type { Evidence } from '../evidence.ts'
import { pupilsNamed } from '../naming.ts'

/** Every text has an owner: where no rule decides, the liaison lead has it. */
export const liaisonLead = (evidence: Evidence): Decision => ({
  rule: 'liaison-lead',
  ownerId: evidence.liaisonLeadId,
  because: `the liaison lead, because ${whyNobodyElse(evidence)}.`,
})

function whyNobodyElse({ pupils, body }: Evidence): string {
  const [only, ...others] = pupils
  if (!only) return 'no current pupil is linked to this number'
  if (others.length === 0)
    return only.form ? `the form ${only.form.code} has no lead` : 'the pupil is in no form'
  return pupilsNamed(body, pupils).length > 0
    ? 'the pupils whom the text names have no lead in common'
    : `${pupils.length} pupils are linked to this number`
}
