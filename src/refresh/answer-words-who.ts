import { joined, listed, type Phrases } from './answer-phrases.ts'

const doubt = listed('spam, a scam, scam, a joke, genuine, real, legit, fraud, a fraud, phishing')

/** English questions back: who writes, and is it true? */
export const englishWho: Phrases = {
  question: ['?'],
  who: [
    ...joined(['who', 'whos'], listed(', is this, this, dis, dat, that, is that, is it, you')),
    ...joined(['who'], listed('are you, are u, r u, r you, am i speaking to, am i talking to, sent this')),
    ...joined(
      ['who is', 'whos'],
      ['texting', 'texting me', 'messaging', 'messaging me', 'sending this', 'asking'],
    ),
    ...listed(`
      whose number is this, what number is this, what is this, whats this, what is this about,
      whats this about, new phone who dis, new phone who this, new phone whos this,
      new phone who is this
    `),
    ...joined(['', 'from'], ['which', 'what'], ['school', 'school is this', 'school are you']),
    ...joined(['', 'is', 'is this', 'is it', 'is that', 'this is'], doubt),
    ...joined(['is this'], ['text', 'message', 'number'], ['', 'a'], doubt),
    ...listed(`
      is this a real message, is this a genuine message, is this a genuine text, is this a real text
    `),
    ...joined(
      ['how', 'where'],
      ['did you', 'have you', 'did u'],
      ['get', 'got', 'find'],
      ['my number', 'this number'],
    ),
    ...listed('why are you texting me, why are you asking, why are you asking me, why do you ask'),
    ...joined(
      ['', 'i'],
      ['dont', 'do not'],
      ['recognise', 'recognize', 'know'],
      ['this number', 'the number'],
    ),
    ...joined(['', 'i'], ['dont have'], ['this number', 'you', 'your number'], ['saved']),
  ],
}
