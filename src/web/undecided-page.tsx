import type { Attempt, UndecidedText } from '../messages/deciding.ts'
import { inWords } from '../schools/words.ts'
import { CsrfField, Layout } from './layout.tsx'
import type { Visitor } from './session.ts'
import { spokenNumber } from './words.ts'

/** `who` is empty when the number is nobody's on record. */
type NamedText = UndecidedText & { who: string }

interface UndecidedView {
  visitor: Visitor
  /** The first of them. */
  texts: NamedText[]
  notice?: string | undefined
  /** Why what was just chosen could not be done. */
  refusal?: string | undefined
}

export function undecidedPage({ visitor, texts, notice, refusal }: UndecidedView) {
  const rest = visitor.standstill.undecided - texts.length
  return (
    <Layout title="Undecided texts" visitor={visitor} here="/undecided" notice={notice}>
      <h1>Undecided texts</h1>
      {refusal ? (
        <p class="problem" role="alert">
          {refusal}
        </p>
      ) : null}
      {texts.length > 0 ? (
        <p class="lead">
          Nobody can find out whether these texts left, not even from the carrier’s records. Send one again if
          it does no harm should it arrive twice; otherwise ring the home.
        </p>
      ) : (
        <p class="lead">Nothing waits for a decision.</p>
      )}
      {texts.map((text) => (
        <Text key={text.message.id} text={text} visitor={visitor} />
      ))}
      {rest > 0 ? <p>…and {rest.toLocaleString('en-GB')} more, when these are decided.</p> : null}
    </Layout>
  )
}

function Text({ text, visitor }: { text: NamedText; visitor: Visitor }) {
  const { message, who, e164, whyNotAgain } = text
  const phone = <span class="number">{spokenNumber(e164)}</span>
  return (
    <article class="sheet" aria-labelledby={message.id}>
      <h2 id={message.id}>
        To {who ? `${who}, ` : null}
        {phone}
      </h2>
      <blockquote class="bubble" dir="auto">
        {message.body}
      </blockquote>
      <History text={text} timeZone={visitor.school.timeZone} />
      {whyNotAgain ? <p>{whyNotAgain}</p> : null}
      <form action={`/undecided/${message.id}/decision`} method="post" class="actions">
        <CsrfField visitor={visitor} />
        {whyNotAgain ? null : (
          <button type="submit" name="decision" value="send-again">
            Send it again
          </button>
        )}
        <button type="submit" name="decision" value="do-not-send" class="second">
          Do not send it again
        </button>
      </form>
    </article>
  )
}

function History({ text: { message, attempts }, timeZone }: { text: NamedText; timeZone: string }) {
  return (
    <dl class="facts">
      <dt>Tried</dt>
      <dd>
        <ol class="lines">
          {attempts.map((attempt) => (
            <li key={attempt.ordinal}>
              at {inWords(attempt.claimedAt, timeZone)}: {resultInWords[attempt.result ?? 'none']}
            </li>
          ))}
        </ol>
      </dd>
      <dt>Undecided</dt>
      <dd>since {inWords(message.undecidedAt ?? message.createdAt, timeZone)}</dd>
    </dl>
  )
}

const resultInWords: Record<NonNullable<Attempt['result']> | 'none', string> = {
  none: 'Homeline was interrupted while it handed the text over',
  unknown: 'no answer from the carrier, which may or may not have it',
  taken: 'the carrier took it',
  refused: 'the carrier refused it',
  later: 'the carrier asked to wait',
  'given up': 'it was not handed over in time',
  found: 'the carrier’s records had it',
  'never was': 'it never reached the carrier',
}
