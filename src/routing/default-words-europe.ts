import { phraseList } from './phrase-list.ts'

// Written without accents, as they are typed on phones; with them they are found as well.

export const polish = phraseList(`
  grozi ze/mi/nam/jej/mu, bo/duzo/caly/znowu pije/pil/pijany, zabierze/zabral mi/dzieci dzieci/dziecko
  sie tnie/ciela/okalecza, ja/go/mnie dotyka/dotykal/bije/zabije
  bije/bija/pobil/pobila/pobili/pobity/pobita/zbil/zbila/zbity/szarpie/szarpal/popchnal/bity
  bili/uderzyl/uderzyla/uderza/kopnal go/ja, uderzyl mnie/syna/corke/moja/mojego
  uderzyla/uderza/dotyka/zabije mnie, ojciec/tata/ojczym/maz/partner/nauczyciel/kolega uderzyl
  mama/nauczycielka uderzyla, kopie/dotykal/dotyka/zabije/zamyka go
  bicie/przemoc/przemocy/zneca/znecal/znecaja/znecanie, maltretuj*/molestuj*/molestow*/gwalt/gwalci*/noz
  zgwalc*/obmacuje/obmacywal/pedofil*/seksualn*/wykorzystuj*/samoboj*/okalecza*/samookalecz*
  dotykal/dotyka/zabije/zamyka ja, nagie zdjecia, zabic/zabije/tnie/ciela/cial sie, sie zabic/zabije
  chce/chciala/chcial umrzec, nie chce zyc, nie chce juz zyc
  krzywdzi/skrzywdzil/krzywda/siniak*/pijany/pijana/pijani/narkotyk*/grozil/grozby/dreczy
  boi sie taty/ojca/ojczyma/mamy/wracac/wrocic/jego/go, boi sie isc do domu, boje sie meza/ojca/o
  pije codziennie, grozi mi/jej/mu, z nozem, dreczony/dreczona/przesladuj*/nekaja/nekany/nekana/wysmiewaja
  uciekl/uciekla z domu, glodny w domu, nie ma co jesc, zakaz zblizania
`)

export const portuguese = phraseList(`
  me/te/le/nos pega/golpea/pego/golpeo, esposo/marido/padre pega/golpea/maltrata
  quiere/quiero morir/morirse/suicidarse, bate nele/nela/me/na/nos/lhe, bate/bateu em mim, me bate/bateu/matar
  bateu nele/nela/me/lhe, bateu/bateram no meu, bateu/bateram na minha, bateram nele/nela
  pai/mae/padrasto/lhe bate/bateu, apanha/sozinho/sozinha em casa, apanha/apanhou/medo do pai
  apanha/medo do padrasto
  espanc*/agred*/violencia/violad*/violac*/estupr*/abuso/abusou/abusad*/maltrat*/automutil*, maus tratos
  se matar/corta/cortando, matar/corta/cortar se, quer/queria/quero morrer, nao quer/quero viver
  magoa se de proposito, medo da mae, medo de ir para casa, medo de voltar, medo dele, nodoas negras
  hematoma*/bebado/bebada/drogas/ameacou/ameaca/pelado/pelada/trancado/trancada, roxos no, ameaca/tocou me
  tocou/toca nela/nele, fotos nuas/nua, fugiu de casa, faz bullying, passa fome, casamento forcado
`)

export const french = phraseList(`
  le/la/me/les/nous/ma/pere/mere frappe, se fait frapper/taper, l a frappe/frappee/tape, m a frappe
  frappe mon/ma, frapper/battu/battue/gifle/violence/violences/violent/maltrait*/viol/violee/attouchement*
  le/la/me/pere tape, tape dessus, le/la/me bat, coups de ceinture, donne/recu des coups, abuse/menaces de
  abus sexuel, touche la nuit, se/me/la/le tuer, veut/voulait mourir, envie de mourir, veut plus vivre
  ne veut plus vivre, se scarifi*/mutile
  scarifi*/automutil*/harcel*/menace/couteau/ivre/bourre/drogue/drogues/fugue/excision, se coupe les
  peur de rentrer/lui/papa, peur de son pere, peur de sa mere, peur de son beau pere, peur de mon mari
  des bleus, bleus sur, mariage force, seul/seule a la maison, enferme dans, enfermee, photos nues/nue
`)

export const romanian = phraseList(`
  il/o/ma/ne/ii/tatal/tata bate, l/m a batut/lovit, a batut/lovit/atins o
  batut/batuta/batuti/bataie/bataia/palme/violenta/violent/agresat/agresata/agreseaza/abuz*, o/il/ma loveste
  viol/violat/violata/molestat/molestata/molesteaza/hartui*
  sinucid*/sinucis*/automutil*/vanatai/vanataie/cutit, vrea sa moara, vreau sa mor, nu mai vrea sa traiasca
  nu vrea sa traiasca, se taie/raneste, s a taiat pe maini, frica de tata/tatal/el/sot
  frica sa vina/mearga acasa, ii e frica de, bautura/beat/singur/singura acasa
  betiv/ameninta/amenintat/amenintata/droguri, a venit beat, fugit de acasa, poze nud, l a atins, moare de foame
`)

export const turkish = phraseList(`
  dovuyor/dovdu/doven/dovuldu/dovuyorlar/doverim/dover/vuruyor/vurdu/vuruyorlar/dayak/tokat
  siddet/taciz/tecavuz/istismar/intihar/oldurecek/olduruyor/oldururum/tehdit/bicak/sarhos
  olmek istiyor/istiyorum, yasamak istemiyor, kendini kesiyor/kesmis/oldur*, kendine zarar
  babasindan/annesinden korkuyor, korkuyor babasindan, uvey babasi, eve gitmekten/gitmeye/gelmekten korkuyor
  kocamdan korkuyorum, evden kacti/kactik, uyusturucu/morluk*/ciplak/zorbalik, zorla evlendir*, ac birakiyor
`)

export const welsh = phraseList(`
  ei bwrw/fwrw/daro/tharo, fy mwrw/nharo, cam drin, camdrin/hunanladdiad/bwlio/cleisiau/trais
  hunan niwed/niweidio, lladd ei hun, eisiau marw, ofn mynd adre/adref, ofn ei dad/thad, ddim yn saff
`)
