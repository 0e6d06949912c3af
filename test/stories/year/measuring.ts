import { addresseesOf } from '../../../src/refresh/addressees.ts'
import { dateOf, type SchoolYear } from './school-year.ts'

/** How things stand at the end of a month. */
export interface MonthsEnd {
  month: string
  pupils: number
  /** Pupils with a parent who would be texted at a number that really is theirs. */
  pupilsReached: number
  parents: number
  /** Parents who would be texted at a number that is not theirs, or at none. */
  parentsLost: number
  /** Of these, whose texts a stranger would read. */
  strangersTexted: number
}

export async function measure(year: SchoolYear): Promise<MonthsEnd> {
  const { context, made, world, day, misIds } = year
  const addressees = await addresseesOf(context.db.read, made.school.id, () => true, context)
  const textedAt = new Map(
    addressees.flatMap(({ number, parents }) => parents.map(({ id }) => [misIds.get(id), number.e164])),
  )
  const reached = world.parents.filter((parent) => textedAt.get(parent.id) === world.numberOf(parent, day))
  return {
    month: dateOf(day).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' }),
    pupils: new Set(world.parents.map(({ pupil }) => pupil)).size,
    pupilsReached: new Set(reached.map(({ pupil }) => pupil)).size,
    parents: world.parents.length,
    parentsLost: world.parents.length - reached.length,
    strangersTexted: [...textedAt.values()].filter((e164) => world.ownerOf(e164 ?? '', day) === 'stranger')
      .length,
  }
}
