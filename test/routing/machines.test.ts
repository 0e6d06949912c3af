import { describe, expect, it } from 'vitest'
import { isFromMachine } from '../../src/routing/machines.ts'

const phone = '+447700900001'

describe('a machine', () => {
  it.each(['60777', '+60777', 'RoyalMail', 'EE', 'NHS-NoReply', '', '+447'])(
    'is what writes from “%s”',
    (from) => expect(isFromMachine({ from, body: 'hello' })).toBe(true),
  )

  it.each([
    'I’m driving with Do Not Disturb While Driving turned on. I’ll see your message when I get where I’m going.',
    'I’m driving right now.',
    'I’m driving - Sent from My Car',
    'Automatic reply: I am away until Monday.',
    '[Auto-reply] I am in a meeting.',
    'Out of office: back on 1 December',
    'Thank you for your message. I am currently out of the office and will reply when I return.',
    'This is an automated message, please do not reply.',
    'You have 1 new voicemail. Dial 121 to listen.',
    'Missed call from +447700900123 at 10:04',
    'Your parcel is arriving today between 10:04 and 11:04. Track it at example.com',
    'Evri: we have your parcel',
    'DPD: Your driver is 3 stops away',
    '482913 is your verification code. Do not share it.',
    'G-482913 is your Google verification code',
    'You’ve used 80% of your data allowance.',
    'Your message could not be delivered.',
    'Odpowiedź automatyczna: jestem poza biurem do poniedziałku',
    'Réponse automatique : absent du bureau',
    'Votre colis arrive demain',
    'Resposta automática: estou de férias',
    'Răspuns automat: sunt plecat',
    'Otomatik yanıt: ofis dışındayım',
    'رد تلقائي: أنا في اجتماع',
  ])('writes “%s”', (body) => expect(isFromMachine({ from: phone, body })).toBe(true))
})

describe('a person', () => {
  it.each([
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
