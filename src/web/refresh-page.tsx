import type { Fault } from '../errors.ts'
import type { NamedChange } from '../refresh/changes-named.ts'
import type { OwnText } from '../refresh/own-texts.ts'
import { isOn, type Series, usualPace } from '../refresh/series.ts'
import { inWords } from '../schools/words.ts'
import { described, ErrorSummary, Field } from './fields.tsx'
import type { Form } from './form.ts'
import { CsrfField, Layout } from './layout.tsx'
import { NumberSections } from './number-sections.tsx'
import { RefreshTexts } from './refresh-texts.tsx'
import type { Visitor } from './session.ts'
import { listed, spokenNumber } from './words.ts'

export interface RefreshView {
  visitor: Visitor
  faults: Fault[]
  /** What was sent that could not be done. */
  typed: Form
  series: Series | null
  /** Whether the school has a number that answers can come to. */
  hasLine: boolean
  /** Those that wait for somebody’s yes. */
  changes: NamedChange[]
  own: OwnText[]
  notice: string | undefined
}

export function refreshPage(view: RefreshView) {
  const { visitor, faults, changes, notice } = view
  return (
    <Layout title="Keeping numbers true" visitor={visitor} here="/reach" notice={notice}>
      <ErrorSummary faults={faults} fields={['everyDays', 'askEvery', 'body']} />
      <NumberSections visitor={visitor} here="/refresh" />
      <h1>Keeping numbers true</h1>
      <p class="lead">
        Mobile numbers change hands. Homeline sends each home a short, useful text now and then, and asks from
        time to time whether the number is still right. It understands the answer.
      </p>
      {changes.length > 0 ? <h2>New numbers that wait for your yes</h2> : null}
      {changes.map((change) => (
        <Change key={change.id} change={change} visitor={visitor} />
      ))}
      <SeriesForm {...view} />
      <RefreshTexts {...view} />
    </Layout>
  )
}

function Change({ change, visitor }: { change: NamedChange; visitor: Visitor }) {
  const { id, from, to, parents, because } = change
  const who = listed(parents.map(({ name }) => name))
  return (
    <article class="sheet" aria-labelledby={id}>
      <h3 id={id}>{who}</h3>
      <p>
        From <span class="number">{spokenNumber(from)}</span> to{' '}
        <span class="number">{spokenNumber(to)}</span>. The code that was texted to the new number came back
        from it.
      </p>
      <p>{because}</p>
      <form action={`/refresh/changes/${id}/decision`} method="post" class="actions">
        <CsrfField visitor={visitor} />
        <button type="submit" name="decision" value="yes">
          Yes, change it
        </button>
        <button type="submit" name="decision" value="no" class="second">
          No, leave it
        </button>
      </form>
    </article>
  )
}

function SeriesForm({ visitor, faults, typed, series, hasLine }: RefreshView) {
  const pace = series ?? usualPace
  const value = (name: 'everyDays' | 'askEvery') => typed.one(name) || String(pace[name])
  return (
    <section aria-labelledby="series">
      <h2 id="series">The series</h2>
      {isOn(series) ? (
        <p>It is on since {inWords(series.switchedOnAt, visitor.school.timeZone)}.</p>
      ) : (
        <p>It is off: nobody is asked.</p>
      )}
      {hasLine ? null : (
        <p class="warning">
          The school has no number that answers could come to: nothing is sent until it has one.
        </p>
      )}
      <form action="/refresh/series" method="post" class="narrow">
        <CsrfField visitor={visitor} />
        <Field name="everyDays" label="Days from one text to the next, for each number" faults={faults}>
          <input
            id="everyDays"
            name="everyDays"
            inputMode="numeric"
            value={value('everyDays')}
            {...described('everyDays', faults)}
          />
        </Field>
        <Field
          name="askEvery"
          label="Of how many texts one may ask"
          hint="Only numbers that nobody has heard from for 90 days are asked, and at most once in 30 days."
          faults={faults}
        >
          <input
            id="askEvery"
            name="askEvery"
            inputMode="numeric"
            value={value('askEvery')}
            {...described('askEvery', faults, true)}
          />
        </Field>
        <div class="actions">
          <button type="submit" name="step" value="on">
            {isOn(series) ? 'Save this' : 'Switch it on'}
          </button>
          {isOn(series) ? (
            <button type="submit" name="step" value="off" class="second">
              Switch it off
            </button>
          ) : null}
        </div>
      </form>
    </section>
  )
}
