// How English words are shortened in texts, or spelt as they are heard. Longer words with one letter wrong are known
// without being here.

const spellings = `
  about: abt, and: n nd, anyone: any1 ne1, anything: anyfing anythink nefing, because: coz cos cuz cause bcoz bcos bcz bc
  been: bin, before: b4, being: bein, boyfriend: bf boyf, can: cn, cant: carnt cnt cannot, come: cum cme, coming: comin cumin
  could: cud cld, couldnt: cudnt cldnt, did: ded, didnt: didn dint, doing: doin, does: dus duz, doesnt: doesn dosnt
  dont: dnt don dun, every: evry evri evrey, everyone: every1 evry1, everything: evrything everyfing everythink
  feeling: feelin, feels: feelz, for: 4, from: frm frum, give: giv, gave: gav, girlfriend: gf, going: goin gonna gunna gna
  gone: gon, hasnt: hasn, have: av hav ave, having: havin avin, havent: avent havnt haven, him: hm, himself: hisself imself
  hurt: hert, just: jus jst, know: kno knw, like: lyk, little: lil, lives: livs, love: luv, making: makin, message: msg
  messages: msgs, messaging: msging, might: mite, money: munny, mother: muther, mum: mam mom, mums: mams moms
  myself: meself myslf, near: nr, never: neva nvr, night: nite nyt nyte, nights: nites nytes, nobody: nobdy, noone: no1
  nothing: nuthin nothin nuffin nuffink nothink nowt, older: olda, our: r, over: ova, people: ppl peeps, phone: fone phne
  pics: pix, please: pls plz plse, really: rly realy, said: sed, saying: sayin, says: sez ses, school: skool skl schl
  send: snd, should: shud shld, shouldnt: shudnt shldnt, since: sinse, some: sum, someone: sum1 some1 sumone sumbody
  something: sumthing sumthin somethin sumfin sumfing somethink smth summat, stepdad: stepfather, taking: takin
  talking: talkin, tell: tel, telling: tellin, text: txt, texting: txting, texts: txts, that: dat tht, the: da teh
  their: there thier, them: dem em thm, themselves: themselfs themself theirselves, they: dey, theyre: there
  thing: fing, things: fings, think: fink thnk, this: dis, through: thru, to: 2, told: tld, too: to 2
  tonight: 2nite tonite 2night, touching: touchin, until: til till, very: v, wake: wke, want: wnt wana wanna, was: woz wos
  wasnt: wosnt wasn, week: wk, weeks: wks, weekend: wkend wkd, were: wer, what: wot wat, when: wen whn, where: wer
  who: hoo, will: wil, with: wiv wid, wont: wnt, would: wud wld, wouldnt: wudnt, year: yr, years: yrs, yesterday: yday
  you: u ya, your: ur, youre: ur your
`

/** By a spelling, the words that it may stand for. */
const inFull = new Map<string, string[]>()
for (const entry of spellings.split(/[,\n]/)) {
  const [word = '', texted = ''] = entry.trim().split(': ')
  for (const spelling of texted.split(' ')) inFull.set(spelling, [...(inFull.get(spelling) ?? []), word])
}

/** The words that a texted spelling may stand for, besides itself. */
export const wordsInFull = (texted: string): readonly string[] => inFull.get(texted) ?? none

const none: readonly string[] = []
