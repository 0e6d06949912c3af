import type { Try } from '../decision.ts'
import { isPleasantry } from '../pleasantry.ts'

/** Several pupils under several people, and nothing says whom it is about: the liaison lead holds it, and we ask. */
export const askWhichChild: Try = ({ pupils, body, named, liaisonLeadId }) => {
  const people = new Set(pupils.map(({ form }) => form?.leadId ?? liaisonLeadId))
  // Who named several has said whom it is about, and thanks need no question.
  if (people.size < 2 || named.length > 0 || isPleasantry(body)) return null
  return {
    rule: 'ask-which-child',
    ownerId: liaisonLeadId,
    because: `the liaison lead, until the parent says which of ${pupils.length} pupils it is about.`,
    ask: pupils.map(({ id }) => id),
  }
}
