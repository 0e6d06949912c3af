import { describe, expect, it } from 'vitest'
import { defaultWords } from '../../src/routing/default-words.ts'
import { isUrgent } from '../../src/routing/urgency.ts'

const isSo = (text: string) => isUrgent(text, defaultWords.urgent)

describe('what cannot wait', () => {
  it.each([
    'URGENT please ring me',
    'urgantly need to speak to someone',
    'can sum1 call me asap',
    'its an emergency',
    'we are in hospital with Ella',
    'on way to A&E',
    'been in an accident cant get there',
    'i cant pick him up today',
    'who is collecting ellie??',
    'he didnt come home is he still with you',
    'Sam hasn’t come home yet',
    'shes had an allergic reaction',
    'forgot to send his epipen',
    'he is locked out',
    'my daughter is missing',
    'cant breath properly',
    'pilne proszę o telefon',
    'é urgente',
    'c’est urgent',
    'acil arayın',
    'bahut zaroori hai',
    'عاجل',
    'degdeg fadlan',
  ])('%s', (text) => expect(isSo(text)).toBe(true))
})

describe('what can', () => {
  it.each([
    'not urgent, just wondering when the trip is',
    'no rush at all',
    'its no emergency',
    'nothing urgent',
    'it isn’t urgent',
    'not that urgent but can you call',
    'what time is parents evening',
    'Ellie has a cold and wont be in',
    'can I have a copy of the uniform policy',
    'thanks for letting me know',
    'when you get a minute',
    'nie pilne',
  ])('%s', (text) => expect(isSo(text)).toBe(false))
})
