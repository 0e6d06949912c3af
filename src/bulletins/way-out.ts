// A promotional text must say how to get no more of them, in every one: the law on marketing by text asks for it. Who
// reads it cannot answer a name, so there the words must say where to go.

/** Whether the words of a promotional text say how to get no more of them. */
export function saysWayOut(body: string, mode: 'one-way' | 'two-way'): boolean {
  if (!ways.some((way) => way.test(body))) return false
  return mode === 'two-way' || places.some((place) => place.test(body))
}

// Not any "stop": buses have them, and bullies should.
const ways = [
  /\bSTOP\b(?! \p{Lu}{2})/u,
  /\b(?:text|txt|reply|send|answer|sms)(?:ing)?(?: with)?[\s:]+["'“‘]?stop\b/iu,
  /\bopt(?:ing|ed)?[\s-]?out\b/iu,
  /\bunsubscribe\b/iu,
  /\bno (?:more|further) (?:of (?:these|them)\b|(?:such |promotional )?(?:texts|messages)\b)/iu,
]

// A number, an address of mail, a page, a person in an office.
const places = [
  /\d(?:[ ()-]?\d){4,}/u,
  /\S@\S+\.\S/u,
  /\bhttps?:\/\/\S|\bwww\.\S|\S\.(?:uk|org|com|sch)\b/iu,
  /\boffice\b/iu,
]
