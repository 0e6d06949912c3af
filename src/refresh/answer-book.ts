import { phraseBook } from './answer-phrases.ts'
import { arabic, somali } from './answer-words-arabic-somali.ts'
import * as europe from './answer-words-europe.ts'
import { englishNo } from './answer-words-no.ts'
import { englishCompany } from './answer-words-polite.ts'
import * as southAsia from './answer-words-south-asia.ts'
import { englishWho } from './answer-words-who.ts'
import { englishYes } from './answer-words-yes.ts'

/** Every list of phrases that answers are read with. No phrase means two things: a test keeps it so. */
export const everyLanguage = [
  ...[englishYes, englishNo, englishWho, englishCompany],
  ...Object.values(europe),
  ...Object.values(southAsia),
  ...[arabic, somali],
]

export const book = phraseBook(everyLanguage)
