import type { ComponentChildren } from 'preact'
import type { Fault } from '../errors.ts'

/** Which field of a form a fault belongs to: the first step of its pointer. */
const fieldOf = ({ pointer }: Fault): string => pointer.split('/')[1] ?? ''

export const faultsAt = (faults: Fault[], field: string): Fault[] =>
  faults.filter((fault) => fieldOf(fault) === field)

/** Everything that is wrong, at the top of the page; each leads to its field. */
export function ErrorSummary({ faults, fields }: { faults: Fault[]; fields: string[] }) {
  if (faults.length === 0) return null
  return (
    <div class="summary" role="alert" tabIndex={-1}>
      <h2>
        {faults.length === 1
          ? 'One thing has to be put right'
          : `${faults.length} things have to be put right`}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.detail}>
            {fields.includes(fieldOf(fault)) ? (
              <a href={`#${fieldOf(fault)}`}>{fault.detail}</a>
            ) : (
              fault.detail
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What is wrong with one field, beside it. */
export function FieldFaults({ faults, field }: { faults: Fault[]; field: string }) {
  const own = faultsAt(faults, field)
  if (own.length === 0) return null
  return (
    <p class="problem" id={`${field}-problem`}>
      {own.map(({ detail }) => detail).join(' ')}
    </p>
  )
}

interface FieldProps {
  name: string
  label: string
  hint?: string
  faults?: Fault[]
  children: ComponentChildren
}

/** A label, what helps to fill in the field, what is wrong with it, and the field itself, whose id is `name`. */
export function Field({ name, label, hint, faults = [], children }: FieldProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldFaults faults={faults} field={name} />
      {children}
    </div>
  )
}

/** What ties a field to its hint and its fault for those who do not see them. */
export const described = (name: string, faults: Fault[], hasHint = false) => {
  const isWrong = faultsAt(faults, name).length > 0
  const by = [hasHint ? `${name}-hint` : '', isWrong ? `${name}-problem` : ''].filter(Boolean).join(' ')
  return {
    ...(by ? { 'aria-describedby': by } : {}),
    ...(isWrong ? { 'aria-invalid': true } : {}),
  }
}
