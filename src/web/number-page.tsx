import type { Fault } from '../errors.ts'
import type { NumberCondition } from '../numbers/condition.ts'
import type { RecordedConsent } from '../numbers/consents.ts'
import type { PhoneNumber } from '../numbers/numbers.ts'
import type { OptOut } from '../numbers/opt-outs.ts'
import { consentInWords, meaningInWords, optOutInWords } from '../numbers/refusal-words.ts'
import type { Said } from '../numbers/refusals.ts'
import { inWords } from '../schools/words.ts'
import { staffName } from '../staff/staff.ts'
import { ConsentFields } from './consent-fields.tsx'
import type { ConsentForm } from './consent-form.ts'
import { ErrorSummary } from './fields.tsx'
import { Layout } from './layout.tsx'
import { Condition } from './number-condition.tsx'
import { NumberSections } from './number-sections.tsx'
import type { Visitor } from './session.ts'
import { WayBack } from './way-back.tsx'
import { listed, spokenNumber } from './words.ts'

export interface NumberView {
  visitor: Visitor
  number: PhoneNumber
  /** Whose it is. */
  parents: { name: string }[]
  condition: NumberCondition
  said: Said
  consents: RecordedConsent[]
  optOuts: OptOut[]
  form: ConsentForm
  /** The conversation that they came from. */
  from: string
  faults: Fault[]
  notice?: string | undefined
}

/** One number: what its holder has said about texts, now and before, and where a further word is recorded. */
export function numberPage(view: NumberView) {
  const { visitor, number, parents, condition, faults, notice } = view
  const spoken = spokenNumber(number.e164)
  return (
    <Layout title={spoken} visitor={visitor} here="/reach" notice={notice}>
      <NumberSections visitor={visitor} here="/numbers" />
      <ErrorSummary faults={faults} fields={['purpose', 'given', 'words', 'source', 'at']} />
      <WayBack from={view.from} />
      <h1>
        <span class="number">{spoken}</span>
      </h1>
      <p class="lead">
        {parents.length > 0
          ? `The number of ${listed(parents.map(({ name }) => name))}.`
          : 'Nobody on record has this number.'}
      </p>
      <Condition condition={condition} timeZone={visitor.school.timeZone} mayConfirm />
      <Standing {...view} />
      <ConsentFields {...view} />
      <History {...view} />
    </Layout>
  )
}

const Standing = ({ said: { optedOut, service, promotional } }: NumberView) => (
  <dl class="facts">
    <dt>Urgent texts</dt>
    <dd>{optedOut ? 'None: see above' : 'They get them, as everybody who has not texted STOP'}</dd>
    <dt>Everyday texts</dt>
    <dd>{standing(optedOut, service, 'service', 'They have said nothing against them')}</dd>
    <dt>Promotional texts</dt>
    <dd>{standing(optedOut, promotional, 'promotional', 'They have not said yes to them: they get none')}</dd>
  </dl>
)

function standing(
  optedOut: OptOut | null,
  word: Said['service'],
  purpose: 'service' | 'promotional',
  otherwise: string,
): string {
  if (optedOut) return 'None: see above'
  return word ? meaningInWords[purpose][word.isGiven ? 'yes' : 'no'] : otherwise
}

// Nothing that was said is forgotten: who asks why a text went, or did not, is answered from here.
function History({ visitor: { school, now }, consents, optOuts }: NumberView) {
  const all = [
    ...consents.map((consent) => ({
      id: consent.id,
      at: consent.at,
      words: `${consentInWords(consent, school.timeZone, now)} ${writtenDown(consent, school.timeZone, now)}`,
    })),
    ...optOuts.map((optOut) => ({
      id: optOut.id,
      at: optOut.optedOutAt,
      words: optedOutThen(optOut, school.timeZone, now),
    })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return (
    <section aria-labelledby="history">
      <h2 id="history">What was said</h2>
      {all.length === 0 ? <p>Nothing yet.</p> : null}
      <ul class="lines">
        {all.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </section>
  )
}

const writtenDown = ({ by, recordedAt }: RecordedConsent, timeZone: string, now: Date): string =>
  `(Recorded ${by ? `by ${staffName(by)} ` : ''}at ${inWords(recordedAt, timeZone, now)}.)`

function optedOutThen(optOut: OptOut, timeZone: string, now: Date): string {
  const said = optOutInWords({ ...optOut, at: optOut.optedOutAt }, timeZone, now)
  const to = optOut.line ? ` (The line: ${spokenNumber(optOut.line)}.)` : ''
  return `${said}${to}${optOut.liftedAt ? ` Until ${inWords(optOut.liftedAt, timeZone, now)}.` : ''}`
}
