import { tokensOf } from './naming-tokens.ts'

const words = new Set(
  `
  thanks thank you thankyou thx thnx tx ty ta cheers many very much so a lot for your help hi hiya hello hey morning good afternoon
  evening ok okay k yes yep yeah yh no problem worries great lovely perfect brilliant fine received noted will do x xx xxx
  dziekuje dzieki dzien dobry tak dobrze shukriya shukria salam salaam ji haan theek hai mahadsanid haa obrigado obrigada sim
  ola bom dia merci oui bonjour gracias si hola multumesc mersi da buna diolch bore da iawn tesekkurler evet merhaba dhonnobad
  شكرا نعم مرحبا شکریہ جی dhanyavad
  `
    .trim()
    .split(/\s+/),
)

/** Whether a text is only thanks, a greeting, a yes or an emoji: nothing need be asked about it. */
export const isPleasantry = (text: string): boolean =>
  !text.includes('?') && tokensOf(text).every(({ word }) => words.has(word))
