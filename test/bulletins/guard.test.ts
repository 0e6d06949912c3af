import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedPupils } from '../../src/bulletins/guard.ts'

const pupil = (name: string) => {
  const [firstName = '', lastName = ''] = name.split('|')
  return { firstName, lastName }
}
const named = (body: string, names: string[], school = 'Oakwood School') =>
  namedPupils(body, names.map(pupil), school).map(({ words }) => words)

describe('a one-way text that names a pupil', () => {
  it.each<[string, string, string, string[]]>([
    ['by the whole name', 'Ella Roberts was ill.', 'Ella|Roberts', ['Ella Roberts']],
    ['whatever the case', 'please phone us about ella roberts', 'Ella|Roberts', ['ella roberts']],
    ['in capitals', 'ELLA ROBERTS IS ILL', 'Ella|Roberts', ['ELLA ROBERTS']],
    ['last name first', 'Roberts, Ella: detention', 'Ella|Roberts', ['Roberts, Ella']],
    ['as the last words of the text', 'Detention for Ella Roberts', 'Ella|Roberts', ['Ella Roberts']],
    ['in the possessive', 'Ella Roberts’s coat is here', 'Ella|Roberts', ['Ella Roberts']],
    ['in the possessive of a first name', "Come and see Ella's picture", 'Ella|Roberts', ['Ella']],
    ['without the accents', 'Zoe Dvorak has a prize', 'Zoë|Dvořák', ['Zoe Dvorak']],
    ['with accents that the file lacks', 'Zoë Dvořák has a prize', 'Zoe|Dvorak', ['Zoë Dvořák']],
    ['with accents that are characters of their own', 'Zoe\u0308 has a prize', 'Zoë|Dvořák', ['Zoe\u0308']],
    ['with a hyphen', 'Anne-Marie Smith-Jones won', 'Anne-Marie|Smith-Jones', ['Anne-Marie Smith-Jones']],
    ['with an apostrophe, straight or curled', 'Sean O’Brien won', "Sean|O'Brien", ['Sean O’Brien']],
    ['with a first name of two words', 'Mary Ann Hill won', 'Mary Ann|Hill', ['Mary Ann Hill']],
    ['by a first name of two words alone', 'Mary Ann won', 'Mary Ann|Hill', ['Mary Ann']],
    ['with a last name of two words', 'Jan van Dijk won', 'Jan|van Dijk', ['Jan van Dijk']],
    ['by the first name alone', 'Well done, Ella!', 'Ella|Roberts', ['Ella']],
    ['in a script of their own', 'Олена Шевченко has a prize', 'Олена|Шевченко', ['Олена Шевченко']],
    ['by a first name in a script without capitals', 'أحسنت محمد!', 'محمد|حسن', ['محمد']],
    [
      'by a whole name that begins with an everyday word',
      'Will Hunt has a prize',
      'Will|Hunt',
      ['Will Hunt'],
    ],
    ['twice', 'Ella! Ella Roberts!', 'Ella|Roberts', ['Ella', 'Ella Roberts']],
  ])('is found %s', (_, body, name, words) => {
    expect(named(body, [name])).toEqual(words)
  })

  it.each<[string, string, string, string?]>([
    ['a first name in small letters', 'we looked at the ella of it', 'Ella|Roberts'],
    ['a last name alone', 'The Roberts prize', 'Ella|Roberts'],
    ['a first name inside a word', 'Annals of Hilltop', 'Ann|Hill'],
    ['May, the month', 'Half term is in May', 'May|Hill'],
    ['Will, the beginning of a question', 'Will you come?', 'Will|Hunt'],
    ['Mrs and a name', 'Ask Mrs Taylor', 'Taylor|Hill'],
    ['Mr. and a name', 'Ask Mr. Taylor', 'Taylor|Hill'],
    ['the school’s own saint', 'St Mary’s closes at noon', 'Mary|Hill', 'St Mary’s School'],
    ['the school’s own name', 'Mary’s closes at noon', 'Mary|Hill', 'St Mary’s School'],
    ['words in between', 'Ella and Mr Roberts', 'Eva|Roberts'],
    ['a pupil without a name', 'School closes at noon', '|'],
  ])('is not seen in %s', (_, body, name, school) => {
    expect(named(body, [name], school)).toEqual([])
  })

  it('is found by the whole name, though the school is named after a saint of that name', () => {
    expect(named('St Mary’s: Mary Hill won', ['Mary|Hill'], 'St Mary’s School')).toEqual(['Mary Hill'])
  })

  it('is found at the end of a text, though another pupil’s name is longer', () => {
    expect(named('Well done Ella Roberts', ['Ella|Roberts', 'Mary Ann|van der Berg'])).toEqual([
      'Ella Roberts',
    ])
  })

  it('is marked where it stands in the text', () => {
    const body = 'Well done 😀 Zoë Hill’s team'
    const [found] = namedPupils(body, [pupil('Zoe|Hill')], 'Oakwood')
    expect(body.slice(found!.start, found!.start + found!.words.length)).toBe('Zoë Hill')
  })

  it('never upsets the guard, and is marked with words that stand in the text', () => {
    const name = fc.string({
      unit: fc.constantFrom('Ann', 'B', 'é', ' ', '-', '’', "'s", 'ł', '.'),
      maxLength: 5,
    })
    fc.assert(
      fc.property(
        fc.array(fc.record({ firstName: name, lastName: name }), { maxLength: 4 }),
        fc.array(name, { maxLength: 8 }),
        (pupils, words) => {
          const body = words.join(' ')
          for (const { start, words: found } of namedPupils(body, pupils, 'Oak'))
            expect(body.slice(start, start + found.length)).toBe(found)
        },
      ),
    )
  })
})
