import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askWhichChild, whichChild } from '../../src/routing/which-child.ts'
import { families } from './families.ts'

describe('the question which child', () => {
  it('gives each a number', () => {
    expect(askWhichChild(families.barrow)).toBe('Is this about 1 Ellie or 2 Jack? Answer 1 or 2.')
    expect(askWhichChild(families.dale)).toBe('Is this about 1 Will, 2 Grace or 3 Noah? Answer 1, 2 or 3.')
  })
})

describe('the answer', () => {
  it.each<[keyof typeof families, string, string | null]>([
    ['barrow', '1', 'Ellie'],
    ['barrow', ' 2. ', 'Jack'],
    ['barrow', '1️⃣', 'Ellie'],
    ['barrow', '٢', 'Jack'],
    ['barrow', '#2', 'Jack'],
    ['barrow', 'no 2', 'Jack'],
    ['barrow', 'number 1 please', 'Ellie'],
    ['barrow', 'two', 'Jack'],
    ['barrow', 'the first', 'Ellie'],
    ['barrow', 'The second one thanks x', 'Jack'],
    ['barrow', '1st', 'Ellie'],
    ['barrow', '2 Jack', 'Jack'],
    ['barrow', '1 Jack', null],
    ['barrow', '2. he has the dentist', 'Jack'],
    ['barrow', '2, thanks', 'Jack'],
    ['barrow', 'Ellie', 'Ellie'],
    ['barrow', 'elie', 'Ellie'],
    ['barrow', "it's about Ellie she is not well", 'Ellie'],
    ['barrow', 'Jack not Ellie', 'Jack'],
    ['barrow', 'my daughter', 'Ellie'],
    ['barrow', 'the older one', 'Jack'],
    ['barrow', 'drugie', 'Jack'],
    ['dale', 'will', 'Will'],
    ['dale', 'grace please', 'Grace'],
    ['dale', 'its about will he is ill', 'Will'],
    ['dale', '3', 'Noah'],
    ['barrow', '3', null],
    ['barrow', 'both', null],
    ['barrow', '1 and 2', null],
    ['barrow', 'Ellie and Jack', null],
    ['barrow', '2 of my kids are ill', null],
    ['barrow', '1pm is fine', null],
    ['barrow', '1 pm is fine', null],
    ['barrow', '2.30 is fine', null],
    ['barrow', 'the one', null],
    ['barrow', 'one minute', null],
    ['barrow', 'first thing tomorrow', null],
    ['barrow', 'not ellie', null],
    ['barrow', 'no', null],
    ['barrow', '', null],
  ])('%s: %j is %j', (family, text, child) => {
    expect(whichChild(text, families[family])).toBe(child)
  })

  it('never fails, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect([null, 'Ellie', 'Jack']).toContain(whichChild(text, families.barrow))
      }),
    )
  })
})
