import type { Parts } from '../messages/parts.ts'
import { counted } from './words.ts'

/** How long a text is, in what the phone network counts, and what makes it so. */
export function PartCount({ body, parts: { count, unicodeCharacters } }: { body: string; parts: Parts }) {
  return (
    <>
      <dt>Length</dt>
      <dd>
        {counted([...body].length, 'character')}, {counted(count, 'part')}
        {unicodeCharacters.length > 0 ? <Unicode characters={unicodeCharacters} /> : null}
      </dd>
    </>
  )
}

const mostShown = 10

const Unicode = ({ characters }: { characters: string[] }) => (
  <p class="quiet">
    Because of{' '}
    {characters.slice(0, mostShown).map((character) => (
      <kbd key={character}>{character}</kbd>
    ))}
    {characters.length > mostShown ? ' and more ' : ''} a part holds 70 characters instead of 160.
  </p>
)
