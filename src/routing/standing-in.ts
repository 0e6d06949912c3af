// Who answers while somebody is away.

import type { Colleague, Evidence } from './evidence.ts'

/** Whoever has it now, and why it is not the owner, in sentences; none when they are there. */
export interface StandIn {
  person: Colleague
  because: string[]
}

/**
 * Whoever answers for a member of staff: themselves, when they are there; their deputy, their deputy’s deputy; where
 * none of these is there, the liaison lead or whoever answers for them. When everybody is away it stays theirs.
 */
export function standIn(
  ownerId: string,
  people: ReadonlyMap<string, Colleague>,
  liaisonLeadId: string,
): StandIn {
  const owner = people.get(ownerId)!
  return firstPresent(owner, [...deputiesOf(owner, people), ...withDeputies(liaisonLeadId, people)])
}

/**
 * The same for what only the safeguarding lead and whom they name may read: the lead’s own deputy answers for the
 * lead, and the lead for whoever else has it. Nobody whom somebody else named comes in.
 */
export function standInForFew(
  owner: Colleague,
  { people, safeguardingLeadId }: Pick<Evidence, 'people' | 'safeguardingLeadId'>,
): StandIn {
  const lead = safeguardingLeadId ? people.get(safeguardingLeadId) : undefined
  if (!lead) return { person: owner, because: [] }
  const deputy = lead.deputyId ? people.get(lead.deputyId) : undefined
  return firstPresent(owner, [lead, ...(deputy ? [deputy] : [])])
}

function firstPresent(owner: Colleague, line: Colleague[]): StandIn {
  if (!owner.away) return { person: owner, because: [] }
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

function withDeputies(id: string, people: ReadonlyMap<string, Colleague>): Colleague[] {
  const one = people.get(id)
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
