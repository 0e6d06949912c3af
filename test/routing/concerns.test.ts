import { describe, expect, it } from 'vitest'
import { concernIn } from '../../src/routing/concerns.ts'
import { defaultWords } from '../../src/routing/default-words.ts'
import { changeable } from './concern-lists.ts'
import { concerning, lookingAlike } from './concern-texts.ts'
import { disclosing, everyday } from './disclosure-texts.ts'
import { toldInPassing, toldLast, toldLater, toldObliquely } from './hard-concern-texts.ts'
import {
  ordinary,
  soundingAlarming,
  soundingAlarmingLast,
  soundingAlarmingToo,
} from './hard-look-alike-texts.ts'

const found = (text: string) => concernIn(text, defaultWords)

describe('a text that may be a concern about a child', () => {
  it.each([...concerning, ...disclosing])('is found: %s', (text) => expect(found(text)).not.toBeNull())

  it('is told by the words that were found, without those between', () => {
    expect(found('his dad has often hit Sam')).toBe('dad hit')
    expect(found('she was molestd')).toBe('molest')
  })
})

describe('a concern that is hard to see', () => {
  const missed = (texts: readonly string[]) => texts.filter((text) => found(text) === null)

  it('is missed in three cases only, among the texts by which the list was widened', () => {
    const texts = [...toldObliquely, ...toldInPassing, ...toldLater]
    expect(missed(texts).length, missed(texts).join('\n')).toBeLessThanOrEqual(3)
  })

  it('is missed in fewer than half of the cases by texts that it never saw', () =>
    expect(missed(toldLast).length / toldLast.length, missed(toldLast).join('\n')).toBeLessThan(0.45))

  it.each([
    'hes bin hittin me',
    'she sed her uncle tuched her n told her not 2 say',
    'he dnt wana be here nemore',
    'no1 wud miss me',
  ])('is found as it is texted: %s', (text) => expect(found(text)).not.toBeNull())
})

describe('a text that only looks like one', () => {
  it('is flagged in fewer than one case in ten', () => {
    for (const texts of [lookingAlike, everyday, [...soundingAlarming, ...soundingAlarmingToo]]) {
      const flagged = texts.filter((text) => found(text) !== null)
      expect(flagged.length / texts.length, flagged.join('\n')).toBeLessThan(0.1)
    }
  })

  it('is flagged in fewer than three cases in ten by texts that the list never saw', () => {
    const flagged = soundingAlarmingLast.filter((text) => found(text) !== null)
    expect(flagged.length / soundingAlarmingLast.length, flagged.join('\n')).toBeLessThan(0.3)
  })

  it('is flagged seldom where it has the words by which concerns are told', () => {
    const flagged = ordinary.filter((text) => found(text) !== null)
    expect(flagged.length / ordinary.length, flagged.join('\n')).toBeLessThan(0.13)
  })

  it.each([
    'nobody hurt him',
    'nobody has ever hurt him',
    'he is not being hit',
    'didn’t hurt himself',
    'dad never hit her',
    'there are no bruises',
    'nikt go nie bije',
    'kisi ne usko mara nahi',
    'Mrs Slaughter',
    'mrs slaughter rang',
    'Kayla Savage is her friend',
  ])('as what is denied, or a name: %s', (text) =>
    expect(concernIn(text, { ...defaultWords, safeguarding: changeable })).toBeNull(),
  )
})

describe('a denial', () => {
  it.each([
    'he wont stop hitting me',
    'I dont want him to hit me again',
    'she never stops hitting him',
    'nobody knows that dad hits her',
    'no. he hit me',
    'he is not only hit but starved',
    'i dont know who hit him',
  ])('of something else hides nothing: %s', (text) =>
    expect(concernIn(text, { ...defaultWords, safeguarding: changeable })).not.toBeNull(),
  )
})

describe('a name', () => {
  it.each(['Sam says Miss slaughtered him', 'dad said Slaughter', 'I THINK MISS SLAUGHTER HIM'])(
    'is none in “%s”',
    (text) => expect(concernIn(text, { ...defaultWords, safeguarding: changeable })).not.toBeNull(),
  )
})

describe('a harmless phrase', () => {
  const lists = {
    safeguarding: ['died', 'hit me', 'hit her'],
    harmless: ['phone died', 'hit me up', 'hit the bell'],
  }

  it('takes away what it holds and nothing else', () => {
    expect(concernIn('my phone died', lists)).toBeNull()
    expect(concernIn('my phone died and my nan died', lists)).toBe('died')
    expect(concernIn('hit me up', lists)).toBeNull()
    expect(concernIn('he hit me', lists)).toBe('hit me')
  })

  it.each([
    'she talks about suicide in her poems',
    'she wrote about suicide in her homework',
    'his homework says he suffers abuse',
    'he has a knife in his book bag',
    'they take her to Pakistan for her wedding',
    'i could strangle him',
    'he hit her by the goalpost',
    'the football coach gave him a fat lip',
    'mi padre me pego en la cabeza',
    'she ran away with an older boy',
    'he used his tie to strangle her',
    'police came in a van and took dad',
  ])('of the product’s own hides no concern: %s', (text) => expect(found(text)).not.toBeNull())

  it('does not take away a word that only stands between its own', () => {
    expect(concernIn('he hit her the bell rang', lists)).toBe('hit her')
  })
})

describe('a hurt that somebody had by themselves', () => {
  it.each([
    'she hurt her wrist yesterday',
    'He has hurt his back',
    'I hit my head this morning',
    'he hit his head and needs watching',
    'Sam fell and hit his arm on the bench',
    'she burnt her hand on the oven',
  ])('is no concern: %s', (text) => expect(found(text)).toBeNull())

  it.each([
    'he hurt her wrist',
    'she hit his head',
    'Liam hurt her arm',
    'dad was angry and he hit his head',
    'she says Liam hit her head',
    'she cut her arms',
    'he hit his head because I told him off',
    'mum hit her head on the door',
  ])('is one where somebody else may have done it: %s', (text) => expect(found(text)).not.toBeNull())
})

describe('looking for concerns', () => {
  it.each([
    'a '.repeat(800),
    'hit me '.repeat(228),
    'strangeer '.repeat(160),
    'x'.repeat(1600),
    '🔪'.repeat(800),
  ])('stays cheap for 1,600 characters of “%.10s”', (text) => {
    found(text)
    const started = performance.now()
    for (let n = 0; n < 10; n++) found(text)
    // Two milliseconds on an idle machine.
    expect((performance.now() - started) / 10).toBeLessThan(50)
  })
})
