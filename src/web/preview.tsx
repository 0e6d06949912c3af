import { type Draft, skipWords } from '../bulletins/draft.ts'
import { inWords } from '../schools/words.ts'
import type { Away } from '../staff/away.ts'
import { type Staff, staffName } from '../staff/staff.ts'
import { type ComposeForm, tickOf } from './compose-form.ts'
import { MarkedText } from './marked-text.tsx'
import { PartCount } from './part-count.tsx'
import { Times, type TimesProps } from './preview-times.tsx'
import { counted, spokenNumber } from './words.ts'

/** What sending the text would do now, and the button that does it. */
export function Preview({ form, drafted, school, away, now }: TimesProps & { away: Away }) {
  const open = stillToDo(form)
  const faults = drafted.faults.filter(({ pointer }) => !open.some((one) => pointer.startsWith(one.pointer)))
  return (
    <>
      <h2>Before you send</h2>
      <Phone form={form} drafted={drafted} />
      <dl class="facts">
        {form.body ? <PartCount body={form.body} parts={drafted.parts} /> : null}
        {form.audience ? <Recipients drafted={drafted} /> : null}
        <dt>Replies</dt>
        <dd>
          {form.mode === 'two-way'
            ? `go to ${drafted.owner ? withAway(drafted.owner, away) : '…'}`
            : 'cannot be sent'}
        </dd>
        {open.length + faults.length === 0 ? (
          <Times form={form} drafted={drafted} school={school} now={now} />
        ) : null}
      </dl>
      {faults.length > 0 ? (
        <ul class="problem">
          {faults.map(({ detail }) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      ) : null}
      {open.length > 0 ? <p class="hint">Still to do: {open.map(({ words }) => words).join('; ')}.</p> : null}
      {open.length + faults.length === 0 ? (
        <Send form={form} drafted={drafted} school={school} now={now} />
      ) : null}
    </>
  )
}

const withAway = (owner: Staff, away: Away): string => {
  const why = away.get(owner.id)
  return why ? `${staffName(owner)}, who ${why}` : staffName(owner)
}

// Nobody is told off for what they have not come to yet.
const stillToDo = ({ body, audience, groups, people, when, sendAt }: ComposeForm) =>
  [
    { pointer: '/audience', words: 'choose who gets it', isOpen: audience === '' },
    {
      pointer: '/audience',
      words: 'tick a year, a form or a group',
      isOpen: audience === 'groups' && groups.length === 0,
    },
    {
      pointer: '/audience',
      words: 'choose a pupil or a parent',
      isOpen: audience === 'people' && people.length === 0,
    },
    { pointer: '/body', words: 'write the text', isOpen: body.trim() === '' },
    { pointer: '/sendAt', words: 'choose the day and time', isOpen: when === 'later' && sendAt === '' },
  ].filter(({ isOpen }) => isOpen)

const Phone = ({ form: { body }, drafted: { line, warnings } }: Pick<TimesProps, 'form' | 'drafted'>) => (
  <div class="phone">
    <p class="from">{line ? spokenNumber(line.address) : 'The school'}</p>
    <p class="bubble" dir="auto">
      {body ? <MarkedText text={body} words={warnings.flatMap(({ words }) => words)} /> : <em>Your text</em>}
    </p>
  </div>
)

function Recipients({ drafted: { recipients, skipped } }: { drafted: Draft }) {
  const reasons = Object.entries(skipped)
  return (
    <>
      <dt>Goes to</dt>
      <dd>
        <strong>{counted(recipients.length, 'phone')}</strong>
      </dd>
      {reasons.length > 0 ? (
        <>
          <dt>Left out</dt>
          <dd>
            <SkippedList skipped={skipped} />
          </dd>
        </>
      ) : null}
    </>
  )
}

/** How many parents get nothing, and why. */
export const SkippedList = ({ skipped }: { skipped: Partial<Record<string, number>> }) => (
  <ul class="lines">
    {Object.entries(skipped).map(([reason, n = 0]) => (
      <li key={reason}>
        {counted(n, 'parent')} {skipWords[reason] ?? reason}
      </li>
    ))}
  </ul>
)

function Send({ form, drafted: { recipients, warnings, startAt }, school, now }: TimesProps) {
  const later = form.when === 'later' ? ` at ${inWords(startAt, school.timeZone, now)}` : ''
  return (
    <>
      {warnings.map((warning) => (
        <div class="warning" key={warning.kind}>
          <p>{warning.detail}</p>
          <label class="choice">
            <input
              type="checkbox"
              id="confirm"
              name="confirm"
              value={tickOf(warning)}
              checked={form.confirmed.includes(tickOf(warning))}
            />
            <span>I have read this and mean to send it as it is.</span>
          </label>
        </div>
      ))}
      <input type="hidden" name="expected" value={recipients.length} />
      <button type="submit" id="send" name="step" value="send">
        Send to {counted(recipients.length, 'phone')}
        {later}
      </button>
    </>
  )
}
