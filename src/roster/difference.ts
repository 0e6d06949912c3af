import {
  type CurrentRoster,
  groupKey,
  type LinkOnRecord,
  linkKey,
  type ParentOnRecord,
  type PupilOnRecord,
} from './current-roster.ts'
import type { ImportContents } from './import-contents.ts'
import {
  type WantedLink,
  type WantedParent,
  type WantedPupil,
  wantedLink,
  wantedParent,
  wantedPupil,
} from './wanted.ts'

export interface Counts {
  added: number
  changed: number
  ended: number
  unchanged: number
}
export type Summary = Record<'pupils' | 'parents' | 'numbers' | 'groups', Counts>

interface Change<Known, Wanted> {
  /** Null for one that is new. */
  known: Known | null
  wanted: Wanted
}

/** What applying a file would write. */
export interface Difference {
  pupils: Change<PupilOnRecord, WantedPupil>[]
  parents: Change<ParentOnRecord, WantedParent>[]
  links: Change<LinkOnRecord, WantedLink>[]
  endedPupils: PupilOnRecord[]
  endedParents: ParentOnRecord[]
  endedLinks: LinkOnRecord[]
  /** Forms and years to make, to bring back, and to end. */
  groups: { kind: 'form' | 'year'; code: string }[]
  endedGroups: string[]
  summary: Summary
  needsConfirmation: string[]
}

/** A file that would end more than this share of the parents wants a yes. */
const manyParents = 0.1

/** Compares a file with the roster: the same two always give the same. Pure: applying it is somebody else's. */
export function differenceOf(
  current: CurrentRoster,
  file: ImportContents,
  mode: 'partial' | 'full',
): Difference {
  const has = (column: ImportContents['columns'][number]) => file.columns.includes(column)
  const pupils = file.pupils.map((pupil) => {
    const known = current.pupils.get(pupil.misId)
    return { known: known ?? null, wanted: wantedPupil(pupil, known, has) }
  })
  const parents = file.parents.map((parent) => {
    const known = current.parents.get(parent.misId)
    return { known: known ?? null, wanted: wantedParent(parent, known, has) }
  })
  const links = file.links.map((link) => {
    const known = current.links.get(linkKey(link.pupil, link.parent))
    return { known: known ?? null, wanted: wantedLink(link, known, has) }
  })
  const endedPupils = mode === 'full' ? missing(current.pupils, pupils, ({ misId }) => misId) : []
  const endedParents = mode === 'full' ? missing(current.parents, parents, ({ misId }) => misId) : []
  const endedLinks =
    mode === 'full' ? missing(current.links, links, ({ pupil, parent }) => linkKey(pupil, parent)) : []
  const groupsNow = membersByGroup([...current.pupils.values()].filter(({ ended }) => !ended))
  const groupsThen = membersByGroup(pupilsAfter(current, pupils, endedPupils))
  const endedGroups =
    mode === 'full'
      ? [...current.groups]
          .filter(([key, { ended }]) => !ended && !groupsThen.has(key))
          .map(([key]) => key)
          .sort()
      : []

  return {
    pupils: pupils.filter(isChange),
    parents: parents.filter(isChange),
    links: links.filter(isChange),
    endedPupils,
    endedParents,
    endedLinks,
    groups: [...groupsThen.keys()]
      .filter((key) => current.groups.get(key)?.ended !== false)
      .sort()
      .map(asGroup),
    endedGroups,
    summary: {
      pupils: countChanges(pupils, endedPupils.length, current.pupils),
      parents: countChanges(parents, endedParents.length, current.parents),
      numbers: compare(
        holdersByNumber(parentsNow(current)),
        holdersByNumber(parentsAfter(current, parents, endedParents)),
      ),
      groups: countGroups(current, groupsNow, groupsThen, endedGroups),
    },
    needsConfirmation: [
      ...(endedParents.length > parentsNow(current).length * manyParents ? ['ends-many-parents'] : []),
      ...(file.rowsLeftOut > 0 && endedPupils.length + endedParents.length + endedLinks.length > 0
        ? ['left-out-rows-may-end-somebody']
        : []),
      ...(links.some(({ known, wanted }) => known?.noContactSetBy && !wanted.noContactSetBy)
        ? ['lifts-no-contact']
        : []),
    ],
  }
}

function missing<Known extends { ended: boolean }, Wanted>(
  known: Map<string, Known>,
  changes: Change<Known, Wanted>[],
  keyOf: (wanted: Wanted) => string,
): Known[] {
  const inFile = new Set(changes.map(({ wanted }) => keyOf(wanted)))
  return [...known]
    .filter(([key, { ended }]) => !ended && !inFile.has(key))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, record]) => record)
}

// One that had ended and stands in the file is back.
const isChange = <Known extends { ended: boolean }>({ known, wanted }: Change<Known, object>): boolean =>
  known === null || known.ended || !same(known, wanted)

const same = (known: object, wanted: object): boolean =>
  Object.entries(wanted).every(
    ([field, value]) => JSON.stringify(Reflect.get(known, field)) === JSON.stringify(value),
  )

function countChanges<Known extends { ended: boolean }>(
  changes: Change<Known, object>[],
  ended: number,
  current: Map<string, Known>,
): Counts {
  const added = changes.filter(({ known }) => known === null).length
  const changed = changes.filter((change) => change.known !== null && isChange(change)).length
  const standing = [...current.values()].filter((record) => !record.ended).length
  const back = changes.filter(({ known }) => known?.ended).length
  return { added, changed, ended, unchanged: standing - (changed - back) - ended }
}

const pupilsAfter = (current: CurrentRoster, changes: Difference['pupils'], ended: PupilOnRecord[]) =>
  after(current.pupils, changes, ended)
const parentsAfter = (current: CurrentRoster, changes: Difference['parents'], ended: ParentOnRecord[]) =>
  after(current.parents, changes, ended)
const parentsNow = (current: CurrentRoster) => [...current.parents.values()].filter(({ ended }) => !ended)

function after<Known extends { misId: string; ended: boolean }, Wanted extends { misId: string }>(
  current: Map<string, Known>,
  changes: Change<Known, Wanted>[],
  ended: Known[],
): (Known | Wanted)[] {
  const standing = new Map<string, Known | Wanted>([...current].filter(([, record]) => !record.ended))
  for (const { misId } of ended) standing.delete(misId)
  for (const { wanted } of changes) standing.set(wanted.misId, wanted)
  return [...standing.values()]
}

type Membership = Map<string, Set<string>>

function membersByGroup(pupils: { misId: string; year: string; form: string }[]): Membership {
  const members: Membership = new Map()
  for (const { misId, year, form } of pupils) {
    if (year) add(members, groupKey('year', year), misId)
    if (form) add(members, groupKey('form', form), misId)
  }
  return members
}

function holdersByNumber(
  parents: { misId: string; numbers: { e164: string; label: string }[] }[],
): Membership {
  const holders: Membership = new Map()
  for (const { misId, numbers } of parents)
    for (const { e164, label } of numbers) add(holders, e164, JSON.stringify([misId, label]))
  return holders
}

function add(membership: Membership, key: string, member: string) {
  membership.set(key, (membership.get(key) ?? new Set()).add(member))
}

/** Counts what is new, gone, and in both with the same members or others. */
function compare(before: Membership, then: Membership): Counts {
  const both = [...then.keys()].filter((key) => before.has(key))
  const changed = both.filter((key) => before.get(key)!.symmetricDifference(then.get(key)!).size > 0).length
  return {
    added: then.size - both.length,
    changed,
    ended: before.size - both.length,
    unchanged: both.length - changed,
  }
}

// A form that a partial file leaves without pupils is not ended by it.
function countGroups(current: CurrentRoster, now: Membership, then: Membership, ended: string[]): Counts {
  const standing = [...current.groups].filter(([, group]) => !group.ended).map(([key]) => key)
  const withEmpty = (members: Membership, keys: string[]): Membership =>
    new Map([...keys.map((key) => [key, new Set<string>()] as const), ...members])
  return compare(
    withEmpty(now, standing),
    withEmpty(
      then,
      standing.filter((key) => !ended.includes(key)),
    ),
  )
}

function asGroup(key: string): { kind: 'form' | 'year'; code: string } {
  const at = key.indexOf(':')
  return { kind: key.slice(0, at) === 'form' ? 'form' : 'year', code: key.slice(at + 1) }
}
