import { describe, expect, it } from 'vitest'
import { saysWayOut } from '../../src/bulletins/way-out.ts'

describe('a promotional text says how to get no more of them', () => {
  it.each([
    'Summer fair on Saturday! Reply STOP to opt out.',
    'Summer fair on Saturday! Text stop to end.',
    'Fair on Saturday. Opt out: answer “stop”.',
    'Fair on Saturday. To opt-out just tell us.',
    'Fair on Saturday. Unsubscribe by answering.',
    'Fair on Saturday. To get no more texts like this, answer and say so.',
    'Fair on Saturday. No further messages? Say so.',
  ])('to whom it can be answered: %s', (body) => {
    expect(saysWayOut(body, 'two-way')).toBe(true)
  })

  it.each([
    'Summer fair on Saturday!',
    'The fair is at the bus stop.',
    'Stop by our fair on Saturday!',
    'STOP PRESS: the fair is on Sunday!',
    'Do not stop dancing. No more rain!',
  ])('and does not: %s', (body) => {
    expect(saysWayOut(body, 'two-way')).toBe(false)
  })

  it.each([
    ['Fair on Saturday. Text STOP to 07700 900997.', true],
    ['Fair on Saturday. To opt out write to office@school.example.org', true],
    ['Fair on Saturday. Opt out at www.school.example/texts', true],
    ['Fair on Saturday. To opt out tell the office.', true],
    ['Fair on Saturday. Reply STOP to opt out.', false],
    ['Fair on Saturday at 10:30. Reply STOP to opt out.', false],
    ['Fair on Saturday, 020 7946 0001.', false],
  ])('from a name, which nobody can answer, with a place to go to: %s (%s)', (body, says) => {
    expect(saysWayOut(body, 'one-way')).toBe(says)
  })
})
