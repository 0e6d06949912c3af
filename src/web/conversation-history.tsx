import type { NamedStep } from '../conversations/named-steps.ts'
import type { Fault } from '../errors.ts'
import { inWords } from '../schools/words.ts'
import { ChangeButton, formId } from './conversation-form.tsx'
import { described, Field, faultsAt } from './fields.tsx'
import type { Visitor } from './session.ts'
import { shownText } from './shown-text.ts'

interface HistoryView {
  visitor: Visitor
  conversation: { id: string }
  history: NamedStep[]
  note: string
  faults: Fault[]
}

/** What became of a conversation, and what staff noted of it, in the order of time. */
export function History({ visitor, conversation, history, note, faults }: HistoryView) {
  const { timeZone } = visitor.school
  // An answer stands in the thread, with who wrote it. What came of one text at once is said once.
  const shown = history.filter(
    (step, at) => step.kind !== 'answered' && !history.slice(0, at).some((other) => isSaid(other, step)),
  )
  return (
    <section aria-labelledby="history">
      <h2 id="history">History and notes</h2>
      <p class="quiet">Only staff see this.</p>
      {shown.length > 0 ? (
        <ol class="history">
          {shown.map((step) => (
            <Step key={step.id} step={step} timeZone={timeZone} />
          ))}
        </ol>
      ) : null}
      <details open={note !== '' || faultsAt(faults, 'note').length > 0}>
        <summary>Write a note</summary>
        <div class="change">
          <Field name="note" label="Note" hint="Only staff see this; the parent never does." faults={faults}>
            <textarea
              id="note"
              name="note"
              form={formId}
              rows={3}
              dir="auto"
              maxLength={2000}
              {...described('note', faults, true)}
            >
              {note}
            </textarea>
          </Field>
          <ChangeButton conversation={conversation} way="notes#history">
            Save the note
          </ChangeButton>
        </div>
      </details>
    </section>
  )
}

const isSaid = (one: NamedStep, other: NamedStep): boolean =>
  one.kind !== other.kind && one.words === other.words && one.at.getTime() === other.at.getTime()

function Step({ step: { kind, words, by, at }, timeZone }: { step: NamedStep; timeZone: string }) {
  const when = inWords(at, timeZone)
  if (kind !== 'note')
    return (
      <li>
        {words} <span class="quiet">{by ? `${by.name}, ${when}` : when}</span>
      </li>
    )
  return (
    <li class="note">
      <p dir="auto">{shownText(words)}</p>
      <p class="quiet">
        Note by {by?.name ?? 'the school’s system'}, {when} · only staff see this
      </p>
    </li>
  )
}
