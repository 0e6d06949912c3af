import { fold, seen } from './naming-fold.ts'

// What people call a child of theirs without the name, in the languages spoken at home in Britain.

/** A way of saying it, folded, word for word, and whom it can mean. */
export interface Relation {
  words: readonly string[]
  gender?: 'female' | 'male'
  /** -1: the eldest of those, 1: the youngest. */
  order?: 1 | -1
}

const phrases = (text: string): string[][] =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((phrase) => fold(seen(phrase)).split(/\s+/))

const sons = `
  syn, syna, synowi, synem, synek, synka, synkowi, mera beta, mera baita, mere bete, mere betay, mera betay, mera bacha, mera larka,
  میرا بیٹا, میرے بیٹے, میرا بچہ, میرا لڑکا, मेरा बेटा, मेरे बेटे, मेरा लड़का, mera puttar, mere puttar, mera putt, mere putt, mera puth, mera munda,
  mere munde, mera kaka, ਮੇਰਾ ਪੁੱਤਰ, ਮੇਰੇ ਪੁੱਤਰ, ਮੇਰਾ ਪੁੱਤ, ਮੇਰੇ ਪੁੱਤ, ਮੇਰਾ ਮੁੰਡਾ, ਮੇਰੇ ਮੁੰਡੇ, ਮੇਰਾ ਬੇਟਾ, ਮੇਰੇ ਬੇਟੇ, میرا پتر, amar chele, amar chhele,
  amar cheler, amar cheleke, amar fua, amar pua, amar fuar, আমার ছেলে, আমার ছেলের, আমার ছেলেকে, আমার ছেলেটা, wiilkayga, wiilkaygu,
  wiilkaygii, wiilkeyga, wiilkeygu, wiilkeygii, inankayga, inankaygu, inankeyga, inankeygu, ابني, ولدي, ibni, ebni, ibny, waladi, maro dikro,
  mara dikra, mara dikrane, maro chokro, maro chhokro, mara chokra, મારો દીકરો, મારા દીકરા, મારા દીકરાને, મારો છોકરો, મારો પુત્ર, meu filho,
  meu menino, mon fils, mon garcon, mi hijo, mi nino, fiul meu, fiului meu, fiu meu, baiatul meu, baiatului meu, baiatu meu, baietelul meu,
  fy mab, fy machgen, fy hogyn, oglum, oglumun, oglumu, ogluma, என் மகன், எனது மகன், en magan, en makan, mio figlio, mein sohn,
  mano sunus, мой сын, моего сына, моему сыну, мій син, мого сина, моєму сину, синът ми, сина ми, پسرم, زما زوی, djali im, con trai toi
`
const daughters = `
  corka, corki, corce, corke, coreczka, coreczki, coreczce, coreczke, meri beti, meri baiti, meri bachi, meri larki, میری بیٹی, میری بچی, میری لڑکی,
  मेरी बेटी, मेरी लड़की, meri dhee, meri dhi, meri kudi, meri kuri, ਮੇਰੀ ਧੀ, ਮੇਰੀ ਕੁੜੀ, ਮੇਰੀ ਬੇਟੀ, میری دھی, amar meye, amar meyer, amar meyeke,
  amar furi, amar puri, আমার মেয়ে, আমার মেয়ের, আমার মেয়েকে, আমার মেয়েটা, gabadhayda, gabadhaydu, gabadhaydii, gabadheyda, gabadheydu,
  gabdhayda, gabartayda, gabartaydu, gabarteyda, inantayda, inantaydu, inanteyda, inanteydu, ابنتي, بنتي, binti, benti, bnti, ibnati,
  mari dikri, mari dikrine, mari chokri, mari chhokri, મારી દીકરી, મારી દીકરીને, મારી છોકરી, મારી પુત્રી, minha filha, minha menina, ma fille,
  mi hija, mi nina, fiica mea, fiicei mele, fata mea, fetei mele, fetita mea, fetitei mele, fy merch, fy hogan, kizim, kizimin, kizimi, kizima,
  என் மகள், எனது மகள், en magal, en makal, mia figlia, meine tochter, mano dukra, моя дочь, мою дочь, моей дочери, моя дочка, моя донька,
  мою доньку, дъщеря ми, دخترم, زما لور, vajza ime, con gai toi
`
const eldest = 'mon aine, ma ainee, mon ainee, mi mayor, o meu mais velho, a minha mais velha'
const youngest = 'mon petit, ma petite, mi pequeno, mi pequena, mi menor, o meu mais novo, a minha mais nova'

const all = (text: string, whom: Omit<Relation, 'words'>): Relation[] =>
  phrases(text).map((words) => ({ words, ...whom }))

const beside = (text: string, before: string, whom: Omit<Relation, 'words'>): Relation[] =>
  all(text, {}).flatMap(({ words }) =>
    phrases(before).map((first) => ({ words: [...first, ...words], ...whom })),
  )

/** Ways of saying it in other languages than English, by their first word. */
export const relations: ReadonlyMap<string, readonly Relation[]> = Map.groupBy(
  [
    ...all(sons, { gender: 'male' }),
    ...all(daughters, { gender: 'female' }),
    ...all(eldest, { order: -1 }),
    ...all(youngest, { order: 1 }),
    ...beside('syn, syna, synowi', 'starszy, starszego, starszemu, najstarszy', {
      gender: 'male',
      order: -1,
    }),
    ...beside('syn, syna, synowi', 'mlodszy, mlodszego, mlodszemu, najmlodszy', { gender: 'male', order: 1 }),
    ...beside('corka, corki, corke', 'starsza, starszej, najstarsza', { gender: 'female', order: -1 }),
    ...beside('corka, corki, corke', 'mlodsza, mlodszej, najmlodsza', { gender: 'female', order: 1 }),
  ],
  ({ words: [first] }) => first!,
)

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** English, in parts: "my", then any of the words between, then the child. */
export const english = {
  mine: set('my our me mi the'),
  between: set('little big wee own only other dear poor lovely step foster grand middle'),
  eldest: set('eldest oldest older elder'),
  youngest: set('youngest younger littlest'),
  sons: set('son sons boy boys lad lads laddie stepson stepsons grandson grandsons nephew'),
  daughters: set(
    `daughter daughters girl girls lass lassie stepdaughter stepdaughters granddaughter granddaughters
     grandaughter grandaughters niece dd`,
  ),
  children: set('child children kid kids one ones bairn wean'),
}
