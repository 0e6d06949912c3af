import type { Fault } from '../errors.ts'
import { Choice } from './choice.tsx'
import { described, ErrorSummary, Field } from './fields.tsx'
import { CsrfField, Layout } from './layout.tsx'
import type { Visitor } from './session.ts'

interface NewImportView {
  visitor: Visitor
  mode: 'partial' | 'full'
  faults: Fault[]
}

export function newImportPage({ visitor, mode, faults }: NewImportView) {
  return (
    <Layout title="Import contacts" visitor={visitor} here="/roster/imports/new">
      <div class="narrow">
        <ErrorSummary faults={faults} fields={['file']} />
        <h1>Import contacts</h1>
        <p class="lead">Nothing changes yet: you will first see what the file would change.</p>
        <form action="/roster/imports" method="post" enctype="multipart/form-data">
          <CsrfField visitor={visitor} />
          <fieldset>
            <legend>What is in the file?</legend>
            <Choice name="mode" value="partial" title="Some families" checked={mode === 'partial'}>
              Adds and changes who is in the file, and leaves everybody else as they are.
            </Choice>
            <Choice name="mode" value="full" title="The whole school" checked={mode === 'full'}>
              Also ends pupils, parents and links that are not in the file. They stay on record, but get no
              more texts.
            </Choice>
          </fieldset>
          <Field
            name="file"
            label="Contacts file"
            hint="A CSV file with one row for each pupil and parent, at most 10 MB."
            faults={faults}
          >
            <input
              id="file"
              name="file"
              type="file"
              accept=".csv,text/csv"
              {...described('file', faults, true)}
            />
          </Field>
          <button type="submit">Read the file</button>
        </form>
      </div>
    </Layout>
  )
}
