import type { Draft } from '../bulletins/draft.ts'
import type { Fault } from '../errors.ts'
import type { Group } from '../roster/groups.ts'
import type { Away } from '../staff/away.ts'
import type { Staff } from '../staff/staff.ts'
import { AudienceFields } from './audience-fields.tsx'
import { Choice } from './choice.tsx'
import type { ComposeForm } from './compose-form.ts'
import type { People } from './composing.ts'
import { described, ErrorSummary, Field } from './fields.tsx'
import { CsrfField, Layout } from './layout.tsx'
import { Preview } from './preview.tsx'
import type { Visitor } from './session.ts'
import { StaffChoice } from './staff-choice.tsx'
import { ReasonField, WhenFields } from './when-fields.tsx'

interface ComposeView {
  visitor: Visitor
  form: ComposeForm
  faults: Fault[]
  drafted: Draft
  groups: Group[]
  people: People
  staff: Staff[]
  /** Who is away when it goes. */
  away: Away
  now: Date
}

export function composePage(view: ComposeView) {
  const { visitor, form, faults, drafted, groups, people, staff, away, now } = view
  return (
    <Layout title="Write a bulletin" visitor={visitor} here="/bulletins/new">
      <ErrorSummary faults={faults} fields={fields} />
      <h1>Write a bulletin</h1>
      <form id="compose" class="beside" action="/bulletins" method="post" autocomplete="off">
        <div>
          <CsrfField visitor={visitor} />
          <input type="hidden" name="token" value={form.token} />
          <Field name="body" label="Text" faults={faults}>
            <textarea id="body" name="body" rows={6} dir="auto" {...described('body', faults)}>
              {form.body}
            </textarea>
          </Field>
          <AudienceFields form={form} groups={groups} people={people} faults={faults} />
          <ModeChoice form={form} />
          <div class="for-two-way">
            <Field name="owner" label="Who answers the replies?" faults={faults}>
              <StaffChoice
                name="owner"
                staff={staff}
                away={away}
                chosen={form.owner}
                otherwise="The group’s lead, or else me"
                more={described('owner', faults)}
              />
            </Field>
          </div>
          <PurposeChoice form={form} />
          <ReasonField form={form} faults={faults} />
          <WhenFields form={form} faults={faults} />
          <button type="submit" class="second" name="step" value="check">
            Check before sending
          </button>
        </div>
        <section
          id="preview"
          aria-label="Before you send"
          hx-post="/bulletins/preview"
          hx-trigger="input from:#compose delay:250ms, load"
          hx-swap="innerHTML"
          hx-sync="this:replace"
        >
          <Preview form={form} drafted={drafted} school={visitor.school} away={away} now={now} />
        </section>
      </form>
    </Layout>
  )
}

const fields = ['mode', 'body', 'audience', 'owner', 'reason', 'sendAt', 'validUntil', 'confirm']

const ModeChoice = ({ form }: { form: ComposeForm }) => (
  <fieldset id="mode">
    <legend>May parents answer?</legend>
    <Choice name="mode" value="one-way" title="No, it is for information" checked={form.mode === 'one-way'}>
      Leaves from the school’s name. For general information that names no child.
    </Choice>
    <Choice name="mode" value="two-way" title="Yes, replies are welcome" checked={form.mode === 'two-way'}>
      Leaves from the school’s number. Replies become conversations.
    </Choice>
  </fieldset>
)

const PurposeChoice = ({ form }: { form: ComposeForm }) => (
  <fieldset>
    <legend>What kind of text is it?</legend>
    <Choice name="purpose" value="service" title="Everyday" checked={form.purpose === 'service'}>
      Times, reminders, what to bring.
    </Choice>
    <Choice name="purpose" value="urgent" title="Urgent" checked={form.purpose === 'urgent'}>
      Goes ahead of everything else: a closure, somebody’s safety.
    </Choice>
    <Choice name="purpose" value="promotional" title="Promotional" checked={form.purpose === 'promotional'}>
      Fundraising, events, offers. Goes only to those who said yes to them.
    </Choice>
  </fieldset>
)
