import type { Decision, Try } from '../decision.ts'
import type { ReadText } from '../evidence.ts'
import { whichChild } from '../which-child.ts'

/**
 * It answers something that we asked: whether a number is still theirs, a code, or which child it is about. Who has told
 * of a concern since is not heard by the tutor of the child whom they name.
 */
export const answer: Try = (evidence) =>
  evidence.answer === null
    ? childChosen(evidence)
    : {
        rule: 'answer',
        ownerId: evidence.liaisonLeadId,
        because: 'the liaison lead, for the record.',
        sentence: evidence.answer,
      }

function childChosen(evidence: ReadText): Decision | null {
  const { askedWhichChild: asked, pupils, body, liaisonLeadId, conversations } = evidence
  if (!asked || conversations.some(({ isRestricted, isClosed }) => isRestricted && !isClosed)) return null
  const askedAbout = asked.pupils.flatMap((id) => pupils.find((pupil) => pupil.id === id) ?? [])
  // Who has left the home since is no longer among the numbers of the question.
  if (askedAbout.length < asked.pupils.length) return null
  const chosen = askedAbout.find(({ id }) => id === whichChild(body, askedAbout))
  if (!chosen) return null
  const decided = { rule: 'answer' as const, conversationId: asked.conversationId, pupils: [chosen.id] }
  if (!chosen.form?.leadId)
    return {
      ...decided,
      ownerId: liaisonLeadId,
      because: `the liaison lead, because the parent says that it is about ${chosen.firstName}, whose form has no lead.`,
    }
  return {
    ...decided,
    ownerId: chosen.form.leadId,
    because: `who leads ${chosen.form.code}, because the parent says that it is about ${chosen.firstName}.`,
  }
}
