import { describe, expect, it } from 'vitest'
import type { FamilyPupil } from '../../src/routing/family.ts'
import { pupilsNamed } from '../../src/routing/naming.ts'

const pupil = (firstName: string, more: Partial<FamilyPupil> = {}): FamilyPupil => ({
  id: firstName,
  firstName,
  lastName: 'Barrow',
  nicknames: [],
  gender: null,
  year: null,
  ...more,
})

describe('the pupils whom a text names', () => {
  const family = [pupil('Ellie', { gender: 'female', year: 7 }), pupil('Jack', { gender: 'male', year: 8 })]
  it.each<[string, string[]]>([
    ['ellie wont be in today', ['Ellie']],
    ['elie is poorly', ['Ellie']],
    ['Jack and Ellie are ill', ['Ellie', 'Jack']],
    ['jacks got a temp', ['Jack']],
    ['my son is ill', ['Jack']],
    ['my eldest is ill', ['Jack']],
    ['running late, back at 4', []],
    ['Mr Jack said so', []],
  ])('%s: %j', (text, named) => {
    expect(pupilsNamed(text, family)).toEqual(named)
  })
})
