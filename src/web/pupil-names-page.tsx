import type { Fault } from '../errors.ts'
import { longestNickname, mostNicknames } from '../roster/nicknames.ts'
import { described, ErrorSummary, Field } from './fields.tsx'
import { CsrfField, Layout } from './layout.tsx'
import type { Visitor } from './session.ts'
import { fromInAddress, WayBack } from './way-back.tsx'

interface PupilNamesView {
  visitor: Visitor
  pupil: { id: string; name: string; form: string | null }
  /** One on a line, as they are being written. */
  nicknames: string
  /** The conversation that they came from. */
  from: string
  notice: string | undefined
  faults: Fault[]
}

const hint = `One name on each line, such as a short name; at most ${mostNicknames}, of at most ${longestNickname} characters.`

/** What a pupil is called besides their first name. */
export function pupilNamesPage({ visitor, pupil, nicknames, from, notice, faults }: PupilNamesView) {
  const called = pupil.form ? `${pupil.name} (${pupil.form})` : pupil.name
  return (
    <Layout title={`What ${pupil.name} is called`} visitor={visitor} notice={notice}>
      <div class="narrow">
        <ErrorSummary faults={faults} fields={['nicknames']} />
        <WayBack from={from} />
        <h1>What {called} is called</h1>
        <p class="lead">
          A text that names a child goes to the person responsible for that child. Parents seldom write the
          name that is in your records: say here what else they write.
        </p>
        <form action={`/pupils/${pupil.id}/names${fromInAddress(from)}`} method="post">
          <CsrfField visitor={visitor} />
          <Field name="nicknames" label="Also called" hint={hint} faults={faults}>
            <textarea
              id="nicknames"
              name="nicknames"
              rows={5}
              dir="auto"
              autocomplete="off"
              spellcheck={false}
              {...described('nicknames', faults, true)}
            >
              {nicknames}
            </textarea>
          </Field>
          <p class="quiet">
            A contacts file adds its names to these and takes none away. One that the file has comes back with
            it: take that one out of your records too.
          </p>
          <button type="submit">Save these names</button>
        </form>
      </div>
    </Layout>
  )
}
