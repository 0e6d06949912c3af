import type { Bulletin } from '../bulletins/bulletins.ts'
import type { Letter, Letters } from '../bulletins/letters.ts'
import type { School } from '../schools/schools.ts'
import { addressOf } from './assets.ts'
import { counted, listed } from './words.ts'

interface LettersView extends Letters {
  school: School
  bulletin: Bulletin
  now: Date
}

/** A bulletin's words for the homes that no text reaches: one sheet each, and nothing else on it. */
export function lettersPage({ school, bulletin, now, letters, without }: LettersView) {
  return (
    <html lang="en-GB" class="paper">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Letters · ${school.name}`}</title>
        <link rel="icon" href={addressOf('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={addressOf('homeline.css')} />
      </head>
      <body>
        <main>
          <aside class="screen-only">
            <p>
              <a href={`/bulletins/${bulletin.id}`}>Back to the bulletin</a>
            </p>
            <p>
              {letters.length > 0
                ? `${counted(letters.length, 'letter')}, each on a sheet of its own. Print this page with your browser; these lines stay off the paper.`
                : 'For all that is known, texts reach every home of this bulletin that may be written to.'}
            </p>
            {without.length > 0 ? (
              <p>
                Without a letter, because nobody is on record who may be written to:{' '}
                {listed(without.map(inForm))}.
              </p>
            ) : null}
          </aside>
          {letters.map((letter) => (
            <Sheet key={letter.pupils[0]!.id} letter={letter} {...{ school, bulletin, now }} />
          ))}
        </main>
      </body>
    </html>
  )
}

type SheetProps = Pick<LettersView, 'school' | 'bulletin' | 'now'> & { letter: Letter }

function Sheet({ letter: { pupils, parents }, school, bulletin, now }: SheetProps) {
  return (
    <article class="letter">
      <header>
        <h1>{school.name}</h1>
        <p>{dayInWords(now, school.timeZone)}</p>
      </header>
      <p>
        To <strong>{listed(parents.map(({ name }) => name))}</strong>
        <br />
        about {listed(pupils.map(inForm))}
      </p>
      <p>The other homes get this by text. No text reaches you, so here it is on paper:</p>
      <blockquote class="bubble" dir="auto">
        {bulletin.body}
      </blockquote>
      <Slip pupils={pupils} />
    </article>
  )
}

const Slip = ({ pupils }: Pick<Letter, 'pupils'>) => (
  <section class="slip">
    <h2>May we text you?</h2>
    <p>
      Give us a mobile number, and the next message comes to you at once. Please hand this slip back to the
      school office.
    </p>
    <dl>
      <div>
        <dt>Pupil</dt>
        <dd>{listed(pupils.map(inForm))}</dd>
      </div>
      {['Your name', 'Mobile number', 'Signature', 'Date'].map((field) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd class="blank" />
        </div>
      ))}
    </dl>
  </section>
)

const inForm = ({ name, form }: { name: string; form: string | null }) => (form ? `${name} (${form})` : name)

const dayInWords = (at: Date, timeZone: string): string =>
  at.toLocaleDateString('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
