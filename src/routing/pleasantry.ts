import { fold, seen } from './naming-fold.ts'
import { tokensOf } from './naming-tokens.ts'

// Texts that say nothing that anybody could be asked about: thanks, a greeting, a yes, joy.

const phrases = new Set(
  `thanks, thank you, thankyou, thanx, thx, thnx, thks, ty, tyvm, ta, cheers, many thanks, thanks a lot, thanks so much, very much,
   so much, a lot, again, for that, for this, for letting me know, for your help, for the update, for the info, for your text,
   for your message, for the reminder, much appreciated, appreciated, appreciate it, i appreciate it, bless you,
   hi, hiya, hello, hey, heya, morning, afternoon, evening, good morning, good afternoon, good evening, good night, goodnight, night, bye,
   ok, okay, okey, oki, okie dokie, k, kk, yes, yep, yup, yeah, yh, ye, sure, of course, no problem, no problems, no probs, no worries,
   not a problem, np, thats ok, thats fine, thats great, that is great, thats brilliant, thats lovely, thats good, great, lovely, perfect,
   brilliant, brill, fab, fantastic, amazing, excellent, wonderful, super, cool, fine, all good, sounds good, good, good to know,
   great news, received, noted, understood, got it, will do, i will, right, alright, all right, oh, ah, aw, and, too, you too, and you,
   welcome, youre welcome, your welcome, have a good day, have a nice day, have a great day, have a good weekend, have a lovely weekend,
   have a nice weekend, kind regards, regards, best wishes, lol, haha, x, xx, xxx, xxxx, miss, sir, madam, all, everyone, everybody, dear,
   dziękuję, dziękuję bardzo, bardzo dziękuję, dzięki, dziękujemy, bardzo, dzień dobry, dobry wieczór, cześć, tak, dobrze, w porządku, pozdrawiam,
   shukriya, shukria, bohat shukriya, bahut shukriya, bohot shukriya, meherbani, mehrbani, salam, salaam, aoa, assalamualaikum, assalamu alaikum,
   assalam o alaikum, asalam o alaikum, asalamualaikum, walaikum salam, ji, jee, haan, haan ji, han ji, hanji, ji haan, theek hai, thik hai, theek, acha,
   achha, شکریہ, بہت شکریہ, السلام علیکم, وعلیکم السلام, جی, جی ہاں, ٹھیک ہے, sat sri akal, ssa, sat sri akaal, dhanvad, dhanyavad, dhanyavaad,
   namaste, धन्यवाद, शुक्रिया, नमस्ते, जी, हाँ, ठीक है, ਧੰਨਵਾਦ, ਸ਼ੁਕਰੀਆ, ਸਤ ਸ੍ਰੀ ਅਕਾਲ, ਜੀ, ਹਾਂ ਜੀ, ਠੀਕ ਹੈ, dhonnobad, dhonyobad, donnobad, ধন্যবাদ,
   আচ্ছা, ঠিক আছে, হ্যাঁ, জি, আসসালামু আলাইকুম, mahadsanid, waad mahadsan tahay, waad mahadsantahay, haa, waa hagaag, hagaag, asc, wcs,
   subax wanaagsan, galab wanaagsan, شكرا, شكرا جزيلا, شكرا لك, شكرا لكم, جزيلا, نعم, تمام, حسنا, مرحبا, أهلا, صباح الخير, مساء الخير, shukran,
   jazakallah, jazakallah khair, jazak allah, જી, આભાર, ખૂબ આભાર, હા, નમસ્તે, aabhar, jai shree krishna, obrigado, obrigada, muito obrigado,
   muito obrigada, sim, está bem, tudo bem, ola, bom dia, boa tarde, boa noite, merci, merci beaucoup, oui, d'accord, bonjour, bonsoir,
   gracias, muchas gracias, si, vale, hola, buenos dias, buenas tardes, mulțumesc, mulțumesc mult, multumim, mersi, da, bine, bună, bună ziua,
   bună dimineața, diolch, diolch yn fawr, bore da, prynhawn da, iawn, ie, teşekkürler, teşekkür ederim, tamam, evet, merhaba, günaydın,
   sağol, sağ olun, நன்றி, வணக்கம், nandri, grazie, danke, спасибо, дякую, да, так, добрий день, aciu, faleminderit`
    .split(',')
    .map((phrase) => fold(seen(phrase.trim()))),
)
const longest = 4

/** Titles, with which the next word is somebody's name: "thanks Mrs Lane". */
const titles = new Set(['mr', 'mrs', 'ms', 'dr', 'miss'])

/** Emoji that tell of something: somebody is ill, hurt or sad. */
const telling = /[🤒🤕🤢🤮🤧😷🥵🥶😭😢😡😠😞😔💔🚑🏥🆘🩹💊🌡🚌🚗❌⛔🚫❓❔👎]/u

/** Whether a text is only thanks, a greeting, a yes or an emoji. A question never is, nor is a text without any sign. */
export function isPleasantry(text: string): boolean {
  if (text.trim() === '' || /[?؟]/.test(text) || telling.test(text)) return false
  const words = tokensOf(text).map(({ word }) => drawnIn(word))
  for (let at = 0; at < words.length; ) {
    const taken = phraseAt(words, at)
    if (taken === 0) return false
    at += taken
  }
  return true
}

// "Thaaanks" and "okkk"; kisses are drawn out as they are.
const drawnIn = (word: string): string => (/^x+$/.test(word) ? 'x' : word.replace(/(\p{L})\1{2,}/gu, '$1'))

function phraseAt(words: readonly string[], at: number): number {
  if (titles.has(words[at]!) && at > 0 && at + 2 === words.length) return 2
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1)
    if (phrases.has(words.slice(at, at + length).join(' '))) return length
  return 0
}
