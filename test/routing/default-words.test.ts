import { describe, expect, it } from 'vitest'
import { cleanWords } from '../../src/conversations/word-list-faults.ts'
import { defaultWords } from '../../src/routing/default-words.ts'

describe.each(Object.entries(defaultWords))('the list %s that Homeline comes with', (_, words) => {
  it('is one that a school could keep', () => expect(() => cleanWords(words)).not.toThrow())

  it('has nothing twice', () => expect(cleanWords(words)).toEqual(words))
})
