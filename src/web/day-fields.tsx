import type { Fault } from '../errors.ts'
import type { Span } from '../schools/days.ts'
import { described, Field } from './fields.tsx'
import type { Form } from './form.ts'

interface DayFieldsProps {
  /** What the names of the fields begin with, where a page has several such forms. */
  before?: string
  /** Whether it may be one day: then the last need not be filled in. */
  mayBeOne?: boolean
  faults: Fault[]
  typed: Form
}

/** A first and a last day. */
export const DayFields = ({ before = '', mayBeOne = true, faults, typed }: DayFieldsProps) => (
  <div class="pair">
    <DayField name={`${before}firstDay`} label="First day" {...{ faults, typed }} />
    <DayField
      name={`${before}lastDay`}
      label={mayBeOne ? 'Last day (if it is another)' : 'Last day'}
      {...{ faults, typed }}
    />
  </div>
)

const DayField = ({ name, label, faults, typed }: DayFieldsProps & { name: string; label: string }) => (
  <Field name={name} label={label} faults={faults}>
    <input type="date" id={name} name={name} value={typed.one(name)} {...described(name, faults)} />
  </Field>
)

/** The days that were typed. */
export function daysIn(form: Form, { before = '', mayBeOne = true } = {}): Span {
  const [firstDay, lastDay] = ['firstDay', 'lastDay'].map((name) => form.one(before + name).trim())
  return { firstDay: firstDay!, lastDay: lastDay || (mayBeOne ? firstDay! : '') }
}
