// The words that tell a name that is an everyday word from the word.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Everyday words besides those of `naming-common-words.ts`, which are names at school. */
export const furtherWords = set(
  `sunny kit ty can angel destiny lance pat sue drew harmony melody prince princess king duke earl star river storm
   rain blue honour charity patience miles guy dean frank chance hunter parker junior blessing precious favour wisdom
   goodness mercy gift marvellous bright lucky happy innocent trust`,
)

/**
 * Words that as a rule are the name when a parent writes them to a school, unless an article or the like goes before:
 * flowers and stones, and words that only a phrase uses ("in a mo", "10 max").
 */
export const mostlyNames = set(
  `poppy lily daisy holly ruby amber jade ivy iris hazel willow violet heather jasmine olive robin mo max noor nur eve
   rowan pearl melody jean dale christian basil mason rosemary penny fern elle`,
)
/** Who is who beside these: "the poppy appeal", "10 max", "elle est malade". */
export const notNameAfter = set('a an the any some no one half christmas years red green in of pro wild')
export const notNameBefore = set('appeal appeals seed seeds day est ne va peut sera doit vient aura')

/** Verbs that a bare verb or a person follows: "will be", "may I". */
export const modals = set('will may can')
/** Months, seasons and lessons: a capital letter says nothing, and much is said of them. */
export const months = set('april may june august')
export const things = set('art summer autumn dawn sky spring winter star sunny rain storm')
/** Verbs: "please mark absent", "hope all is well" and "rose late" name nobody. */
export const verbs = set('hope mark rose chase grant pat sue drew rob trust lance bill chance')

/** What is said of somebody and follows neither a modal nor a noun that is no person's: "will is", "grace wont". */
export const saidOfSomebody = set(
  `is isnt has hasnt hav was wasnt had hadnt needs wants wont cant cannot got gets does doesnt dont did didnt says said
   feels felt woke came went forgot lost left fell goes seems looks loves likes hates missed misses broke threw vomited
   fainted couldnt wouldnt shouldnt told ate took poorly unwell sick ill absent hasn isn knows thinks finishes starts
   comes brought ran caught keeps sent slept will would also`,
)
/** Said of a month or lesson as well: "may is fine", "summer is coming". */
export const saidOfThings = set(
  `fine ok okay good great better best too when over coming nearly here busy full cancelled the my on hard boring
   easy that to`,
)
/** What is said without a verb: "grace off today", "will at the dentist". */
export const state = set(
  'off absent poorly unwell ill sick late away home at feeling having coming going still',
)
/** Goes before a noun: "ill will", "the may holiday", "in summer". */
export const beforeNoun = set(
  `the a an his her your their this that of ill free good any no some in on by next last mid until till since every each
   early saving more half`,
)
/** After these a person follows, and after the others a person or a thing. */
export const beforePerson = set('tell ask told asked collect collecting collected fetch fetching remind')
export const beforeAnybody = set('about re regarding')
export const withSomebody = set(
  'for with from to pick picking bring bringing drop dropping called named its be ring',
)
export const children = set('son daughter boy girl lad brother sister')
/** What a clause that begins with `will` or `may` goes on with: "ask will you be open". */
export const startsClause = set('be have not you he she they it i we u there')
/** What may follow somebody for whom something is: "medicine for will please". */
export const afterSomebody = set('and please pls in at today tomorrow tmrw because as from')
/** "With grace", "for joy" and "in faith" are no persons in the middle of a sentence. */
export const virtues = set('grace joy faith')
export const saidOfSeveral = set('are arent were both have havent need cant all')
/** Goes before a name that is written with a capital, whatever follows. */
export const auxiliaries = set(
  'can could would should did does do has is was must might let help make will when if where why',
)
/** What goes on from `will`, `may` and `hope` as verbs, capital letter or not. */
export const afterVerb = set(
  `be have not you he she they it i we u this that these all everything everyone your youre yr to its hes shes theyre
   ive im ill thats ur the my his her their our there come take send need call ring collect pick get go make pay bring
   let try ask also probably still only definitely someone anyone do see keep give check drop email text phone speak
   half term period on at a an no as`,
)
/** The plurals and the like that an everyday name with an s is as well. */
export const otherForms = set(
  'hopes marks bills roses joys summers arts dawns mays springs stars trusts drews gifts',
)
