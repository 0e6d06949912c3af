import { type StoppedLine, stopInWords } from '../messages/standing-still.ts'
import { may } from '../staff/permissions.ts'
import { CsrfField } from './csrf-field.tsx'
import type { Visitor } from './session.ts'
import { spokenNumber } from './words.ts'

/** Says on every page that texts are not leaving, while that is so. A page that renews itself renews this too. */
export function StandstillBanner({ visitor }: { visitor: Visitor }) {
  const { account, lines } = visitor.standstill
  return (
    <div id="standstill">
      {account ? (
        <section class="standstill" aria-label="Texts are not leaving">
          <p>
            <strong>Texts are not leaving.</strong>{' '}
            {stopInWords(account, visitor.school.timeZone, visitor.now)} Meanwhile they wait. Whoever looks
            after Homeline has to put the account with the carrier right: please tell them.
          </p>
        </section>
      ) : (
        lines.map((line) => <StoppedLineBanner key={line.id} line={line} visitor={visitor} />)
      )}
    </div>
  )
}

function StoppedLineBanner({ line, visitor }: { line: StoppedLine; visitor: Visitor }) {
  const title = `Texts from ${spokenNumber(line.address)} are not leaving.`
  return (
    <section class="standstill" aria-label={title}>
      <p>
        <strong>{title}</strong> {stopInWords(line, visitor.school.timeZone, visitor.now)} Meanwhile they
        wait. If it stays so, tell whoever looks after Homeline.
      </p>
      {may(visitor.member, 'look-after-lines') && isWaiting(line, visitor.now) ? (
        <form action={`/lines/${line.id}/trial`} method="post">
          <CsrfField visitor={visitor} />
          <button type="submit" class="second">
            Try again now
          </button>
        </form>
      ) : null}
    </section>
  )
}

const isWaiting = ({ tryAgainAt }: StoppedLine, now: Date): boolean => tryAgainAt === null || tryAgainAt > now
