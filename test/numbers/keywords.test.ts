import { describe, expect, it } from 'vitest'
import { keywordIn } from '../../src/numbers/keywords.ts'

describe('a word that the phone networks act on', () => {
  it.each([
    ...['STOP', 'STOPALL', 'UNSUBSCRIBE', 'END', 'QUIT', 'CANCEL', 'REVOKE', 'OPTOUT'].map((word) => [
      word,
      'opt-out',
    ]),
    ...['START', 'UNSTOP'].map((word) => [word, 'opt-in']),
    ...['HELP', 'INFO'].map((word) => [word, 'help']),
  ])('%s means %s', (word, means) => {
    for (const body of [
      word!,
      word!.toLowerCase(),
      ` ${word} \n`,
      `${word![0]}${word!.slice(1).toLowerCase()}`,
    ])
      expect(keywordIn(body)).toEqual({ word, means })
  })

  it.each([
    '',
    'please stop texting',
    'STOP please',
    'stop it',
    'S T O P',
    'The trip has to end by 4',
    'cancel my order',
    'stopped',
    'info?',
  ])('is not in %j', (body) => {
    expect(keywordIn(body)).toBeNull()
  })
})
