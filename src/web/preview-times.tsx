import type { Draft } from '../bulletins/draft.ts'
import type { School } from '../schools/schools.ts'
import { hoursInWords, inWords } from '../schools/words.ts'
import type { ComposeForm } from './compose-form.ts'

export interface TimesProps {
  form: ComposeForm
  drafted: Draft
  school: School
  now: Date
}

/** When a bulletin would start and end, and until when it is of use. */
export function Times(props: TimesProps) {
  const { drafted, school, now } = props
  const { finishAt, validUntil } = drafted
  const words = (at: Date) => inWords(at, school.timeZone, now)
  return (
    <>
      <dt>Starts</dt>
      <dd>{startInWords(props, words)}</dd>
      <dt>Done by</dt>
      <dd>about {words(finishAt)}</dd>
      <dt>Not sent after</dt>
      <dd>
        {words(validUntil)}
        {finishAt > validUntil ? (
          <p class="problem">It takes longer than that to send them all: the last ones would not be sent.</p>
        ) : null}
      </dd>
    </>
  )
}

function startInWords({ form, drafted, now }: TimesProps, words: (at: Date) => string): string {
  const { dueAt, startAt, hours } = drafted
  if (startAt > dueAt) return `It starts at ${words(startAt)}: your school texts ${hoursInWords(hours)}.`
  if (startAt > now) return `It starts at ${words(startAt)}.`
  return form.purpose === 'urgent' ? 'At once: what is urgent goes at any hour.' : 'At once.'
}
