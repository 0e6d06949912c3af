export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The text of a file, or the sentence that says what else it is. */
export type Decoded = { text: string; encoding: Encoding } | { text: null; problem: string }

const AS_CSV = 'Save or export it as CSV and send that.'

/** Files that people send instead, by their first bytes. */
const NOT_TEXT: [signature: string, what: string][] = [
  ['504b0304', `This is a spreadsheet or a zip file, not CSV. ${AS_CSV}`],
  ['d0cf11e0', `This is an old Excel or Word file, not CSV. ${AS_CSV}`],
  ['25504446', `This is a PDF, not CSV. ${AS_CSV}`],
  ['1f8b', 'This file is compressed. Unpack it and send the CSV in it.'],
]
const MARKUP = /^\s*<(?:!doctype|html|\?xml|head|table)\b/i
/** A text may hold a stray NUL; a file full of them is not text. */
const NULS_IN_TEXT = 0.05

/** UTF-8, UTF-16 with its mark, else Windows-1252, which is what Excel writes on an English Windows. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  const known = NOT_TEXT.find(([signature]) => start.startsWith(signature))
  if (known) return { text: null, problem: known[1] }
  const { text, encoding } = decode(bytes, start)
  if (MARKUP.test(text)) return { text: null, problem: `This is a web page or XML, not CSV. ${AS_CSV}` }
  if (isBinary(text)) return { text: null, problem: `This is not a text file. ${AS_CSV}` }
  return { text, encoding }
}

function decode(bytes: Uint8Array, start: string): { text: string; encoding: Encoding } {
  const encoding = start.startsWith('fffe') ? 'utf-16le' : start.startsWith('feff') ? 'utf-16be' : 'utf-8'
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

function isBinary(text: string): boolean {
  const nuls = text.slice(0, 10_000).split('\0').length - 1
  return nuls > Math.min(text.length, 10_000) * NULS_IN_TEXT
}
