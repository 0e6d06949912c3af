// Who gets a bulletin: a pure rule over the roster. A text is addressed to a number, once, however many children
// or parents share it. See "Audience" in the README.

import type { Refusal } from '../numbers/refusing.ts'
import { barredNumbers, firstTextable } from '../roster/ways.ts'

export type Selection = {
  /** Pupils whose parents with parental responsibility are meant. */
  pupils: Set<string>
  /** Parents who are meant by name, whatever their responsibility. */
  parents: Set<string>
}

export interface AudienceRoster {
  /** Links between pupils and parents, and every bar, whether or not the link still stands. */
  links: { pupilId: string; parentId: string; responsible: boolean; barred: boolean; current: boolean }[]
  /** The numbers of each parent in the order in which they are tried. */
  numbers: { parentId: string; numberId: string; textable: boolean }[]
  /** The numbers whose holders said that they want none of these texts, and what they said. */
  refused: ReadonlyMap<string, Refusal>
}

export interface Recipient {
  numberId: string
  parents: string[]
  pupils: string[]
}

/** `consentElsewhere`: their yes is for another number than the one that is texted. */
export type SkipReason =
  | 'noContact'
  | 'noTextableNumber'
  | 'sharedWithNoContact'
  | Refusal
  | 'consentElsewhere'
  | 'noCurrentPupil'

export interface Audience {
  recipients: Recipient[]
  /** Parents who get nothing, by reason. */
  skipped: Partial<Record<SkipReason, number>>
}

export function audienceOf(roster: AudienceRoster, selection: Selection): Audience {
  const firstNumber = firstTextable(roster.numbers)
  const barred = barredNumbers(roster)
  // Parents who have a number to which it may go, be it their first or not.
  const willing = new Set(
    roster.numbers
      .filter(({ numberId, textable }) => textable && !roster.refused.has(numberId))
      .map(({ parentId }) => parentId),
  )
  const recipients = new Map<string, { parents: Set<string>; pupils: Set<string> }>()
  const reasons = new Map<string, SkipReason>()

  for (const link of meantLinks(roster.links, selection)) {
    const found = wayTo(link)
    if ('skip' in found) reasons.set(link.parentId, reasons.get(link.parentId) ?? found.skip)
    else add(found.numberId, link)
  }
  return { recipients: asRecipients(recipients), skipped: count(skippedParents()) }

  function wayTo({ pupilId, parentId, barred: isBarred }: AudienceRoster['links'][number]) {
    if (isBarred) return { skip: 'noContact' as const }
    const numberId = firstNumber.get(parentId)
    if (!numberId) return { skip: 'noTextableNumber' as const }
    if (barred.get(numberId)?.has(pupilId)) return { skip: 'sharedWithNoContact' as const }
    const refusal = roster.refused.get(numberId)
    if (refusal === 'noConsent' && willing.has(parentId)) return { skip: 'consentElsewhere' as const }
    return refusal ? { skip: refusal } : { numberId }
  }

  function add(numberId: string, { parentId, pupilId }: { parentId: string; pupilId: string }) {
    const recipient = recipients.get(numberId) ?? { parents: new Set(), pupils: new Set() }
    recipient.parents.add(parentId)
    recipient.pupils.add(pupilId)
    recipients.set(numberId, recipient)
  }

  // A parent who is reached about one child is not skipped, whatever stood in the way of another.
  function skippedParents(): SkipReason[] {
    const reached = new Set([...recipients.values()].flatMap(({ parents }) => [...parents]))
    const linked = new Set(roster.links.filter((link) => link.current).map((link) => link.parentId))
    const withoutPupil = [...selection.parents].filter((parentId) => !linked.has(parentId))
    const unreached = [...reasons].filter(([parentId]) => !reached.has(parentId)).map(([, reason]) => reason)
    return [...unreached, ...withoutPupil.map(() => 'noCurrentPupil' as const)]
  }
}

const meantLinks = (links: AudienceRoster['links'], { pupils, parents }: Selection) =>
  links.filter(
    ({ current, pupilId, parentId, responsible }) =>
      current && (parents.has(parentId) || (responsible && pupils.has(pupilId))),
  )

const asRecipients = (found: Map<string, { parents: Set<string>; pupils: Set<string> }>): Recipient[] =>
  [...found].map(([numberId, { parents, pupils }]) => ({
    numberId,
    parents: [...parents],
    pupils: [...pupils],
  }))

const count = (reasons: SkipReason[]): Audience['skipped'] =>
  Object.fromEntries(
    [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length]),
  )
