// What the records of a file make of what is on record: a column that the file does not have says nothing.

import type { Column } from './contacts-columns.ts'
import { type ContactLink, type ContactPupil, type NumberLabel, numberLabels } from './contacts-record.ts'
import type { CurrentNumber, LinkOnRecord, ParentOnRecord, PupilOnRecord } from './current-roster.ts'
import type { ImportContents } from './import-contents.ts'
import { joinedNicknames } from './nicknames.ts'

type Has = (column: Column) => boolean

export type WantedPupil = Omit<PupilOnRecord, 'id' | 'ended'>
export type WantedParent = Omit<ParentOnRecord, 'id' | 'ended'>
export type WantedLink = Omit<LinkOnRecord, 'ended'>

const numberColumns: Record<NumberLabel, Column> = {
  mobile: 'mobile',
  home: 'home_phone',
  work: 'work_phone',
}

// A name that is left blank is a slip, not a change. Nicknames are added and never taken away: a file knows nothing of
// those that the office has from a parent.
export const wantedPupil = (pupil: ContactPupil, known: PupilOnRecord | undefined, has: Has): WantedPupil => {
  const firstName = pupil.firstName || (known?.firstName ?? '')
  const nicknames = known?.nicknames ?? []
  return {
    misId: pupil.misId,
    firstName,
    lastName: pupil.lastName || (known?.lastName ?? ''),
    year: has('year') ? pupil.year : (known?.year ?? ''),
    form: has('form') ? pupil.form : (known?.form ?? ''),
    nicknames: has('pupil_known_as') ? joinedNicknames(nicknames, pupil.nicknames, firstName) : nicknames,
    gender: has('pupil_gender') ? pupil.gender : (known?.gender ?? null),
  }
}

type FileParent = ImportContents['parents'][number]

export const wantedParent = (
  parent: FileParent,
  known: ParentOnRecord | undefined,
  has: Has,
): WantedParent => ({
  misId: parent.misId,
  title: has('parent_title') ? parent.title : (known?.title ?? ''),
  firstName: parent.firstName || (known?.firstName ?? ''),
  lastName: parent.lastName || (known?.lastName ?? ''),
  email: has('email') ? parent.email : (known?.email ?? ''),
  language: has('language') ? parent.language : (known?.language ?? ''),
  numbers: wantedNumbers(parent, known?.numbers ?? [], has),
})

// A cell that nobody can read is no evidence that the number on record has changed: that one stays.
function wantedNumbers({ numbers, damaged }: FileParent, known: CurrentNumber[], has: Has): CurrentNumber[] {
  const wanted = numberLabels.flatMap((label) => {
    const inFile = numbers.filter((number) => number.label === label)
    const onRecord = known.filter((number) => number.label === label)
    if (!has(numberColumns[label])) return onRecord
    return damaged.includes(label) ? [...inFile, ...onRecord] : inFile
  })
  const seen = new Set<string>()
  return wanted
    .filter(({ e164 }) => !seen.has(e164) && seen.add(e164))
    .map(({ e164, type, label }) => ({ e164, type: typeOnRecord(e164, known) ?? type, label }))
}

// What it has turned out to be says more than its digits.
const typeOnRecord = (e164: string, known: CurrentNumber[]) =>
  known.find((number) => number.e164 === e164)?.type

type FileLink = { pupil: string; parent: string } & ContactLink

export const wantedLink = (link: FileLink, known: LinkOnRecord | undefined, has: Has): WantedLink => ({
  pupil: link.pupil,
  parent: link.parent,
  relationship: has('relationship') ? link.relationship : (known?.relationship ?? ''),
  priority: has('priority') ? link.priority : (known?.priority ?? null),
  parentalResponsibility: has('parental_responsibility')
    ? link.parentalResponsibility
    : (known?.parentalResponsibility ?? null),
  livesWith: has('lives_with_pupil') ? link.livesWith : (known?.livesWith ?? null),
  noContactSetBy: wantedNoContact(link.noContact, known?.noContactSetBy ?? null, has),
})

// A file lifts only what a file set: what staff set by hand stays.
function wantedNoContact(inFile: boolean, known: LinkOnRecord['noContactSetBy'], has: Has) {
  if (known === 'staff' || !has('no_contact')) return known
  return inFile ? 'import' : null
}
