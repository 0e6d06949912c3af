import { describe, expect, it } from 'vitest'
import { textWords } from '../../src/routing/phrase-words.ts'
import { phrasesIn } from '../../src/routing/phrases.ts'

const found = (list: string[], text: string) =>
  [...phrasesIn(textWords(text), list)].map(({ phrase }) => phrase)
const finds = (phrase: string, text: string) => found([phrase], text).length > 0

describe('a phrase of a list', () => {
  it.each([
    ['fire', 'FIRE!', 'in any case'],
    ['zabić się', 'ZABIC SIE', 'without its accents'],
    ['dziecko bije', 'dziecko biję', 'with accents that it has not'],
    ['isnt safe', 'it isn’t safe', 'with or without an apostrophe'],
    ['self harm', 'self-harm', 'over a hyphen'],
    ['hit', 'she hits, he was hitting', 'with -s or -ing'],
    ['bully', 'he bullies and was bullied', 'with y that turns to ie'],
    ['stab', 'stabbed', 'with a letter doubled'],
    ['hit', 'hittin', 'with -ing that lost its g'],
    ['bruise', 'bruising', 'without its e'],
    ['with his knife', 'wiv his knife', 'as it is texted'],
    ['told to die', 'tld 2 die', 'with a number for a word'],
    ['strangle', 'he tried to strangel her', 'with two letters changed about'],
    ['knives', 'knivs', 'with a letter missing'],
    ['abus*', 'abusive', 'with any ending where it has a star'],
    ['dad hit', 'dad has always hit', 'with two words between'],
    ['a&e', 'we are in A & E', 'with an and that is a sign'],
    ['no', 'noooooo', 'however long its letters are drawn'],
    ['kill me', 'I said. Kill. Me.', 'word by word'],
    ['نعم', 'نَعَم', 'in another script'],
  ])('“%s” is found in “%s”: %s', (phrase, text) => expect(finds(phrase, text)).toBe(true))

  it.each([
    ['hit', 'white', 'inside a word'],
    ['beg', 'begin', 'where the g that is missing makes another word'],
    ['raping', 'rain', 'without its g and with a letter wrong'],
    ['hit', 'hot', 'with another letter in a short word'],
    ['bruise', 'cruise', 'with another first letter'],
    ['strangle', 'strange', 'where that is an everyday word'],
    ['dad hit', 'hit dad', 'in another order'],
    ['dad hit', 'dad and his friend then hit', 'with four words between'],
    ['dad hit', 'He saw dad. Then she hit the ball', 'across the end of a sentence'],
    ['abus*', 'disabused', 'with another beginning'],
  ])('“%s” is not found in “%s”: %s', (phrase, text) => expect(finds(phrase, text)).toBe(false))

  it('stands for several where its words have slashes, and says which was found', () => {
    const list = ['hit/punch me/him']
    expect(found(list, 'he punched him')).toEqual(['punch him'])
    expect(found(list, 'she hit me')).toEqual(['hit me'])
    expect(found(list, 'she hit them')).toEqual([])
  })

  it('may be nothing but signs, and then is never found', () => {
    expect(found(['*', '/', '-', ''], 'anything * / -')).toEqual([])
  })
})

describe('looking for phrases', () => {
  it('sees a list that has changed as another list', () => {
    expect(found(['one'], 'one two')).toEqual(['one'])
    expect(found(['two'], 'one two')).toEqual(['two'])
  })
})
