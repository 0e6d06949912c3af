import { type Fault, Refused } from '../errors.ts'

/**
 * What stands in the way of a change, to be shown beside its form; null when the page has to answer otherwise.
 * `before` is what the names of the form's fields begin with.
 */
export function faultsIn(error: unknown, before = ''): { faults: Fault[]; status: number } | null {
  if (!(error instanceof Refused) || !['invalid', 'conflict'].includes(error.kind)) return null
  const faults = error.faults.length > 0 ? error.faults : [{ pointer: '', detail: error.message }]
  return {
    faults: faults.map(({ pointer, detail }) => ({
      pointer: pointer.replace(/^\/(?=.)/, `/${before}`),
      detail,
    })),
    status: error.kind === 'conflict' ? 409 : 422,
  }
}
