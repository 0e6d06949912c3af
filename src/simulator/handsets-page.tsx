import { renderToString } from 'preact-render-to-string'
import type { Handset } from './handsets.ts'
import { isName } from './numbers.ts'
import type { Text } from './texts.ts'

export type HandsetsView = {
  search: string
  found: Handset[]
  chosen: string | null
  /** Newest first. */
  thread: Text[]
  /** Whether there are older texts than the thread shows. */
  isCut: boolean
  /** Who has written to the chosen handset, the latest first. */
  writers: string[]
}

/** The page on which a person holds every parent's phone. */
export function handsetsPage(view: HandsetsView): string {
  return `<!doctype html>${renderToString(<Page {...view} />)}`
}

function Page(view: HandsetsView) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{view.chosen ? `${spaced(view.chosen)} · Handsets` : 'Handsets'}</title>
        <link rel="stylesheet" href="/handsets.css" />
        <script src="/handsets.js" defer />
      </head>
      <body>
        <nav aria-label="Handsets">
          <h1>Handsets</h1>
          <Search {...view} />
          <List {...view} />
        </nav>
        <main>{view.chosen ? <Phone {...view} chosen={view.chosen} /> : <Nothing />}</main>
      </body>
    </html>
  )
}

function Search({ search }: HandsetsView) {
  return (
    <search>
      <form action="/handsets" method="get">
        <label for="q">Find or open a number</label>
        <input id="q" name="q" type="search" value={search} placeholder="07700 900123" autocomplete="off" />
        <button type="submit">Find</button>
      </form>
    </search>
  )
}

function List({ found, chosen, search }: HandsetsView) {
  if (found.length === 0) {
    return (
      <p id="list" class="quiet" data-fresh>
        {search ? 'No handset with this number has a text yet.' : 'No handset has a text yet.'}
      </p>
    )
  }
  return (
    <ol id="list" data-fresh>
      {found.map((handset) => (
        <li key={handset.number}>
          <a
            href={linkTo(handset.number, search)}
            {...(handset.number === chosen && { 'aria-current': 'page' as const })}
          >
            <b>{spaced(handset.number)}</b>
            <span class="count" title="texts">
              {handset.texts}
            </span>
            <span class="last">
              {handset.inbound ? 'You: ' : ''}
              {handset.body}
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}

function linkTo(number: string, search: string): string {
  return `/handsets?${new URLSearchParams({ number, ...(search && { q: search }) })}`
}

function Nothing() {
  return (
    <p id="thread" class="quiet" data-fresh>
      Texts that are sent to a parent appear here. Refreshing is not needed.
    </p>
  )
}

function Phone(view: HandsetsView & { chosen: string }) {
  return (
    <>
      <h2>{spaced(view.chosen)}</h2>
      <Answer {...view} />
      <Thread {...view} />
    </>
  )
}

function Answer({ chosen, writers }: { chosen: string; writers: string[] }) {
  const [last = ''] = writers
  const numbers = writers.filter((writer) => !isName(writer))
  return (
    <form id="answer" data-handset={chosen}>
      <label for="to">Text as this parent to</label>
      <input
        id="to"
        name="to"
        list="numbers"
        required
        value={numbers[0] ?? ''}
        autocomplete="off"
        placeholder="+44…"
      />
      <datalist id="numbers" data-fresh>
        {numbers.map((number) => (
          <option key={number} value={number} />
        ))}
      </datalist>
      <p id="one-way" class="quiet" data-fresh>
        {isName(last) ? `The last text came from ${last}: a name, which cannot be answered.` : ''}
      </p>
      <label for="body">Text</label>
      <textarea id="body" name="body" required maxlength={1600} rows={3} />
      <button type="submit">Send</button>
      <output id="outcome" />
    </form>
  )
}

function Thread({ thread, isCut }: HandsetsView) {
  if (thread.length === 0) {
    return (
      <p id="thread" class="quiet" data-fresh>
        This handset has no texts yet.
      </p>
    )
  }
  return (
    <ol id="thread" data-fresh>
      {thread.map((text) => (
        <Bubble key={text.sid} text={text} />
      ))}
      {isCut && <li class="quiet">Older texts are not shown.</li>}
    </ol>
  )
}

function Bubble({ text }: { text: Text }) {
  const isOwn = text.inbound === 1
  const at = new Date(text.created).toISOString()
  return (
    <li class={isOwn ? 'own' : 'theirs'}>
      <p class="body">{text.body}</p>
      <p class="quiet">
        {isOwn ? `You to ${spaced(text.recipient)}` : `From ${spaced(text.sender)}`}
        {' · '}
        <time dateTime={at}>{at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time>
        {!isOwn && ` · ${text.status}${text.error ? ` (${text.error})` : ''}`}
      </p>
    </li>
  )
}

/** British mobiles as they are read out; any other number or name as it is. */
function spaced(number: string): string {
  return number.replace(/^\+44(\d{4})(\d{6})$/, '+44 $1 $2')
}
