import type { Try } from '../decision.ts'

/** There is only one person whom it can be for: the lead of the only pupil’s form, or of all the pupils’ forms. */
export const onlyChild: Try = (evidence) => {
  const [first, ...others] = evidence.pupils
  const form = first?.form
  if (!form?.leadId || others.some((pupil) => pupil.form?.leadId !== form.leadId)) return null
  const codes = new Intl.ListFormat('en-GB').format(new Set(evidence.pupils.map((pupil) => pupil.form!.code)))
  return {
    rule: 'only-child',
    ownerId: form.leadId,
    because:
      others.length === 0
        ? `who leads ${codes}, the form of the only pupil linked to this number.`
        : `who leads ${codes}, the forms of all pupils linked to this number.`,
  }
}
