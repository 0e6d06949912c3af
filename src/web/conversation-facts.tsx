import { Fragment } from 'preact'
import { inWords } from '../schools/words.ts'
import type { Away } from '../staff/away.ts'
import { staffName } from '../staff/staff.ts'
import type { ConversationView } from './conversation-view.ts'
import { standingInWords, waitsForAnswer } from './listed-conversations.ts'
import { PupilName } from './pupil-name.tsx'
import type { Visitor } from './session.ts'
import { listed, spokenNumber } from './words.ts'

type FactsView = ConversationView & { visitor: Visitor; away: Away }

/** What is known of a conversation: where it stands, whose it is and why, and who the home is. */
export function Facts(view: FactsView) {
  const { visitor, conversation, owner, joined, parents, pupils, away } = view
  // Somebody may go away after it has come to them.
  const whyNotNow = waitsForAnswer(conversation) ? away.get(owner.id) : undefined
  return (
    <dl class="facts">
      <State {...view} />
      <dt>Who answers</dt>
      <dd>
        <strong>{staffName(owner)}</strong>
        {whyNotNow ? <p class="late">{`${staffName(owner)} ${whyNotNow}.`}</p> : null}
        {conversation.because.map((why) => (
          <p class="quiet" key={why}>
            {why}
          </p>
        ))}
      </dd>
      {joined.length > 0 ? (
        <>
          <dt>{conversation.restrictedAt ? 'May read' : 'Joined'}</dt>
          <dd>{listed(joined.map(({ member }) => staffName(member)))}</dd>
        </>
      ) : null}
      <dt>Home</dt>
      <dd>
        {parents.length > 0 ? listed(parents.map(({ name }) => name)) : 'Nobody on record has this number.'}
      </dd>
      {pupils.length > 0 ? (
        <>
          <dt>{pupils.length === 1 ? 'Pupil' : 'Pupils'}</dt>
          <dd>
            {pupils.map((pupil) => (
              <div key={pupil.id}>
                <PupilName visitor={visitor} conversationId={conversation.id} pupil={pupil} />
                {pupil.form ? ` (${pupil.form})` : ''}
              </div>
            ))}
          </dd>
        </>
      ) : null}
      <dt>Phone</dt>
      <dd>
        <span class="number">{spokenNumber(view.e164)}</span>
      </dd>
    </dl>
  )
}

function State({ visitor, conversation, state, isOverdue }: FactsView) {
  const by = inWords(conversation.respondBy, visitor.school.timeZone)
  const because = conversation.closedBecause === 'no answer needed' ? ': no answer needed' : ''
  return (
    <>
      <dt>State</dt>
      <dd>
        <span class={isOverdue ? 'state late' : `state ${state}`}>
          {isOverdue ? 'Overdue' : `${standingInWords(conversation)}${because}`}
        </span>{' '}
        <Badges conversation={conversation} />
      </dd>
      {waitsForAnswer(conversation) ? (
        <>
          <dt>Answer by</dt>
          <dd>{isOverdue ? `${by}, which is over` : by}</dd>
        </>
      ) : null}
    </>
  )
}

/** What is special about a conversation, a word or two each. */
export const Badges = ({
  conversation: { restrictedAt, marks },
}: {
  conversation: { restrictedAt: Date | null; marks: string[] }
}) => (
  <>
    {restrictedAt ? <span class="badge restricted">Restricted</span> : null}
    {marks.map((mark) => (
      <Fragment key={mark}>
        {' '}
        <span class={mark === 'urgent' ? 'badge urgent' : 'badge'}>
          {mark.charAt(0).toUpperCase() + mark.slice(1)}
        </span>
      </Fragment>
    ))}
  </>
)
