import type { Disagreement } from '../roster/disagreement-list.ts'
import { inWords } from '../schools/words.ts'
import { CsrfField, Layout } from './layout.tsx'
import { NumberSections } from './number-sections.tsx'
import type { Visitor } from './session.ts'
import { spokenNumber } from './words.ts'

interface DisagreementsView {
  visitor: Visitor
  /** The first of them. */
  disagreements: Disagreement[]
  notice?: string | undefined
  /** Why what was just chosen could not be done. */
  refusal?: string | undefined
}

export function disagreementsPage({ visitor, disagreements, notice, refusal }: DisagreementsView) {
  const rest = visitor.disagreements - disagreements.length
  return (
    <Layout title="Two different numbers" visitor={visitor} here="/reach" notice={notice}>
      <NumberSections visitor={visitor} here="/numbers/disagreements" />
      <h1>Two different numbers</h1>
      {refusal ? (
        <p class="problem" role="alert">
          {refusal}
        </p>
      ) : null}
      <p class="lead">
        {disagreements.length > 0
          ? 'Your information system says one thing about these parents’ numbers, and they or the office another. The newer one is in use until you say which is right.'
          : 'Nobody has two different numbers.'}
      </p>
      {disagreements.map((disagreement) => (
        <Sheet key={disagreement.id} disagreement={disagreement} visitor={visitor} />
      ))}
      {rest > 0 ? <p>…and {rest.toLocaleString('en-GB')} more, when these are settled.</p> : null}
    </Layout>
  )
}

function Sheet({ disagreement, visitor }: { disagreement: Disagreement; visitor: Visitor }) {
  const { id, parent, used, other, usedSaidBy } = disagreement
  const [ofMis, own] = usedSaidBy === 'mis' ? [used, other] : [other, used]
  return (
    <article class="sheet" aria-labelledby={id}>
      <h2 id={id}>
        {parent.name || 'A parent without a name'} <small>({parent.misId})</small>
      </h2>
      <ul class="lines">
        <li>
          The MIS{' '}
          {ofMis ? (
            <>
              says <Phone e164={ofMis} />
            </>
          ) : (
            'no longer has it'
          )}{' '}
          (import of {inWords(disagreement.at, visitor.school.timeZone, visitor.now)}).
        </li>
        <li>
          <OwnWord disagreement={disagreement} own={own} visitor={visitor} />
        </li>
        <li>
          {used ? (
            <>
              Texts go to <Phone e164={used} /> now.
            </>
          ) : (
            'No texts go to that number now.'
          )}
        </li>
      </ul>
      <form action={`/numbers/disagreements/${id}/settlement`} method="post" class="actions">
        <CsrfField visitor={visitor} />
        <button type="submit" name="use" value="used">
          {used ? <>Stay with {spokenNumber(used)}</> : 'Stay without it'}
        </button>
        <button type="submit" name="use" value="other" class="second">
          {other ? <>Use {spokenNumber(other)}</> : `Do not use ${spokenNumber(used ?? '')}`}
        </button>
      </form>
    </article>
  )
}

interface OwnWordView {
  disagreement: Disagreement
  own: string | null
  visitor: Visitor
}

function OwnWord({ disagreement: { parent, confirmed }, own, visitor: { school, now } }: OwnWordView) {
  const who = confirmed?.by === 'office' ? 'The office' : parent.name || 'The parent'
  const when = confirmed ? ` (confirmed at ${inWords(confirmed.at, school.timeZone, now)})` : ''
  return (
    <>
      {who} told us <Phone e164={own ?? ''} />
      {when}.
    </>
  )
}

const Phone = ({ e164 }: { e164: string }) => <span class="number">{spokenNumber(e164)}</span>
