import type { FamilyPupil } from '../../src/routing/family.ts'

/** A pupil whose id is their first name. */
export const pupil = (firstName: string, more: Partial<FamilyPupil> = {}): FamilyPupil => ({
  id: firstName,
  firstName,
  lastName: 'Barrow',
  nicknames: [],
  gender: null,
  year: null,
  ...more,
})
const girl = (firstName: string, year: number, more: Partial<FamilyPupil> = {}) =>
  pupil(firstName, { gender: 'female', year, ...more })
const boy = (firstName: string, year: number, more: Partial<FamilyPupil> = {}) =>
  pupil(firstName, { gender: 'male', year, ...more })

/** The families that the texts of these tests come from. */
export const families = {
  barrow: [girl('Ellie', 7), boy('Jack', 8)],
  dale: [
    boy('Will', 7, { lastName: 'Dale' }),
    girl('Grace', 8, { lastName: 'Dale' }),
    boy('Noah', 9, { lastName: 'Dale' }),
  ],
  months: [girl('April', 7), girl('May', 8), girl('Summer', 9)],
  verbs: [girl('Hope', 7), boy('Mark', 9), girl('Rose', 8)],
  flowers: [girl('Poppy', 7), boy('Max', 8), boy('Mo', 9)],
  nowak: [girl('Zofia', 7, { nicknames: ['Zosia'] }), boy('Łukasz', 8)],
  reid: [girl('Ella', 7), girl('Elle', 8)],
  doubles: [girl('Anna-Maria', 7), girl('Mary Jane', 8), girl("Da'Shay", 9)],
  unknown: [pupil('Sky', { year: 7 }), pupil('Kim', { year: 8 })],
  alone: [pupil('Ash')],
  brothers: [boy('Dylan', 7), boy('Owen', 9), girl('Ffion', 10)],
  kovalenko: [girl('Sofiia', 7), boy('Danylo', 9), boy('Maksym', 10, { nicknames: ['Max'] })],
  petrov: [girl('Marta', 7), boy('Kit', 8), girl('Yulia', 9), girl('Sonia', 7)],
  twins: [boy('Luca', 7), girl('Marta', 7)],
} satisfies Record<string, FamilyPupil[]>
