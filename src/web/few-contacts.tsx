import type { FewContacts } from '../roster/few-contacts.ts'
import { PupilName } from './pupil-name.tsx'
import type { Visitor } from './session.ts'
import { counted } from './words.ts'

/** Pupils with fewer than two contacts whom a text reaches, form by form. They come in order. */
export function FewContactsList({ visitor, found }: { visitor: Visitor; found: FewContacts[] }) {
  if (found.length === 0) return <p>Every pupil has two contacts whom a text reaches.</p>
  return (
    <>
      <p>
        {counted(found.length, 'pupil')} {found.length === 1 ? 'has' : 'have'} fewer. Schools are told to hold
        more than one emergency contact for each pupil.{' '}
        <a href="/reach/few-contacts.csv">Download the list (CSV)</a>
      </p>
      {[...Map.groupBy(found, ({ pupil }) => pupil.form ?? 'No form')].map(([form, of]) => (
        <details key={form}>
          <summary>
            {form}: {counted(of.length, 'pupil')}
          </summary>
          <ul>
            {of.map((one) => (
              <li key={one.pupil.id}>
                <PupilName visitor={visitor} pupil={one.pupil} />: {contactsInWords(one)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}

/** `one contact reached, one not known yet`. */
export function contactsInWords({ reached, notKnown }: Pick<FewContacts, 'reached' | 'notKnown'>): string {
  const known = reached === 1 ? 'one contact reached' : 'no contact reached'
  if (notKnown === 0) return known
  return `${known}, ${notKnown === 1 ? 'one' : notKnown.toLocaleString('en-GB')} not known yet`
}
