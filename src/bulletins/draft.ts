import type { Reader } from '../db/database.ts'
import type { Fault } from '../errors.ts'
import { bodyFaults } from '../messages/body.ts'
import type { PacePolicy } from '../messages/pace.ts'
import { countParts, type Parts } from '../messages/parts.ts'
import { refusedNumbers } from '../numbers/refusals.ts'
import type { Purpose } from '../numbers/refusing.ts'
import { schoolLinks, schoolNumbers } from '../roster/audience-roster.ts'
import { type Line, lineOf, type School } from '../schools/schools.ts'
import { findStaff, liaisonLead, type Staff } from '../staff/staff.ts'
import { type Audience, audienceOf } from './audience.ts'
import { type AudienceRequest, type Selected, select } from './selection.ts'
import { hoursFor, type Timing, timingOf } from './timing.ts'
import { type Warning, warningsOf } from './warnings.ts'

export interface BulletinRequest {
  mode: 'one-way' | 'two-way'
  purpose: Purpose
  body: string
  audience: AudienceRequest
  /** Our id or the MIS's of the member of staff who answers the replies. */
  owner?: string | undefined
  sendAt?: Date | undefined
  validUntil?: Date | undefined
  /** Kinds of warnings that whoever sends it has read and means to send all the same. */
  confirm?: string[] | undefined
  reason?: string | undefined
  reference?: string | undefined
}

/** A bulletin as it would be sent now. */
export interface Draft extends Audience, Timing {
  parts: Parts
  warnings: Warning[]
  line: Line | null
  owner: Staff | null
}

export interface Circumstances extends PacePolicy {
  school: School
  /** Who is signed in, when it is a person. */
  author: Staff | null
  now: Date
  /** Drama numbers may be texted: the carrier is the simulator. */
  drama: boolean
}

/** Works out whom a bulletin would reach and what is wrong with it: every fault at once. Changes nothing. */
export async function draft(db: Reader, request: BulletinRequest, around: Circumstances): Promise<Draft> {
  const { school } = around
  const selected = await select(db, school.id, request.audience)
  const audience = await audienceNow(db, request.purpose, selected, around)
  const parts = countParts(request.body)
  const line = await lineOf(db, school.id, request.mode === 'one-way' ? 'name' : 'number')
  const owner = await ownerOf(db, request, selected, around)
  const hours = await hoursFor(db, school, request.purpose)
  const whole = { line, parts: audience.recipients.length * parts.count, school }
  const timing = timingOf(request, hours, whole, around)
  return {
    ...audience,
    ...timing,
    parts,
    line,
    owner,
    warnings: await warningsOf(db, request, school),
    faults: [
      ...bodyFaults(request.body),
      ...selected.faults,
      ...emptyAudience(audience, selected),
      ...lineFault(line, request.mode),
      ...(owner
        ? []
        : [{ pointer: '/owner', detail: `This school has no member of staff “${request.owner}”.` }]),
      ...timing.faults,
    ],
  }
}

async function audienceNow(
  db: Reader,
  purpose: Purpose,
  selected: Selected,
  { school, drama }: Circumstances,
): Promise<Audience> {
  const numbers = await schoolNumbers(db, school.id, { drama })
  const ids = numbers.map(({ numberId }) => numberId)
  const roster = {
    links: await schoolLinks(db, school.id),
    numbers,
    refused: await refusedNumbers(db, school.id, purpose, ids),
  }
  return audienceOf(roster, selected.selection)
}

async function ownerOf(
  db: Reader,
  { owner }: BulletinRequest,
  { groups }: Selected,
  { school, author }: Circumstances,
) {
  if (owner) return findStaff(db, school.id, owner)
  const lead = groups.length === 1 ? groups[0]!.leadId : null
  return (lead && (await findStaff(db, school.id, lead))) || author || liaisonLead(db, school.id)
}

const emptyAudience = ({ recipients, skipped }: Audience, { faults }: Selected): Fault[] =>
  recipients.length > 0 || faults.length > 0
    ? []
    : [
        {
          pointer: '/audience',
          detail:
            Object.keys(skipped).length > 0
              ? `Nobody in this audience can be texted: ${Object.entries(skipped)
                  .map(([reason, n]) => `${n} ${skipWords[reason] ?? reason}`)
                  .join(', ')}.`
              : 'This audience has nobody in it.',
        },
      ]

/** Why parents get nothing, after a number of them: "3 parents without a number that can be texted". */
export const skipWords: Record<string, string> = {
  noContact: 'who must not be contacted',
  noTextableNumber: 'without a number that can be texted',
  sharedWithNoContact: 'sharing a number with somebody who must not be contacted',
  optedOut: 'who opted out, or whose phone network refuses our texts',
  declined: 'who asked for urgent texts only',
  noConsent: 'without a yes to promotional texts',
  consentElsewhere: 'whose yes to promotional texts is for another phone than the one that we text',
  noCurrentPupil: 'without a pupil at the school',
}

const lineFault = (line: Line | null, mode: BulletinRequest['mode']): Fault[] =>
  line
    ? []
    : [
        {
          pointer: '/mode',
          detail:
            mode === 'one-way'
              ? 'The school has no name to send one-way texts from: give it a line that is a name.'
              : 'The school has no number to send two-way texts from: give it a line that is a number.',
        },
      ]
