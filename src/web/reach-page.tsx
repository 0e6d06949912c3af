import type { FewContacts } from '../roster/few-contacts.ts'
import type { SchoolReach } from '../roster/reach.ts'
import type { ReachWeek } from '../roster/reach-weeks.ts'
import type { UnreachablePupil } from '../roster/unreachable.ts'
import { FewContactsList } from './few-contacts.tsx'
import { Layout } from './layout.tsx'
import { NumberSections } from './number-sections.tsx'
import { PaperList } from './paper-list.tsx'
import { notKnown, reachInWords } from './reach-figure.tsx'
import { ReachTables } from './reach-table.tsx'
import { ReachWeeks } from './reach-weeks.tsx'
import type { Visitor } from './session.ts'

interface ReachView {
  visitor: Visitor
  reach: SchoolReach
  weeks: ReachWeek[]
  onPaper: UnreachablePupil[]
  few: FewContacts[]
}

/** How many pupils' homes a text reaches, and which it does not. */
export function reachPage({ visitor, reach, weeks, onPaper, few }: ReachView) {
  return (
    <Layout title="Reach" visitor={visitor} here="/reach">
      <NumberSections visitor={visitor} here="/reach" />
      <h1>Reach</h1>
      {reach.pupils === 0 ? (
        <p class="lead">There are no pupils yet: import a contacts file first.</p>
      ) : (
        <>
          <Summary reach={reach} />
          <h2>Week by week</h2>
          <ReachWeeks weeks={weeks} />
          <ReachTables groups={reach.groups} />
          <h2 id="paper">Homes that no text reaches</h2>
          <PaperList visitor={visitor} found={onPaper} />
          <h2 id="few">Pupils with fewer than two contacts</h2>
          <FewContactsList visitor={visitor} found={few} />
        </>
      )}
    </Layout>
  )
}

const Summary = ({ reach }: { reach: SchoolReach }) => (
  <>
    <p class="lead">{reachInWords(reach)}</p>
    <ul class="tags">
      <li>
        <i class="dot good" aria-hidden="true" />
        <strong>{reach.withOne.toLocaleString('en-GB')}</strong> reached
      </li>
      <li>
        <i class="dot waiting" aria-hidden="true" />
        <strong>{notKnown(reach).toLocaleString('en-GB')}</strong> not known
      </li>
      <li>
        <i class="dot bad" aria-hidden="true" />
        <strong>{reach.unreachable.toLocaleString('en-GB')}</strong> not reached
      </li>
    </ul>
    <p class="hint">
      A text reaches a parent when texts arrive at the phone that it goes to, and the phone was known to be
      theirs within the last half year. Two parents who share a phone count as one.
    </p>
  </>
)
