import type { Fault } from '../errors.ts'
import { type RosterImport, reasonInWords } from '../roster/imports.ts'
import { inWords } from '../schools/words.ts'
import { ErrorSummary } from './fields.tsx'
import { ImportProblems } from './import-problems.tsx'
import { CsrfField, Layout } from './layout.tsx'
import type { Visitor } from './session.ts'
import { counted } from './words.ts'

interface ImportView {
  visitor: Visitor
  found: RosterImport
  confirmed: string[]
  faults: Fault[]
}

export function importPage({ visitor, found, confirmed, faults }: ImportView) {
  return (
    <Layout title={`Import of ${found.file}`} visitor={visitor} here="/roster/imports/new">
      <ErrorSummary faults={faults} fields={['confirm']} />
      <h1>Import of {found.file}</h1>
      <State visitor={visitor} found={found} />
      {found.status === 'refused' ? null : <Difference found={found} />}
      <Contradictions found={found} />
      {found.status === 'ready' ? <Apply visitor={visitor} found={found} confirmed={confirmed} /> : null}
      <ImportProblems problems={found.problems} />
    </Layout>
  )
}

function State({ visitor, found }: { visitor: Visitor; found: RosterImport }) {
  const kind = found.mode === 'full' ? 'the whole school' : 'some families'
  const at = (instant: Date) => inWords(instant, visitor.school.timeZone)
  switch (found.status) {
    case 'ready':
      return (
        <p class="lead">
          The file was read at {at(found.createdAt)}, as {kind}.{' '}
          <strong>Nothing has been changed yet.</strong>
        </p>
      )
    case 'applied':
      return (
        <p class="notice" role="status">
          Applied at {at(found.appliedAt ?? found.createdAt)}. The contacts are now as the file says.
        </p>
      )
    case 'refused':
      return (
        <p class="problem" role="alert">
          This file cannot be used, and nothing was changed. Below is what to put right.{' '}
          <a href="/roster/imports/new">Import it again</a> afterwards.
        </p>
      )
    case 'expired':
      return (
        <p class="problem" role="alert">
          This file was read over a day ago and is no longer kept; nothing was changed.{' '}
          <a href="/roster/imports/new">Import it again</a>.
        </p>
      )
  }
}

const rows = [
  ['pupils', 'Pupils'],
  ['parents', 'Parents'],
  ['numbers', 'Phone numbers'],
  ['groups', 'Forms and years'],
] as const

function Difference({ found: { summary, status } }: { found: RosterImport }) {
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">{status === 'applied' ? 'What changed' : 'What would change'}</h2>
      <div class="scroll">
        <table class="numbers">
          <thead>
            <tr>
              <td />
              <th scope="col">Added</th>
              <th scope="col">Changed</th>
              <th scope="col">Ended</th>
              <th scope="col">Same</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, words]) => (
              <tr key={key}>
                <th scope="row">{words}</th>
                <td>{summary[key].added}</td>
                <td>{summary[key].changed}</td>
                <td>{summary[key].ended}</td>
                <td>{summary[key].unchanged}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Contradictions({ found: { contradictions, status } }: { found: RosterImport }) {
  if (contradictions === 0 || status === 'expired') return null
  const what = `${counted(contradictions, 'number differs', 'numbers differ')} from what parents or the office confirmed`
  return status === 'ready' ? (
    <p class="warning">{what}: the newer one is used, and the other waits for you.</p>
  ) : (
    <p class="warning">
      {what}: the newer one is in use. <a href="/numbers/disagreements">Say which is right</a>.
    </p>
  )
}

function Apply({
  visitor,
  found,
  confirmed,
}: {
  visitor: Visitor
  found: RosterImport
  confirmed: string[]
}) {
  return (
    <form action={`/roster/imports/${found.id}/application`} method="post">
      <CsrfField visitor={visitor} />
      {found.needsConfirmation.length > 0 ? (
        <fieldset id="confirm" class="warning">
          <legend>Please look twice</legend>
          {found.needsConfirmation.map((reason) => (
            <label class="choice" key={reason}>
              <input type="checkbox" name="confirm" value={reason} checked={confirmed.includes(reason)} />
              <span>{reasonInWords[reason] ?? reason} I have checked that this is right.</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <button type="submit">Apply these changes</button>
    </form>
  )
}
