import type { ConversationState } from '../conversations/conversations.ts'
import { inWords } from '../schools/words.ts'
import { staffName } from '../staff/staff.ts'
import { Badges } from './conversation-facts.tsx'
import { Layout } from './layout.tsx'
import { type ListedConversation, standingInWords, waitsForAnswer } from './listed-conversations.ts'
import type { Visitor } from './session.ts'

interface ConversationsView {
  visitor: Visitor
  mayReadAll: boolean
  state: ConversationState | undefined
  mine: boolean
  joined: boolean
  before: string | undefined
  /** The name or the number that is looked for; empty when none is. */
  search: string
  listed: ListedConversation[]
  older: boolean
  notice: string | undefined
}

export function conversationsPage(view: ConversationsView) {
  const { visitor, listed, older, notice } = view
  const address = addressOf(view)
  return (
    <Layout title="Conversations" visitor={visitor} here="/conversations" notice={notice}>
      <h1>Conversations</h1>
      <Search {...view} />
      <Filters {...view} />
      <div id="list" hx-get={address} hx-select="#list" hx-trigger="every 5s" hx-swap="outerHTML">
        {listed.length > 0 ? (
          <ol class="list">
            {listed.map((one) => (
              <Row key={one.conversation.id} visitor={visitor} {...one} />
            ))}
          </ol>
        ) : (
          <p class="lead">{nothingInWords(view)}</p>
        )}
        {older ? (
          <p>
            <a id="older" href={addressOf({ ...view, before: listed.at(-1)?.conversation.id })}>
              Older conversations
            </a>
          </p>
        ) : null}
      </div>
    </Layout>
  )
}

function nothingInWords({ before, search }: ConversationsView): string {
  if (before) return 'There are no older ones.'
  return search
    ? `Nothing here is with “${search}”. Look for the first or last name of a parent or a pupil, or for at least four digits of a number.`
    : 'There is nothing here.'
}

type Filter = Pick<ConversationsView, 'state' | 'mine' | 'joined' | 'before' | 'search'>

function addressOf({ state, mine, joined, before, search }: Filter): string {
  const query = new URLSearchParams({
    ...(search ? { search } : {}),
    ...(state ? { state } : {}),
    ...(mine ? { mine: 'yes' } : {}),
    ...(joined ? { joined: 'yes' } : {}),
    ...(before ? { before } : {}),
  }).toString()
  return query ? `/conversations?${query}` : '/conversations'
}

const choices: [ConversationState | undefined, string][] = [
  [undefined, 'All'],
  ['open', 'Waiting for an answer'],
  ['answered', 'Answered'],
  ['closed', 'Closed'],
]

// What is chosen below stays chosen.
const Search = ({ search, state, mine, joined }: ConversationsView) => (
  <form action="/conversations" method="get" class="narrow">
    {state ? <input type="hidden" name="state" value={state} /> : null}
    {mine ? <input type="hidden" name="mine" value="yes" /> : null}
    {joined ? <input type="hidden" name="joined" value="yes" /> : null}
    <label for="search">Look for a name or a number</label>
    <div class="search">
      <input id="search" name="search" type="search" autocomplete="off" value={search} />
      <button type="submit" class="second">
        Look
      </button>
    </div>
  </form>
)

function Filters(view: ConversationsView) {
  const { state, mine, joined, search, mayReadAll } = view
  const whose: [string, Pick<Filter, 'mine' | 'joined'>][] = [
    [mayReadAll ? 'Everybody’s' : 'Mine and joined', { mine: false, joined: false }],
    ['Mine', { mine: true, joined: false }],
    ['Joined', { mine: false, joined: true }],
  ]
  return (
    <nav aria-label="Which conversations" class="filters">
      <ul>
        {choices.map(([choice, words]) => (
          <FilterLink
            key={words}
            words={words}
            isChosen={state === choice}
            address={addressOf({ mine, joined, search, state: choice, before: undefined })}
          />
        ))}
      </ul>
      <ul>
        {whose.map(([words, choice]) => (
          <FilterLink
            key={words}
            words={words}
            isChosen={mine === choice.mine && joined === choice.joined}
            address={addressOf({ state, search, ...choice, before: undefined })}
          />
        ))}
      </ul>
    </nav>
  )
}

const FilterLink = ({ words, isChosen, address }: { words: string; isChosen: boolean; address: string }) => (
  <li>
    <a href={address} {...(isChosen ? { 'aria-current': 'true' as const } : {})}>
      {words}
    </a>
  </li>
)

function Row({ conversation, visitor, state, owner, isOverdue, who, lastText, lastIsOurs }: RowProps) {
  const by = inWords(conversation.respondBy, visitor.school.timeZone)
  return (
    <li>
      <a class="row" id={`c-${conversation.id}`} href={`/conversations/${conversation.id}`}>
        <span class="who">
          <strong>{who}</strong>
          <span class="standing">
            <span class={isOverdue ? 'state late' : `state ${state}`}>
              {isOverdue ? `Overdue: was due by ${by}` : standingInWords(conversation)}
            </span>
            <Badges conversation={conversation} />
          </span>
        </span>
        <span class="text" dir="auto">
          {lastIsOurs ? <span class="quiet">School: </span> : null}
          {lastText}
        </span>
        <span class="quiet">
          {staffName(owner)}
          {waitsForAnswer(conversation) && !isOverdue ? ` · answer by ${by}` : ''}
        </span>
      </a>
    </li>
  )
}

type RowProps = ListedConversation & { visitor: Visitor }
