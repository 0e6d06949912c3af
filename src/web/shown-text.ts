/** A text as it can be shown: what would be invisible, or no character at all, is seen for what it is. */
export const shownText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, visible)
    .toWellFormed()

// Unicode has a picture for each of the oldest control characters.
function visible(control: string): string {
  if (control === '\n' || control === '\t') return control
  const code = control.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}
