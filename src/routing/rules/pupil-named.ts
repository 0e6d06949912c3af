import type { Try } from '../decision.ts'
import type { PupilAtHome } from '../evidence.ts'

/** It names a pupil of this family: whoever leads the pupil’s form; several pupils, when they have one lead. */
export const pupilNamed: Try = (evidence) => {
  const { pupils, named: ids } = evidence
  const named = pupils.filter(({ id }) => ids.includes(id))
  const [first, ...others] = named
  const leadId = first?.form?.leadId
  if (!first || !leadId || others.some(({ form }) => form?.leadId !== leadId)) return null
  return {
    rule: 'pupil-named',
    ownerId: leadId,
    because: `who leads ${formsInWords(named)}, because the text names ${pupilsInWords(named)}.`,
    pupils: ids,
  }
}

const list = new Intl.ListFormat('en-GB')

const formsInWords = (named: readonly PupilAtHome[]): string =>
  list.format(new Set(named.map(({ form }) => form!.code)))

const pupilsInWords = (named: readonly PupilAtHome[]): string =>
  named.length === 1 ? `a pupil in ${named[0]!.form!.code}` : `pupils in ${formsInWords(named)}`
