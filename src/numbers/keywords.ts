// The words that the phone networks act on by themselves, alone in a text. Twilio blocks and answers; we record,
// obey, and do not answer as well.

const optOutWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'END', 'QUIT', 'CANCEL', 'REVOKE', 'OPTOUT'])
const optInWords = new Set(['START', 'UNSTOP'])
const helpWords = new Set(['HELP', 'INFO'])

export interface Keyword {
  word: string
  means: 'opt-out' | 'opt-in' | 'help'
}

/** The keyword that a text is, whatever its case and with a full stop or without; null when it says anything else. */
export function keywordIn(body: string): Keyword | null {
  const word = body.trim().replace(/[.!]$/, '').toUpperCase()
  if (optOutWords.has(word)) return { word, means: 'opt-out' }
  if (optInWords.has(word)) return { word, means: 'opt-in' }
  return helpWords.has(word) ? { word, means: 'help' } : null
}

/**
 * The keyword of a text that came in: the words themselves, or what the carrier took them for by words of the school's
 * own that were set up there (`OptOutType`).
 */
export const keywordOf = ({
  body,
  parameters,
}: {
  body: string
  parameters?: Record<string, string> | null
}): Keyword | null => keywordIn(body) ?? (parameters?.OptOutType ? keywordIn(parameters.OptOutType) : null)
