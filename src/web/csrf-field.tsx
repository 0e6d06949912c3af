import type { Visitor } from './session.ts'

/** Shows that a form is one of ours. Every form that is posted holds it. */
export const CsrfField = ({ visitor }: { visitor: Visitor }) => (
  <input type="hidden" name="_csrf" value={visitor.session.csrfToken} />
)
