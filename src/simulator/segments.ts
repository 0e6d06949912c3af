// 3GPP TS 23.038: the default alphabet takes one septet a character, its extension two.
const PLAIN = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ]*$/
const EXTENDED = /[\f[\\\]^{|}~€]/g

/** Into how many segments Twilio splits a body: 160 or 153 septets each, or 70 or 67 UTF-16 units. */
export function countSegments(body: string): number {
  const escapes = body.match(EXTENDED)?.length ?? 0
  const gsm = PLAIN.test(escapes === 0 ? body : body.replace(EXTENDED, ''))
  const length = gsm ? body.length + escapes : body.length
  const [single, joined] = gsm ? [160, 153] : [70, 67]
  if (length <= single) return 1
  return escapes === 0 && gsm ? Math.ceil(length / joined) : pack(body, gsm, joined)
}

/** A character of two units is never split between two segments. */
function pack(body: string, gsm: boolean, room: number): number {
  let segments = 1
  let used = 0
  for (const character of body) {
    const size = gsm ? 1 + (character.match(EXTENDED)?.length ?? 0) : character.length
    if (used + size > room) {
      segments += 1
      used = 0
    }
    used += size
  }
  return segments
}
