// A thumb pressed on our text comes as a text of its own, from phones of two makers: `Liked “…”`, `👍 to “…”`.

const quoted = /^\s*(?:(liked|loved|disliked)|(?:reacted )?(\S+) to)\s+[“"](.*)[”"]\s*$/isu
const thumbs: Record<string, string> = { liked: '👍', loved: '👍', disliked: '👎' }

/** What our question says in each of its shapes, and no other text of ours. */
const ourQuestion = 'right number'

/** The sign alone of a reaction to our question; an empty text for one to another text; any other text as it is. */
export function withoutQuote(text: string): string {
  const [, verb, sign, quote] = quoted.exec(text.replace(/[\u200a-\u200f]/g, '')) ?? []
  if (quote === undefined) return text
  return quote.includes(ourQuestion) ? (sign ?? thumbs[verb!.toLowerCase()] ?? '') : ''
}
