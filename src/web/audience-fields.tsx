import type { Fault } from '../errors.ts'
import type { Group } from '../roster/groups.ts'
import { asInSchool } from '../roster/school-order.ts'
import { Choice } from './choice.tsx'
import type { ComposeForm } from './compose-form.ts'
import type { People } from './composing.ts'
import { FieldFaults } from './fields.tsx'
import { PeopleChoice } from './people-choice.tsx'

interface AudienceFieldsProps {
  form: ComposeForm
  groups: Group[]
  people: People
  faults: Fault[]
}

/** Whom a bulletin is for. The style sheet shows what belongs to the answer; without it all of it is there. */
export function AudienceFields({ form, groups, people, faults }: AudienceFieldsProps) {
  return (
    <fieldset id="audience" class="audience">
      <legend>Who gets it?</legend>
      <FieldFaults faults={faults} field="audience" />
      <Choice name="audience" value="everyone" title="Every home" checked={form.audience === 'everyone'}>
        The parents of all current pupils.
      </Choice>
      <Choice
        name="audience"
        value="groups"
        title="Some years, forms or groups"
        checked={form.audience === 'groups'}
      />
      <div class="for-groups">
        <GroupChoice groups={groups} chosen={form.groups} />
      </div>
      <Choice
        name="audience"
        value="people"
        title="Some pupils or parents"
        checked={form.audience === 'people'}
      />
      <div class="for-people">
        <PeopleSearch people={people} />
      </div>
    </fieldset>
  )
}

function GroupChoice({ groups, chosen }: { groups: Group[]; chosen: string[] }) {
  const kinds: [string, Group['kind'][]][] = [
    ['Years', ['year']],
    ['Forms', ['form']],
    ['Other groups', ['club', 'list']],
  ]
  return (
    <>
      {kinds.map(([title, of]) => (
        <Groups
          key={title}
          title={title}
          groups={groups.filter(({ kind }) => of.includes(kind))}
          chosen={chosen}
        />
      ))}
      {groups.length === 0 ? <p>There are no groups yet: import a contacts file first.</p> : null}
    </>
  )
}

function Groups({ title, groups, chosen }: { title: string; groups: Group[]; chosen: string[] }) {
  if (groups.length === 0) return null
  return (
    <fieldset class="ticks">
      <legend>{title}</legend>
      {groups.toSorted(asInSchool).map(({ id, name, members }) => (
        <label key={id}>
          <input type="checkbox" name="groups" value={id} checked={chosen.includes(id)} />
          <span>
            {name} <small>{members}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const PeopleSearch = ({ people }: { people: People }) => (
  <>
    <label for="search">Look for a name</label>
    <div class="search">
      <input
        id="search"
        name="search"
        type="search"
        value={people.search}
        hx-post="/bulletins/people"
        hx-trigger="input changed delay:250ms"
        hx-target="#people"
        hx-swap="innerHTML"
        hx-sync="this:replace"
      />
      <button type="submit" class="second" name="step" value="find">
        Look
      </button>
    </div>
    <div id="people">
      <PeopleChoice {...people} />
    </div>
  </>
)
