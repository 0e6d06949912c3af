// Where a bulletin's text goes on to when its number failed: a pure rule over the roster and the bulletin's texts.
// Each pupil's home for itself: two families may share the phone that failed.

import { barredNumbers } from '../roster/ways.ts'
import type { AudienceRoster, Recipient } from './audience.ts'

/** A text that its number stopped. */
export interface FailedText extends Recipient {
  id: string
}

/** A text of the same bulletin: every number has one at most. */
export interface TextThere extends Recipient {
  /** It has ended, and not at the phone. */
  hasFailed: boolean
}

/** A new text, and the failed one in whose place it goes. */
export interface NextText extends Recipient {
  fallbackFor: string
}

/**
 * The texts to write now. First the other numbers of the parents whom the failed text was for, in their order; then,
 * for pupils whose home has this bulletin nowhere else, delivered or on its way, the other parents by priority. One
 * number at a time for each pupil: what fails there goes on from there. Nothing goes to a number that has this
 * bulletin, nor to one that somebody holds who is barred from the pupil; and a phone whose holder wants none of these
 * texts ends the way to its parent, as it does when the audience is chosen.
 */
export function nextNumbers(roster: AudienceRoster, texts: TextThere[], failed: FailedText[]): NextText[] {
  const numbersOf = Map.groupBy(roster.numbers, ({ parentId }) => parentId)
  const barred = barredNumbers(roster)
  const there = new Map(texts.map((text) => [text.numberId, text]))
  const meant = new Set([...texts, ...failed].flatMap(({ parents }) => parents))
  const open = new Map(failed.map(({ id, pupils }) => [id, new Set(pupils)]))
  const next: NextText[] = []

  for (const text of failed) for (const parentId of text.parents) tryParent(text, parentId)
  for (const text of failed) {
    closeReached(text)
    for (const parentId of otherParents(text)) tryParent(text, parentId)
  }
  return next

  function tryParent({ id }: FailedText, parentId: string) {
    const pupils = open.get(id)!
    for (const { numberId, textable } of numbersOf.get(parentId) ?? []) {
      const about = pupilsOf(parentId).filter((pupil) => pupils.has(pupil) && !isBarred(numberId, pupil))
      const text = there.get(numberId)
      if (about.length === 0) continue
      if (text && !text.hasFailed) close(pupils, text.pupils)
      else if (!textable) continue
      else if (roster.refused.has(numberId)) return
      else if (!text) goTo({ fallbackFor: id, numberId, parents: [parentId], pupils: about })
    }
  }

  function goTo(text: NextText) {
    next.push(text)
    there.set(text.numberId, { ...text, hasFailed: false })
    close(open.get(text.fallbackFor)!, text.pupils)
  }

  function closeReached({ id }: FailedText) {
    for (const { hasFailed, pupils } of there.values()) if (!hasFailed) close(open.get(id)!, pupils)
  }

  function otherParents({ pupils, parents }: FailedText): Set<string> {
    const eligible = roster.links.filter(
      ({ pupilId, parentId, responsible }) =>
        pupils.includes(pupilId) && !parents.includes(parentId) && (responsible || meant.has(parentId)),
    )
    return new Set(eligible.map(({ parentId }) => parentId))
  }

  function pupilsOf(parentId: string): string[] {
    const own = roster.links.filter((link) => link.parentId === parentId && link.current && !link.barred)
    return own.map(({ pupilId }) => pupilId)
  }

  function isBarred(numberId: string, pupilId: string): boolean {
    return barred.get(numberId)?.has(pupilId) ?? false
  }
}

function close(open: Set<string>, pupils: string[]) {
  for (const pupil of pupils) open.delete(pupil)
}
