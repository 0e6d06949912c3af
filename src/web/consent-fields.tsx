import type { Fault } from '../errors.ts'
import { consentSources } from '../numbers/consents.ts'
import { sourceInWords } from '../numbers/refusal-words.ts'
import { Choice } from './choice.tsx'
import type { ConsentForm } from './consent-form.ts'
import { CsrfField } from './csrf-field.tsx'
import { described, Field, FieldFaults } from './fields.tsx'
import type { Visitor } from './session.ts'
import { fromInAddress } from './way-back.tsx'

interface ConsentFieldsProps {
  visitor: Visitor
  number: { id: string }
  form: ConsentForm
  from: string
  faults: Fault[]
}

/** Where a yes or a no is recorded, with its evidence. */
export const ConsentFields = ({ visitor, number, form, from, faults }: ConsentFieldsProps) => (
  <section aria-labelledby="record">
    <h2 id="record">Record what they said</h2>
    <form action={`/numbers/${number.id}/consents${fromInAddress(from)}`} method="post" autocomplete="off">
      <CsrfField visitor={visitor} />
      <fieldset id="purpose">
        <legend>To which texts?</legend>
        <FieldFaults faults={faults} field="purpose" />
        <Choice name="purpose" value="service" title="Everyday" checked={form.purpose === 'service'}>
          With a no they get urgent bulletins only, and what you write to them alone.
        </Choice>
        <Choice
          name="purpose"
          value="promotional"
          title="Promotional"
          checked={form.purpose === 'promotional'}
        >
          Fundraising, events, offers: only with a yes.
        </Choice>
      </fieldset>
      <fieldset id="given">
        <legend>What did they say?</legend>
        <FieldFaults faults={faults} field="given" />
        <Choice name="given" value="yes" title="Yes" checked={form.given === 'yes'} />
        <Choice name="given" value="no" title="No" checked={form.given === 'no'} />
      </fieldset>
      <Field
        name="words"
        label="In their words"
        hint="Or what the form said that they signed."
        faults={faults}
      >
        <textarea id="words" name="words" rows={3} dir="auto" {...described('words', faults, true)}>
          {form.words}
        </textarea>
      </Field>
      <Field name="source" label="How did they say it?" faults={faults}>
        <select id="source" name="source" {...described('source', faults)}>
          {consentSources.map((source) => (
            <option key={source} value={source} selected={source === form.source}>
              {sourceInWords[source]}
            </option>
          ))}
        </select>
      </Field>
      <Field name="at" label="When?" hint="On the school’s clock." faults={faults}>
        <input type="datetime-local" id="at" name="at" value={form.at} {...described('at', faults, true)} />
      </Field>
      <button type="submit">Record it</button>
    </form>
  </section>
)
