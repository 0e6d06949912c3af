import { type Change, emptiesList, isDefault, type WordList } from '../conversations/word-lists.ts'
import { inWords } from '../schools/words.ts'
import { staffName } from '../staff/staff.ts'
import { described, Field, faultsAt } from './fields.tsx'
import { CsrfField } from './layout.tsx'
import type { RoutingView } from './routing-page.tsx'
import { listInWords, mayChange } from './word-list-words.ts'
import { counted } from './words.ts'

type SectionProps = RoutingView & { list: WordList }

/** One list: what it is for, its words to be changed by those who may, and what became of it. */
export function WordListSection(view: SectionProps) {
  const { list, visitor, words } = view
  const { title, purpose } = listInWords[list]
  return (
    <section aria-labelledby={`${list}-title`}>
      <h3 id={`${list}-title`}>{title}</h3>
      {view.saved === list ? <Saved change={view.histories.get(list)?.[0]} /> : null}
      <p>{purpose}</p>
      {mayChange(visitor.member, list) ? <ListForm {...view} /> : <ListToRead words={words[list]} />}
      <History {...view} />
    </section>
  )
}

// Beside the list, where the page opens. How much is gone shows that a list was overwritten by mistake.
const Saved = ({ change }: { change: Change | undefined }) => (
  <p class="notice" role="status">
    The list is saved.
    {change
      ? ` Latest change: ${counted(change.added.length, 'line')} added, ${counted(change.removed.length, 'line')} taken away.`
      : ''}
  </p>
)

function ListForm({ list, visitor, words, typed, faults, refused }: SectionProps) {
  const text = refused === list ? typed.one('words') : words[list].join('\n')
  const isOurs = isDefault(words, list)
  return (
    <form action={`/routing/words/${list}`} method="post" class="narrow">
      <CsrfField visitor={visitor} />
      <Field
        name={list}
        label="The words, one line each"
        hint={`${counted(words[list].length, 'line')}${isOurs ? ': the list that Homeline comes with' : ''}`}
        faults={faults}
      >
        <textarea id={list} name="words" rows={12} dir="auto" {...described(list, faults, true)}>
          {text}
        </textarea>
      </Field>
      {refused === list && text.trim() === '' && faultsAt(faults, list).length > 0 ? (
        <label class="choice">
          <input type="checkbox" name="confirm" value={emptiesList} /> Yes, leave nothing on this list
        </label>
      ) : null}
      <div class="actions">
        <button type="submit" name="step" value="keep">
          Save this list
        </button>
        {isOurs ? null : (
          <button type="submit" name="step" value="default" class="second">
            Back to the list that Homeline comes with
          </button>
        )}
      </div>
    </form>
  )
}

function ListToRead({ words }: { words: readonly string[] }) {
  return (
    <details>
      <summary>
        {counted(words.length, 'line')}; an administrator or the safeguarding lead changes them
      </summary>
      <ul>
        {words.map((word) => (
          <li key={word} dir="auto">
            {word}
          </li>
        ))}
      </ul>
    </details>
  )
}

function History({ list, histories, staff, visitor }: SectionProps) {
  const changes = histories.get(list) ?? []
  if (changes.length === 0) return null
  return (
    <details>
      <summary>Changes to this list</summary>
      <ul class="list">
        {changes.map((change) => (
          <li key={change.id} class="row">
            <p class="quiet">
              {inWords(change.at, visitor.school.timeZone, visitor.now)}, {author(change, staff)}
            </p>
            <Words what="Added" words={change.added} />
            <Words what="Taken away" words={change.removed} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function author({ by }: Change, staff: RoutingView['staff']): string {
  const member = by === null ? undefined : staff.get(by)
  return member ? staffName(member) : 'through the API'
}

const mostShown = 30

function Words({ what, words }: { what: string; words: string[] }) {
  if (words.length === 0) return null
  const more = words.length - mostShown
  return (
    <p>
      {what}: {words.slice(0, mostShown).join(', ')}
      {more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}
    </p>
  )
}
