import type { Fault } from '../errors.ts'
import { library, type SeriesText } from '../refresh/library.ts'
import { longestText, type OwnText, seasons } from '../refresh/own-texts.ts'
import { described, Field } from './fields.tsx'
import type { Form } from './form.ts'
import { CsrfField } from './layout.tsx'
import type { Visitor } from './session.ts'
import { listed } from './words.ts'

interface TextsView {
  visitor: Visitor
  faults: Fault[]
  typed: Form
  own: OwnText[]
}

/** What is sent: the product’s texts, each with the school’s own wording where it has one, and the school’s own. */
export function RefreshTexts(view: TextsView) {
  const ownTexts = view.own.filter(({ replaces }) => !library.some(({ key }) => key === replaces))
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">What is sent</h2>
      <ul class="list">
        {library.map((text) => (
          <li key={text.key}>
            <ProductText
              text={text}
              own={view.own.find(({ replaces }) => replaces === text.key)}
              visitor={view.visitor}
            />
          </li>
        ))}
        {ownTexts.map((text) => (
          <li key={text.id} class="row">
            <p class="quiet">{suits(text)}, your own</p>
            <p>{text.body}</p>
            <EndForm visitor={view.visitor} text={text} words="Take it out" />
          </li>
        ))}
      </ul>
      <NewText {...view} />
    </section>
  )
}

const seasonInWords = { autumn: 'In autumn', spring: 'In spring', summer: 'In summer', any: 'At any time' }

const suits = ({ season, years }: Pick<SeriesText, 'season'> & { years: readonly string[] | null }) =>
  years ? `${seasonInWords[season]}, years ${listed([...years])}` : seasonInWords[season]

function ProductText({
  text,
  own,
  visitor,
}: {
  text: SeriesText
  own: OwnText | undefined
  visitor: Visitor
}) {
  return (
    <div class="row">
      <p class="quiet">
        {suits(text)}
        {own ? (own.body ? ', in your own words' : ', left out') : null}
      </p>
      <p>{own?.body || text.body}</p>
      {own ? <EndForm visitor={visitor} text={own} words="Send the usual words again" /> : null}
      <details>
        <summary>Word it yourself</summary>
        <form action="/refresh/texts" method="post">
          <CsrfField visitor={visitor} />
          <input type="hidden" name="replaces" value={text.key} />
          <input type="hidden" name="season" value={text.season} />
          {text.years?.map((year) => (
            <input key={year} type="hidden" name="years" value={year} />
          ))}
          <label for={`words-${text.key}`}>Your words</label>
          <textarea id={`words-${text.key}`} name="body" rows={3} maxlength={longestText}>
            {own?.body || text.body}
          </textarea>
          <div class="actions">
            <button type="submit" class="second" name="step" value="keep">
              Save this wording
            </button>
            <button type="submit" class="second" name="step" value="leave-out">
              Leave this text out
            </button>
          </div>
        </form>
      </details>
    </div>
  )
}

function EndForm({ visitor, text, words }: { visitor: Visitor; text: OwnText; words: string }) {
  return (
    <form action={`/refresh/texts/${text.id}/end`} method="post">
      <CsrfField visitor={visitor} />
      <button type="submit" class="plain">
        {words}
      </button>
    </form>
  )
}

function NewText({ visitor, faults, typed }: TextsView) {
  return (
    <form action="/refresh/texts" method="post" class="narrow">
      <CsrfField visitor={visitor} />
      {/* What was wrong with the school's wording of one of the product's is put right here. */}
      <input type="hidden" name="replaces" value={typed.one('replaces')} />
      <Field
        name="body"
        label="A text of your own"
        hint={`${longestText} characters at most, in plain letters. The school’s name is put before it.`}
        faults={faults}
      >
        <textarea id="body" name="body" rows={3} {...described('body', faults, true)}>
          {typed.one('body')}
        </textarea>
      </Field>
      <Field name="season" label="When it suits">
        <select id="season" name="season">
          {seasons.toReversed().map((season) => (
            <option key={season} value={season}>
              {seasonInWords[season]}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="second">
        Add it
      </button>
    </form>
  )
}
