import type { Column } from './contacts-columns.ts'
import { type ProblemList, report } from './contacts-problem.ts'
import type {
  ContactLink,
  ContactNumber,
  ContactParent,
  ContactPupil,
  ContactRow,
} from './contacts-record.ts'
import { joinedNicknames } from './nicknames.ts'

/** Everyone in a file once, with what all their rows together say. Links are by pupil, then parent. */
export type ContactRecords = {
  pupils: Map<string, ContactPupil>
  parents: Map<string, ContactParent & Pick<ContactRow, 'numbers' | 'damaged'>>
  links: Map<string, { pupil: string; parent: string } & ContactLink>
}

type Columns<Fields> = { readonly [Field in keyof Fields]?: Column }

/** Nicknames are not among them: each row may bring another. */
const PUPIL_COLUMNS = {
  firstName: 'pupil_first_name',
  lastName: 'pupil_last_name',
  year: 'year',
  form: 'form',
  gender: 'pupil_gender',
} as const satisfies Columns<ContactPupil>

const PARENT_COLUMNS = {
  title: 'parent_title',
  firstName: 'parent_first_name',
  lastName: 'parent_last_name',
  email: 'email',
  language: 'language',
} as const satisfies Columns<ContactParent>

/** no_contact is not among them: a yes on any row is a yes. */
const LINK_COLUMNS = {
  relationship: 'relationship',
  priority: 'priority',
  parentalResponsibility: 'parental_responsibility',
  livesWith: 'lives_with_pupil',
} as const satisfies Columns<ContactLink>

const LABELS = ['mobile', 'home', 'work'] as const

/** Gathers the rows of each pupil, parent and link: the first that says something wins, and the rest is reported. */
export function agree(rows: ContactRow[], list: ProblemList): ContactRecords {
  const records: ContactRecords = { pupils: new Map(), parents: new Map(), links: new Map() }
  for (const { row, pupil, parent, link, numbers, damaged } of rows) {
    const about = (whom: string) => ({ list, row, whom })
    const id = linkId(pupil.misId, parent.misId)
    const known = records.parents.get(parent.misId)
    records.pupils.set(pupil.misId, joinedPupil(records.pupils.get(pupil.misId), pupil, about('this pupil')))
    records.parents.set(parent.misId, {
      ...joined<ContactParent>(known, parent, PARENT_COLUMNS, about('this parent')),
      numbers: allNumbers(known?.numbers, numbers),
      damaged: known ? [...new Set([...known.damaged, ...damaged])] : damaged,
    })
    const joint = joinedLink(records.links.get(id), link, about('this pupil and parent'))
    records.links.set(id, { pupil: pupil.misId, parent: parent.misId, ...joint })
  }
  return records
}

/** The key of a link in `ContactRecords`; no cell holds a line break once it is an id. */
export function linkId(pupil: string, parent: string): string {
  return `${pupil}\n${parent}`
}

/** The rows again, each with all that is known of its pupil, parent and link. */
export function withRecords(rows: ContactRow[], { pupils, parents, links }: ContactRecords): ContactRow[] {
  return rows.map((own) => {
    const pupil = pupils.get(own.pupil.misId) ?? own.pupil
    const { numbers, damaged, ...parent } = parents.get(own.parent.misId) ?? { ...own.parent, ...own }
    const found = links.get(linkId(pupil.misId, parent.misId))
    if (!found) return own
    const { pupil: _pupil, parent: _parent, ...link } = found
    return { row: own.row, pupil, parent, link, numbers, damaged }
  })
}

type Where = { list: ProblemList; row: number; whom: string }

function joined<Fields extends object>(
  known: Fields | undefined,
  own: Fields,
  columns: Columns<Fields>,
  where: Where,
): Fields {
  if (!known) return own
  const joint = { ...known }
  for (const field of Object.keys(columns) as (keyof Fields)[]) {
    if (saysNothing(joint[field])) joint[field] = own[field]
    else if (!saysNothing(own[field]) && own[field] !== joint[field]) {
      reportDisagreement(where, columns[field] ?? 'pupil_id', own[field], joint[field])
    }
  }
  return joint
}

function joinedPupil(known: ContactPupil | undefined, own: ContactPupil, where: Where): ContactPupil {
  return {
    ...joined(known, own, PUPIL_COLUMNS, where),
    nicknames: joinedNicknames(known?.nicknames ?? [], own.nicknames, ''),
  }
}

function joinedLink(known: ContactLink | undefined, own: ContactLink, where: Where): ContactLink {
  return {
    ...joined(known, own, LINK_COLUMNS, where),
    noContact: own.noContact || (known?.noContact ?? false),
  }
}

/** A later row may bring another number, never the order: mobile, home, work, and in each as the rows come. */
function allNumbers(known: ContactNumber[] | undefined, own: ContactNumber[]): ContactNumber[] {
  const added = known ? own.filter(({ e164 }) => !known.some((each) => each.e164 === e164)) : own
  if (!known || added.length === 0) return known ?? added
  return LABELS.flatMap((label) => [...known, ...added].filter((number) => number.label === label))
}

function saysNothing(value: unknown): boolean {
  return value === '' || value === null
}

function reportDisagreement({ list, row, whom }: Where, column: Column, own: unknown, first: unknown): void {
  const value = inWords(own)
  const problem = `This row says “${value}”, an earlier row says “${inWords(first)}” of ${whom}. The earlier row is used: make them agree.`
  report(list, { row, column, kind: 'disagrees', value, problem })
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
