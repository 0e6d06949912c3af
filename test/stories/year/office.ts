import { type ListedNumber, numbersByHealth } from '../../../src/numbers/attention.ts'
import { recordOfficeWord } from '../../../src/numbers/office-word.ts'
import { importContacts } from '../../support/school.ts'
import { ours } from './assumptions.ts'
import type { SchoolYear } from './school-year.ts'
import type { Parent } from './world.ts'

interface Asked {
  one: ListedNumber
  /** When the home answers, or when the office asks again. */
  day: number
  isAnswered: boolean
}

/** What people do about numbers: the same in both years. */
export class Office {
  readonly #year: SchoolYear
  #asked: Asked[] = []
  #forTheMis: Parent[] = []
  homesAsked = 0

  constructor(year: SchoolYear) {
    this.#year = year
  }

  /** Takes the worst on the list that it is to do something about, unless their homes were asked just now. */
  async lookAtTheList(): Promise<void> {
    const { context, made, chance, day, pupils } = this.#year
    const open = new Set(this.#asked.map(({ one }) => one.number.id))
    const listed = await numbersByHealth(
      context.db.read,
      made.school.id,
      { limit: 9_999 },
      context.clock.now(),
    )
    const worst = listed
      .filter(({ number, action }) => action !== null && !open.has(number.id))
      .slice(0, Math.ceil(ours.officeAsksAWeek * pupils))
    this.homesAsked += worst.length
    for (const one of worst) {
      const { e164 } = one.number
      const isAnswered = chance('home answers', e164, day) < ours.officeHearing
      const days = 1 + Math.floor(chance('home takes', e164, day) * ours.officeWithinDays)
      this.#asked.push({ one, day: day + (isAnswered ? days : ours.officeWithinDays), isAnswered })
    }
  }

  /** Homes say that the number is theirs, which is recorded, or give another, which goes into the MIS. */
  async hear(): Promise<void> {
    const { world, day } = this.#year
    const back = this.#asked.filter((asked) => asked.day <= day)
    this.#asked = this.#asked.filter((asked) => asked.day > day)
    for (const { one } of back.filter(({ isAnswered }) => isAnswered)) {
      const parent = world.parents.find(({ id }) => id === one.parents[0]?.misId)
      if (!parent) continue
      if (world.numberOf(parent, day) !== one.number.e164) this.#forTheMis.push(parent)
      else await this.#confirm(one.number.id)
    }
  }

  async #confirm(numberId: string): Promise<void> {
    const { context, made } = this.#year
    const word = { numberId, says: 'theirs', staffId: made.lead.id } as const
    await context.db.write((tx) => recordOfficeWord(tx, made.school.id, word, context.clock.now()))
  }

  /** The MIS's file of the week: what changed in it since the last one. */
  async importFromMis(): Promise<void> {
    const { context, made, world, day } = this.#year
    const isNew = ({ change }: Parent) =>
      change !== null && change.misDay !== null && change.misDay <= day && change.misDay > day - 7
    const changed = [...new Set([...world.parents.filter(isNew), ...this.#forTheMis])]
    this.#forTheMis = []
    if (changed.length === 0) return
    const rows = changed.map((parent) => ({
      pupil_id: parent.pupil,
      parent_id: parent.id,
      mobile: world.numberOf(parent, day),
    }))
    await importContacts(context, made.school, rows)
  }
}
