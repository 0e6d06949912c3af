import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPleasantry } from '../../src/routing/pleasantry.ts'

describe('only a pleasantry', () => {
  it.each(
    `thanks|Ok thanks!|👍|👍🏽🙏|thank you so much x|Thaaanks|THANK YOU|yes|Ok|good morning|no problem|thanks Mrs Lane|ok thanks miss|
     Great, thanks for letting me know|will do|ta|Dziękuję bardzo|shukriya|jazakallah|mahadsanid|شكرا|شکریہ|ধন্যবাদ|ਧੰਨਵਾਦ|
     obrigada|merci|gracias|mulțumesc|diolch|teşekkürler|😊`
      .split('|')
      .map((text) => text.trim()),
  )('%s', (text) => {
    expect(isPleasantry(text)).toBe(true)
  })
})

describe('more than a pleasantry', () => {
  it.each([
    'ok what time',
    'ok?',
    'thanks for the grace period on the dinner money, paid now',
    'thanks, he will be late',
    'Help',
    'no',
    'yes please can someone ring me',
    'dziękuję, syn jest chory',
    '🤒',
    '',
    '1',
  ])('%j', (text) => {
    expect(isPleasantry(text)).toBe(false)
  })

  it('is what a text stays, whatever thanks go with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        if (!isPleasantry(text) && text.trim() !== '') expect(isPleasantry(`thanks ${text}`)).toBe(false)
      }),
    )
  })
})
