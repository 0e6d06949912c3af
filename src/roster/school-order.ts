const inOrder = new Intl.Collator('en-GB', { numeric: true })

/** Years and forms by their codes: nursery and reception, whose codes are letters, come before year 1. */
export const asInSchool = (a: { code: string }, b: { code: string }): number =>
  Number(/^\d/.test(a.code)) - Number(/^\d/.test(b.code)) || inOrder.compare(a.code, b.code)

interface InForm {
  form: string | null
  firstName: string
  lastName: string
}

/** Pupils by form and then by name; who is in no form comes last. */
export const byFormAndName = (a: InForm, b: InForm): number =>
  Number(a.form === null) - Number(b.form === null) ||
  asInSchool({ code: a.form ?? '' }, { code: b.form ?? '' }) ||
  inOrder.compare(a.lastName, b.lastName) ||
  inOrder.compare(a.firstName, b.firstName)
