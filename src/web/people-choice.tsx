import type { People } from './composing.ts'

/** The people chosen, each to be taken out again by a click, and those who were found, to be put in by one. */
export function PeopleChoice({ search, chosen, found }: People) {
  return (
    <>
      {chosen.length > 0 ? (
        <fieldset class="chips">
          <legend>Chosen (untick to take out)</legend>
          {chosen.map((person) => (
            <Person key={person.value} {...person} checked={true} />
          ))}
        </fieldset>
      ) : null}
      {found.length > 0 ? (
        <fieldset class="ticks people">
          <legend>Found (tick to choose)</legend>
          {found.map((person) => (
            <Person key={person.value} {...person} checked={false} />
          ))}
        </fieldset>
      ) : null}
      {search.trim() && found.length === 0 ? (
        <p class="hint" role="status">
          Nobody else is called “{search.trim()}”.
        </p>
      ) : null}
    </>
  )
}

interface PersonProps {
  value: string
  name: string
  detail: string
  checked: boolean
}

const Person = ({ value, name, detail, checked }: PersonProps) => (
  <label>
    <input type="checkbox" name="person" id={value} value={value} checked={checked} />
    <span>
      {name} <small>{detail}</small>
    </span>
  </label>
)
