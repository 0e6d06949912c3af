// Who answers while somebody is away.

import type { Colleague } from './evidence.ts'

/**
 * Whoever answers for a member of staff: themselves, when they are there; their deputy, their deputy’s deputy; where
 * none of these is there, the liaison lead or whoever answers for them (null: what only they and their deputies may
 * read). When everybody is away it stays theirs. `because` says so in sentences; none when they are there.
 */
export function standIn(
  ownerId: string,
  people: ReadonlyMap<string, Colleague>,
  liaisonLeadId: string | null,
): { person: Colleague; because: string[] } {
  const owner = people.get(ownerId)!
  if (!owner.away) return { person: owner, because: [] }
  const line = [...deputiesOf(owner, people), ...withDeputies(liaisonLeadId, people)]
  const present = line.find(({ away }) => !away)
  if (!present)
    return {
      person: owner,
      because: [`${owner.name} ${owner.away}, and nobody who could stand in is there.`],
    }
  const absent = line.slice(0, line.indexOf(present)).filter(({ id }) => id !== owner.id)
  const also = absent.length > 0 ? ` (${absent.map(({ name, away }) => `${name} ${away}`).join(', ')})` : ''
  return { person: present, because: [`${owner.name} ${owner.away}${also}, so ${present.name} answers.`] }
}

function withDeputies(id: string | null, people: ReadonlyMap<string, Colleague>): Colleague[] {
  const one = id ? people.get(id) : undefined
  return one ? [one, ...deputiesOf(one, people)] : []
}

/** Their deputy, the deputy’s deputy, and so on; a circle ends where it began. */
export function deputiesOf(one: Colleague, people: ReadonlyMap<string, Colleague>): Colleague[] {
  const line: Colleague[] = []
  const seen = new Set([one.id])
  for (let next = deputyOf(one, people); next && !seen.has(next.id); next = deputyOf(next, people)) {
    seen.add(next.id)
    line.push(next)
  }
  return line
}

const deputyOf = ({ deputyId }: Colleague, people: ReadonlyMap<string, Colleague>) =>
  deputyId ? people.get(deputyId) : undefined
