import { describe, expect, it } from 'vitest'
import { countParts } from '../../src/messages/parts.ts'
import { understood } from '../../src/refresh/answers.ts'
import * as words from '../../src/refresh/words.ts'

const school = 'Oak Hill Community School' // 25 characters
const parent = 'Alexandra Montgomery-Fitzgeral' // 30 characters
const longSchool = 'St Mary’s Church of England Voluntary Aided Primary School, Abergavenny'

const every: [string, (school: string, parents: string[]) => string][] = [
  ['the question', (at, names) => words.question(names, at)],
  ['the answer to "who is this?"', (at, names) => words.whoWeAre(names, at)],
  ['thanks for a yes', (at) => words.thanksForYes(at)],
  ['a code is on its way', (at) => words.codeIsOnItsWay(at)],
  ['the code', (at) => words.codeText(at, '123456')],
  ['a wrong code', (at) => words.wrongCode(at, 4)],
  ['a code too old', (at) => words.codeExpired(at)],
  ['too many tries', (at) => words.tooManyTries(at)],
  ['the change is made', (at) => words.changeMade(at)],
  ['the change is with the office', (at) => words.changeWithOffice(at)],
]

describe.each(every)('%s', (_, said) => {
  it.each([
    ['usual names', school, [parent]],
    ['two parents', school, [parent, 'Kwame Roberts']],
    ['a long school', longSchool, [parent]],
    ['a long school and three parents', longSchool, [parent, parent, parent]],
    ['a name without end', 'x'.repeat(300), ['y'.repeat(300)]],
    ['letters that GSM has not', 'Szkoła Łódź', ['Łukasz Żółć']],
    ['letters of another script', 'مدرسة', ['محمد']],
    ['signs that count twice', '[Oak] {Hill}', ['A ^ B~|€']],
  ])('takes one part of GSM letters: %s', (_case, at, parents) => {
    expect(countParts(said(at, parents))).toEqual({ encoding: 'GSM-7', count: 1, unicodeCharacters: [] })
  })
})

describe('the question', () => {
  it('names the parent and the school, and says how to answer', () => {
    expect(words.question(['Anna Roberts'], 'Oak Hill')).toBe(
      'Oak Hill: is this still the right number for Anna Roberts, parent at our school? Reply YES, or NO, or your new number.',
    )
  })

  it('names both parents of one phone', () => {
    expect(words.question(['Anna Roberts', 'Kwame Roberts'], 'Oak Hill')).toContain(
      'for Anna Roberts and Kwame Roberts, parents at our school?',
    )
  })

  it('shortens first names where both have no room', () => {
    expect(words.question([parent, 'Maximilian Montgomery-Fitzgerald'], school)).toContain(
      'for A Montgomery-Fitzgeral and another, ',
    )
    expect(words.question(['Alexandra Fitzgerald', 'Maximilian Fitzgerald'], school)).toContain(
      'for A Fitzgerald and M Fitzgerald, ',
    )
  })

  it('keeps accents that GSM has, and writes other letters plainly', () => {
    expect(words.question(['José Müller'], 'Oak Hill')).toContain('for José Müller,')
    expect(words.question(['Zoë Łuczak'], 'Oak Hill')).toContain('for Zoe Luczak,')
  })

  it('says "you" to whose name it cannot write', () => {
    expect(words.question(['محمد'], 'Oak Hill')).toContain('the right number for you, parent at our school?')
  })

  it.each([
    ['Liked', 'yes'],
    ['Disliked', 'no'],
  ])('is known again in a phone’s “%s”', (verb, kind) => {
    for (const asked of [words.question(['Anna Roberts'], 'Oak Hill'), words.whoWeAre(['Anna'], 'Oak Hill')])
      expect(understood(`${verb} “${asked}”`, 'GB', { drama: true })).toEqual({ kind })
  })
})

describe('the words around a change', () => {
  it('carry the code where a phone finds it', () => {
    expect(words.codeText('Oak Hill', '048213')).toMatch(/^Oak Hill: your code is 048213\. /)
  })

  it('count one try as one', () => {
    expect(words.wrongCode('Oak Hill', 1)).toContain('You have 1 try left.')
    expect(words.wrongCode('Oak Hill', 2)).toContain('You have 2 tries left.')
  })
})
