import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FamilyParent } from '../../src/routing/family.ts'
import { parentsSpeaking, speaksAsParent } from '../../src/routing/speaking.ts'
import { pupil } from './families.ts'

const theo = [pupil('Theo', { lastName: 'Eves', gender: 'male' })]

describe('a member of staff', () => {
  it.each([
    ['Theo has a temperature', true],
    ['my son has the orthodontist at 2', true],
    ['my kids are ill', true],
    ['as a mum id like to know', true],
    ['Writing as a parent: which day is it', true],
    ['with my mum hat on', true],
    ["Theo's mum here", true],
    ['Running late, can someone let 9A in?', false],
    ['they need the hall at 2 and then the gym', false],
    ['Jake has left his coat, his mum rang', false],
    ['a parent rang', false],
    ['Theo Smith in 7C is upset', false],
  ])('who writes %j speaks as a parent: %s', (text, asParent) => {
    expect(speaksAsParent(text, theo)).toBe(asParent)
  })
})

const parent = (firstName: string, relationship: string, title = ''): FamilyParent => ({
  id: firstName,
  title,
  firstName,
  lastName: 'Fox',
  relationship,
})
const shared = [
  parent('Amy', 'Mother', 'Mrs'),
  parent('Rob', 'Step-father', 'Mr'),
  parent('Peg', 'Grandmother'),
]
const poppy = [pupil('Poppy', { gender: 'female' })]

describe('a text from a shared phone', () => {
  it.each([
    ['this is Rob', 'Rob'],
    ['Hi its rob, poppy is ill', 'Rob'],
    ['Rob here', 'Rob'],
    ['hi it is Rob here not Amy poppy is ill', 'Rob'],
    ['Poppy is off today\n- Amy', 'Amy'],
    ['Poppy is off today. Amy x', 'Amy'],
    ['poppy is off thanks amy', 'Amy'],
    ['Poppy is off, regards Mr Fox', 'Rob'],
    ['Poppy is off. Amy Fox', 'Amy'],
    ["Poppy's dad here", 'Rob'],
    ['its poppys mum', 'Amy'],
    ['She is ill. From her mum', 'Amy'],
    ['mum here, she is ill', 'Amy'],
    ['its her nan', 'Peg'],
    ['Rob is picking her up', 'Amy Rob Peg'],
    ['her dad is picking her up', 'Amy Rob Peg'],
    ['please ring Rob', 'Amy Rob Peg'],
    ['poppy is ill', 'Amy Rob Peg'],
    ['', 'Amy Rob Peg'],
  ])('that says %j is from %s', (text, from) => {
    expect(parentsSpeaking(text, shared, poppy).join(' ')).toBe(from)
  })

  it('is somebody’s of those who share it, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(parentsSpeaking(text, shared, poppy).length).toBeGreaterThan(0)
        speaksAsParent(text, poppy)
      }),
    )
  })
})
