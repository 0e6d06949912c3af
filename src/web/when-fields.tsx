import type { Fault } from '../errors.ts'
import { Choice } from './choice.tsx'
import type { ComposeForm } from './compose-form.ts'
import { described, Field } from './fields.tsx'

interface WhenFieldsProps {
  form: ComposeForm
  faults: Fault[]
}

/** When a bulletin goes, and until when it is of use: on the clock of the school's wall. */
export const WhenFields = ({ form, faults }: WhenFieldsProps) => (
  <fieldset id="when" class="when">
    <legend>When does it go?</legend>
    <Choice name="when" value="now" title="Now" checked={form.when === 'now'}>
      Or when your school next texts, unless it is urgent.
    </Choice>
    <Choice name="when" value="later" title="At a time that I choose" checked={form.when === 'later'} />
    <div class="for-later">
      <TimeField name="sendAt" label="Day and time" hint="On the school’s clock." {...{ form, faults }} />
    </div>
    <TimeField
      name="validUntil"
      label="Not sent after (optional)"
      hint="What has not left by then is not sent: when the coach has gone, nobody needs to read that it is late."
      {...{ form, faults }}
    />
  </fieldset>
)

interface TimeFieldProps extends WhenFieldsProps {
  name: 'sendAt' | 'validUntil'
  label: string
  hint: string
}

const TimeField = ({ name, label, hint, form, faults }: TimeFieldProps) => (
  <Field name={name} label={label} hint={hint} faults={faults}>
    <input
      type="datetime-local"
      id={name}
      name={name}
      value={form[name]}
      {...described(name, faults, true)}
    />
  </Field>
)

/** Why it is urgent, for the record. */
export const ReasonField = ({ form, faults }: WhenFieldsProps) => (
  <div class="for-urgent">
    <Field
      name="reason"
      label="Why is it urgent? (optional)"
      hint="Kept with the bulletin, for whoever asks later."
      faults={faults}
    >
      <input
        id="reason"
        name="reason"
        value={form.reason}
        maxlength={500}
        {...described('reason', faults, true)}
      />
    </Field>
  </div>
)
