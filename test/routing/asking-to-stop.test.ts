import { describe, expect, it } from 'vitest'
import { asksForNoTexts } from '../../src/routing/asking-to-stop.ts'

describe('a text that asks for no more texts', () => {
  it.each([
    'please stop texting me',
    'Pls STOP txting me!!',
    'stop texting this number',
    'can you stop sending me texts',
    'stop these messages please',
    'take me off ur list',
    'can you take my number off your system',
    'remove me from your mailing list',
    'dont want these texts any more',
    'i do not want to receive texts from school anymore',
    'I don’t want any more messages thanks',
    'unsubscribe me pls',
    'unsubcribe',
    'how do i opt out of these texts',
    'no more texts thanks',
    'do not text me again',
    'never contact me again',
    'leave me alone',
    'fed up of all these texts, stop it',
    'how do I stop getting these messages, we left in july',
    'she left your school years ago please stop texting me',
    'proszę nie wysyłać więcej sms',
    'nie chcę więcej wiadomości',
    'não quero receber mais mensagens',
    'parem de me mandar mensagens',
    'arrêtez de m’envoyer des sms',
    'je ne veux plus recevoir de messages',
    'nu mai vreau mesaje',
    'artık mesaj atmayın',
    'message mat bhejo',
    'mujhe msg nahi chahiye',
    'لا أريد رسائل',
    'ha ii soo dirin farriimo',
  ])('%s', (text) => expect(asksForNoTexts(text)).toBe(true))
})

describe('a text that asks for something else', () => {
  it.each([
    'tell him to stop texting me in class',
    'can you ask Sam to stop texting me in lessons',
    'he wont stop messaging me',
    'a boy in her class wont stop messaging her',
    'can you get him to stop messaging my daughter',
    'Ellie is ill, dont send her work home',
    'stop at the office first',
    'will the bus stop at the church',
    'we got no more texts about the trip, is it still on?',
    'i dont want to miss any texts from you',
    'thanks for the text',
    'no more sickness today so he is back tomorrow',
    'didnt get the text about the trip',
    'she needs to stop leaving her phone at home',
    'my phone was off, I stopped getting texts in July, can you add me back?',
    'I’m not getting any texts from you, please add me',
  ])('%s', (text) => expect(asksForNoTexts(text)).toBe(false))
})
