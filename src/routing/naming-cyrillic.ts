// A name that is on record in Latin letters and written in Cyrillic ones: «Софія» is Sofiia, Sofiya or Sofia.

/** A folded letter (й is и by then, ї is і, ё is е) as it sounds, in the few letters that spellings of one name share. */
const sounds: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'h',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'z',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** Names that are words in Ukrainian, Russian or Bulgarian as well. */
const alsoWords = new Set(
  `віра віру віри вірі вера веру веры вере надія надію надії надежда надежду надежды любов любові любовь любви роман романа
   романи романы слава славу слави славы марка марки марку марта марте май мая маю мае июль июля июле юли роза розу рози розы
   лілія лілії лилия лилии мила милая милий злата рада раді рады ангел ангела ангели даром поли поле полі`
    .trim()
    .split(/\s+/),
)

const isCyrillic = /^[\p{Script=Cyrillic}]+$/u

/** Endings that names take in these languages: Софію, Софії, Максима, Максимові, Данилом, Софією. */
const ending = /(?:oiu|eiu|iiu|iu|ovi|evi|om|em|[aeiou]+)$/

/** A stem of so few letters stands for much else as well. */
const short = 3

/**
 * Whether a folded word in Cyrillic letters is a form of a folded name in Latin ones. What is a word as well, or all but
 * one, needs a capital letter.
 */
export function isInCyrillic(word: string, name: string, { isCapital }: { isCapital: boolean }): boolean {
  if (!isCyrillic.test(word) || (alsoWords.has(word) && !isCapital)) return false
  const [said, named] = [soundOfCyrillic(word), soundOfLatin(name)]
  const stem = said === named ? said : stemOf(named)
  if (stem.length < short || (said !== named && stemOf(said) !== stem)) return false
  return stem.length > short || isCapital || (named.length > short + 1 && said.length >= named.length - 1)
}

const stemOf = (sound: string): string => sound.replace(ending, '')

const soundOfCyrillic = (word: string): string =>
  evened([...word].map((letter) => sounds[letter] ?? letter).join(''))

/** Digraphs before single letters: Serhii, Sergiy; Yuliia, Iuliia, Julia; Sophia; Maxim; Khrystyna. */
const soundOfLatin = (name: string): string =>
  evened(
    name
      .replaceAll('shch', 'sh')
      .replaceAll('zh', 'z')
      .replaceAll('kh', 'h')
      .replaceAll('ph', 'f')
      .replaceAll('th', 't')
      .replaceAll('ck', 'k')
      .replaceAll('x', 'ks')
      .replace(/c(?!h)/g, 'k')
      .replaceAll('g', 'h')
      .replaceAll('w', 'v')
      .replace(/[yj]/g, 'i'),
  )

// Anna and Ана, Yeva and Єва, Andrii and Андрій.
const evened = (sound: string): string =>
  sound
    .replace(/(.)\1+/g, '$1')
    .replace(/^i(?=[eo])/, '')
    .replace(/ie/g, 'e')
    .replace(/io/g, 'o')
