import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { events, numbers, parentNumbers } from '../../src/db/schema.ts'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { knownNumber } from '../../src/numbers/numbers.ts'
import { listDisagreements } from '../../src/roster/disagreement-list.ts'
import { type Settlement, settleDisagreement, settleOvertaken } from '../../src/roster/disagreements.ts'
import { applyImport, prepareImport, type RosterImport } from '../../src/roster/imports.ts'
import type { Stage, StageSchool } from '../messages/stage.ts'
import { numbersInUse } from './tables.ts'

/** `A` is the number that ends in 401, `B` the one in 402, and so on; several in one cell: `A/B`. */
const e164 = (letter: string) => `+447700900${401 + letter.charCodeAt(0) - 65}`
const letter = (e164: string) => String.fromCharCode(65 + Number(e164.slice(-3)) - 401)
const cell = (letters: string) => (letters === '-' ? '' : letters.split('/').map(e164).join(' / '))

/** One parent, C1, of whom the MIS (M), the parent (P) and the office (O) say things; an hour passes with each. */
export class TwoMasters {
  readonly #stage: Stage
  readonly #school: StageSchool
  #prepared: RosterImport | null = null

  constructor(stage: Stage, school: StageSchool) {
    this.#stage = stage
    this.#school = school
  }

  /**
   * `M A` the MIS says A alone, `M -` no number, `M A+B` mobile A and home B; `prepare A`, then `apply`; `P A>B` a
   * change with a code that came back; `P yes A`; `P no A` it is not theirs; `O yes A`; `O used`, `O other`.
   */
  async does(step: string): Promise<void> {
    this.#stage.clock.forward(3_600_000)
    const [who, what = '', which = ''] = step.split(' ')
    if (who === 'prepare') await this.prepare(what)
    else if (who === 'apply') await this.apply()
    else if (who === 'M') {
      await this.prepare(what)
      await this.apply()
    } else if (what.includes('>')) await this.#change(what[0]!, what[2]!)
    else if (what === 'used' || what === 'other') await this.settle(what)
    else await this.#say(who === 'O' ? 'office' : 'parent', what, which)
  }

  async prepare(numbers: string, mode: 'partial' | 'full' = 'full'): Promise<RosterImport> {
    const [mobile = '', home = '-'] = numbers.split('+')
    const csv = `pupil_id,parent_id,parent_last_name,mobile,home_phone\nP1,C1,Ash,${cell(mobile)},${cell(home)}\n`
    const file = { bytes: Buffer.from(csv), file: 'contacts.csv', mode }
    const { db, now } = this.#stage
    this.#prepared = await db.write((tx) =>
      prepareImport(tx, this.#school.school, file, { drama: true }, now()),
    )
    return this.#prepared
  }

  async apply(): Promise<RosterImport> {
    const { db, now } = this.#stage
    const { id } = this.#prepared!
    return db.write((tx) => applyImport(tx, this.#school.school, id, [], now()))
  }

  async settle(use: Settlement, n = 0): Promise<void> {
    const { db, now } = this.#stage
    const open = await listDisagreements(db.read, this.#school.id, { limit: 9 })
    await db.write((tx) =>
      settleDisagreement(tx, this.#school.id, open[n]!.id, use, this.#school.lead.id, now()),
    )
  }

  // As a change is made when its code has come back.
  async #change(from: string, to: string): Promise<void> {
    const { db, now } = this.#stage
    const schoolId = this.#school.id
    const parentId = await this.#school.parent('C1')
    await db.write(async (tx) => {
      const old = await knownNumber(tx, schoolId, { e164: e164(from), type: 'mobile' }, now())
      const fresh = await knownNumber(tx, schoolId, { e164: e164(to), type: 'mobile' }, now())
      await recordEvidence(tx, { schoolId, numberId: fresh.id }, { kind: 'proved', by: 'parent' }, now())
      const [place] = await tx
        .update(parentNumbers)
        .set({ endedAt: now() })
        .where(
          and(
            eq(parentNumbers.parentId, parentId),
            eq(parentNumbers.numberId, old.id),
            isNull(parentNumbers.endedAt),
          ),
        )
        .returning()
      if (!place) throw new Error('the old number is no longer on record for them')
      const { label, position } = place
      await tx
        .insert(parentNumbers)
        .values({ schoolId, parentId, numberId: fresh.id, label, position, inMis: false })
        .onConflictDoUpdate({
          target: [parentNumbers.parentId, parentNumbers.numberId],
          set: { label, position, endedAt: null },
        })
      await settleOvertaken(tx, schoolId, parentId, now())
    })
  }

  async #say(by: 'parent' | 'office', word: string, about: string): Promise<void> {
    const numberId = await this.#school.numberId(e164(about))
    const kind = word === 'yes' ? 'confirmed' : 'reported-wrong'
    await this.#stage.db.write((tx) =>
      recordEvidence(tx, { schoolId: this.#school.id, numberId }, { kind, by }, this.#stage.now()),
    )
  }

  /** What is texted, in order: `A/B`; and what the office sees: `B (mis) or A`. */
  async seen(): Promise<[inUse: string, office: string]> {
    const { db } = this.#stage
    const inUse = await numbersInUse(db, this.#school.id, 'C1')
    const open = await listDisagreements(db.read, this.#school.id, { limit: 9 })
    const short = (number: string | null) => (number ? letter(number) : '-')
    return [
      inUse.map(letter).join('/') || '-',
      open.map((one) => `${short(one.used)} (${one.usedSaidBy}) or ${short(one.other)}`).join(', '),
    ]
  }

  /** What the MIS is told of: `number.disagreement C1: B A`. */
  async told(): Promise<string[]> {
    const rows = await this.#stage.db.read
      .select()
      .from(events)
      .where(eq(events.schoolId, this.#school.id))
      .orderBy(events.id)
    const short = (number: unknown) => (number ? letter(String(number)) : '-')
    return rows.map(
      ({ type, data }) => `${type} ${data.parents}: ${short(data.used ?? data.number)} ${short(data.other)}`,
    )
  }

  async isQuarantined(which: string): Promise<boolean> {
    const found = and(eq(numbers.schoolId, this.#school.id), eq(numbers.e164, e164(which)))
    return (await this.#stage.db.read.$count(numbers, and(found, isNotNull(numbers.quarantinedAt)))) > 0
  }

  async typeOf(which: string, type: string): Promise<void> {
    const found = and(eq(numbers.schoolId, this.#school.id), eq(numbers.e164, e164(which)))
    await this.#stage.db.write((tx) => tx.update(numbers).set({ type }).where(found))
  }
}
