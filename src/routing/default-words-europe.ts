import { phraseList } from './phrase-list.ts'

// Written without accents, as they are typed on phones; with them they are found as well.

export const polish = phraseList(`
  bije, bija, bili go, bili ja, pobil, pobila, pobili, pobity, pobita, zbil, zbila, zbity, uderzyl, uderzyla, uderzyli, uderza, kopnal go, kopnal ja, kopie go, szarpie, szarpal, popchnal, bicie, bity, przemoc, przemocy, zneca, znecal, znecaja, znecanie, maltretuj*,
  molest*, gwalt, gwalci*, zgwalc*, dotykal go, dotykal ja, dotyka go, dotyka ja, dotyka mnie, obmacuje, obmacywal, pedofil*, nagie zdjecia, seksualn*, wykorzystuj*, samoboj*, zabic sie, zabije sie, zabije mnie, zabije ja, zabije go, chce umrzec, chciala umrzec, chcial umrzec, nie chce zyc, nie chce juz zyc, tnie sie, ciela sie, cial sie, okalecza*, samookalecz*, krzywdzi, skrzywdzil, krzywda,
  boi sie taty, boi sie ojca, boi sie ojczyma, boi sie mamy, boi sie wracac, boi sie wrocic, boi sie isc do domu, boi sie jego, boi sie go, boje sie meza, boje sie ojca, boje sie o, siniak*, pijany, pijana, pijani, pije codziennie, narkotyk*, grozi mi, grozi jej, grozi mu, grozil, grozby, z nozem, noz, dreczy, dreczony, dreczona, przesladuj*, nekaja, nekany, nekana, wysmiewaja, uciekl z domu, uciekla z domu, zamyka ja, zamyka go, glodny w domu, nie ma co jesc, zakaz zblizania
`)

export const portuguese = phraseList(`
  bate nele, bate nela, bate em mim, bate me, me bate, bate na, bate nos, bateu nele, bateu nela, bateu em mim, bateu me, me bateu, bateu no meu, bateu na minha, bateram nele, bateram nela, bateram no meu, bateram na minha, pai bate, pai bateu, mae bate, mae bateu, padrasto bate, padrasto bateu, lhe bate, lhe bateu, bate lhe, bateu lhe, apanha em casa, apanha do pai, apanhou do pai, apanha do padrasto, espanc*, agred*, violencia, violad*, violac*, estupr*, abuso, abusou, abusad*, maltrat*, maus tratos, se matar, matar se, me matar, quer morrer, queria morrer, quero morrer, nao quer viver, nao quero viver, corta se, se corta, cortar se, se cortando, automutil*,
  magoa se de proposito, medo do pai, medo da mae, medo do padrasto, medo de ir para casa, medo de voltar, medo dele, nodoas negras, hematoma*, roxos no, bebado, bebada, drogas, ameaca me, ameacou, ameaca, tocou nela, tocou nele, tocou me, toca nela, toca nele, fotos nuas, fotos nua, pelado, pelada, fugiu de casa, faz bullying, passa fome, sozinho em casa, sozinha em casa, trancado, trancada, casamento forcado
`)

export const french = phraseList(`
  le frappe, la frappe, me frappe, les frappe, nous frappe, se fait frapper, l a frappe, l a frappee, m a frappe, ma frappe, frappe mon, frappe ma, pere frappe, mere frappe, frapper, le tape, la tape, me tape, pere tape, se fait taper, l a tape, tape dessus, le bat, la bat, me bat, battu, battue, gifle, coups de ceinture, donne des coups, recu des coups, violence, violences, violent, maltrait*, viol, violee, abuse de, abus sexuel, attouchement*, touche la nuit, se tuer, me tuer, la tuer, le tuer, veut mourir, voulait mourir, envie de mourir, veut plus vivre, ne veut plus vivre, se scarifi*, scarifi*, se mutile, automutil*, se coupe les,
  peur de rentrer, peur de son pere, peur de sa mere, peur de son beau pere, peur de lui, peur de papa, peur de mon mari, des bleus, bleus sur, harcel*, menace, menaces de, couteau, ivre, bourre, drogue, drogues, fugue, fugue, mariage force, excision, seul a la maison, seule a la maison, enferme dans, enfermee, photos nues, photos nue
`)

export const romanian = phraseList(`
  il bate, o bate, ma bate, ne bate, ii bate, l a batut, a batut o, m a batut, tatal bate, tata bate, batut, batuta, batuti, bataie, bataia, l a lovit, a lovit o, m a lovit, o loveste, il loveste, ma loveste, palme, violenta, violent, agresat, agresata, agreseaza, abuz*, viol, violat, violata, molest*, hartui*, sinucid*, sinucis*, vrea sa moara, vreau sa mor, nu mai vrea sa traiasca, nu vrea sa traiasca, se taie, s a taiat pe maini, se raneste, automutil*, vanatai, vanataie, frica de tata, frica de tatal, frica sa vina acasa, frica sa mearga acasa, frica de el, frica de sot, ii e frica de, cutit, bautura acasa, betiv, beat acasa, a venit beat, ameninta, amenintat, amenintata, droguri, fugit de acasa, singur acasa, singura acasa, poze nud, l a atins, a atins o, moare de foame
`)

export const turkish = phraseList(`
  dovuyor, dovdu, doven, dovuldu, dovuyorlar, doverim, dover, vuruyor, vurdu, vuruyorlar, dayak, tokat, siddet, taciz, tecavuz, istismar, intihar, olmek istiyor, olmek istiyorum, yasamak istemiyor, kendini kesiyor, kendini kesmis, kendine zarar, kendini oldur*, oldurecek, olduruyor, oldururum, tehdit, babasindan korkuyor, korkuyor babasindan, annesinden korkuyor, uvey babasi, eve gitmekten korkuyor, eve gitmeye korkuyor, eve gelmekten korkuyor, kocamdan korkuyorum, evden kacti, evden kactik, bicak, uyusturucu, sarhos, morluk*, ciplak, zorla evlendir*, ac birakiyor, zorbalik
`)

export const welsh = phraseList(`
  ei bwrw, ei fwrw, fy mwrw, ei daro, ei tharo, fy nharo, cam drin, camdrin, hunan niwed, hunan niweidio, lladd ei hun, hunanladdiad, eisiau marw, ofn mynd adre, ofn mynd adref, ofn ei dad, ofn ei thad, bwlio, cleisiau, trais, ddim yn saff
`)
