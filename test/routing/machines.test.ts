import { describe, expect, it } from 'vitest'
import { isFromMachine } from '../../src/routing/machines.ts'
import { machineTexts, peopleWhoSoundLikeMachines } from './machine-texts.ts'

const phone = '+447700900001'

describe('a machine', () => {
  it.each(['60777', '+60777', 'RoyalMail', 'EE', 'NHS-NoReply', '', '+447'])(
    'is what writes from “%s”',
    (from) => expect(isFromMachine({ from, body: 'hello' })).toBe(true),
  )

  it('is what writes nine in ten of the texts of machines, in several languages', () => {
    expect(machineTexts.length).toBeGreaterThanOrEqual(60)
    const missed = machineTexts.filter((body) => !isFromMachine({ from: phone, body }))
    expect(missed.length / machineTexts.length, missed.join('\n')).toBeLessThanOrEqual(0.1)
  })
})

describe('a person', () => {
  it.each([
    ...peopleWhoSoundLikeMachines,
    'sorry I was driving, can you ring me now?',
    'im driving, will ring u when i get in. Is Ellie ok?',
    'Missed call from school? Everything ok?',
    'I had a missed call from you',
    'I’m out of the office today so ring my mobile',
    'you don’t need to reply to this message',
    'whats the code for the gate',
    'what is the security code for parents evening zoom',
    'Thank you for your message, he will be in tomorrow',
    'has the parcel of uniform come',
    'did you get my voicemail',
    'my code is 482913',
    'the reply was automatic',
    'we are on our way',
    'jestem w pracy, proszę dzwonić po 15',
  ])('writes “%s”', (body) => expect(isFromMachine({ from: phone, body })).toBe(false))
})
