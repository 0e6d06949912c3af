import type { Trial } from '../conversations/trial.ts'
import { longestBody } from '../messages/body.ts'
import { roleInWords } from '../staff/roles.ts'
import { described, Field } from './fields.tsx'
import { CsrfField } from './layout.tsx'
import type { RoutingView } from './routing-page.tsx'
import { counted } from './words.ts'

/** A number and a text: where it would go, and why. */
export function RoutingTrial({ visitor, typed, faults, refused, trial }: RoutingView) {
  const value = (name: string) => (refused ? '' : typed.one(name))
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">Where would it go?</h2>
      {trial ? <Answer trial={trial} hours={visitor.school.hoursToAnswerUrgent} /> : null}
      <form action="/routing/trials" method="post" class="narrow">
        <CsrfField visitor={visitor} />
        <Field name="from" label="The number it comes from" faults={faults}>
          <input
            id="from"
            name="from"
            type="tel"
            autocomplete="off"
            value={value('from')}
            {...described('from', faults)}
          />
        </Field>
        <Field name="body" label="The text" hint="Nothing is stored, and nobody is told." faults={faults}>
          <textarea
            id="body"
            name="body"
            rows={3}
            maxlength={longestBody}
            dir="auto"
            {...described('body', faults, true)}
          >
            {value('body')}
          </textarea>
        </Field>
        <button type="submit">Try it</button>
      </form>
    </section>
  )
}

interface AnswerProps {
  trial: Trial
  /** In how many what is urgent is answered. */
  hours: number
}

function Answer({ trial: { owner, because, wouldAsk, safeguarding, urgent }, hours }: AnswerProps) {
  return (
    <div class="sheet" role="status">
      <p>
        <strong>
          {owner.name}, {roleInWords(owner.role)}
        </strong>
      </p>
      {because.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {wouldAsk ? <p>The parent would be asked: “{wouldAsk}”</p> : null}
      {urgent ? (
        <p>It has words that cannot wait: it is answered within {counted(hours, 'working hour')}.</p>
      ) : null}
      {safeguarding ? (
        <p class="warning">
          It has words that may be a concern about a child: only the safeguarding lead and whom they name
          could read it.
        </p>
      ) : null}
    </div>
  )
}
