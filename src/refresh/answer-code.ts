import { withPlainDigits, wordsOf } from './answer-fold.ts'

const sixDigits = /^([^\d+£$€]*)(\d(?:[\s-]?\d){5})([^\d]*)$/
const around = new Set([
  'code',
  'the',
  'my',
  'your',
  'is',
  'its',
  'it',
  'here',
  'hi',
  'hello',
  'thanks',
  'thank',
  'you',
])

/** The six digits of a text that is a code and no more, in whatever script and however spaced; else null. */
export function codeIn(text: string): string | null {
  const [, before, digits, after] = sixDigits.exec(withPlainDigits(text).trim()) ?? []
  if (digits === undefined || !wordsOf(`${before} ${after}`).every((word) => around.has(word))) return null
  return digits.replace(/\D/g, '')
}
