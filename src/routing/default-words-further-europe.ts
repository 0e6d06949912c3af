import { phraseList } from './phrase-list.ts'

// What the languages of Europe say besides blows: self-harm, hunger, a parent who drinks or has fled, a night away.

export const furtherPolish = phraseList(`
  slady/slad/pregi po pasku/pasie/paskiem/kablu/papierosie/biciu
  pociete/pocieta/pocial/potnie/poranione/tnie rece/reke/nogi/uda/ramiona/przedramiona
  chowa/ukrywa/zakrywa rece/ramiona/slady/pod bluza/rekawami/bluzie, nie chce juz/mi sie/jej/mu zyc/isc/byc
  napisal/napisala/pisze/pisal/mowi/mowil/mowila ze chce/nie sie umrzec/zyc/zabic/zabije, nie ma po co/sensu zyc/zycia
  nie wrocil/wrocila/bylo/ma do/go/jej/na domu/noc/od, nie mamy/ma/mam co/gdzie/pradu/jedzenia jesc/spac/mieszkac/domu
  prosze nie/aby wydawac/oddawac/dawac/puszczac/odbierac dzieci/dziecka/syna/corki/go/jej/mojemu ojcu/mezowi/tacie/bylemu/z
  nie oddawac/wydawac/dawac dzieci/dziecka/syna ojcu/mezowi/tacie/bylemu
  byla/przyjechala/wezwalam/policja policja/policje, ma/zakaz/zakazem zakaz/zblizania/sadowy
  uciekla/ucieklam/ucieklismy/wyprowadzilismy od/z/w meza/domu/nocy
  nie podawac/podawajcie/mowic/dawac adresu/nikomu/gdzie
  pil/wypil/pije/nietrzezwy/podpity jest/od/znowu/przyjedzie/rana/dzis samochodem/autem/odbierze/rana/odebrac
  zamyka/zamknal/zamknela/zostawia/zostawil/zostawila go/ja/nas/dziecko w/na/sam/same/sama piwnicy/komorce/lazience/noc/dom
  sam/sama/sami/same w/na domu/noc/cala/cale noc/dni/weekend, boi sie zostac/spac/wejsc/byc/zasnac z/sam/sama/nim
  dotyka/dotykal/glaszcze/caluje ja/go/mnie/tam/w nocy/wujek/miejscach
  wchodzi/przychodzi do/w jej/jego/mojego/nocy pokoju/lozka/nocy
  kaze/prosi/chce/zada jej/jemu/mu/od zdjecia/zdjec/rozebrac/nagie
  jakis/obcy/starszy/dorosly facet/mezczyzna/pan/typ/chlopak pisze/w/przez/prosi/z internecie/zdjecia/niej/nia
  nie mowic/mow/powiedziala/mowila mamie/nikomu/tacie/nic, szantazuj*/wyslal/rozsyla/wysyla jej/nagie/zdjecia
  wychodzic/wydac/wydaja/slub/za ja maz/zmuszaja, sika/moczy/moczyc sie w nocy/od/gdy
  rzucil/rozwalil/zdemolowal mnie/nas/mieszkanie/wszystko/nim, nie radze/daje/mam sobie/juz/rady/sily/siebie
`)

export const furtherRomanian = phraseList(`
  nu a/au venit/ajuns/intors/dormit acasa/azi/aseara, nu raspunde/stie/stim la/unde/nimic telefon/este/e
  a disparut/fugit/plecat de/din/si ieri/acasa/aseara/telefonul
  nu/sa il/l/o/ii/le lasati/dati/luati/ia/predati pe/cu/lui/copiii/copilul tatal/el/fostul/sotul/tata
  a baut/betie/beat de/iar/azi/si dimineata/iar/masina/vine/e
  unchiul/tatal/vecinul/vitreg/el/fratele/varul lui/ei/il/o/ma/l atinge/pipaie/pipait/saruta/atins
  atinge/pipaie/atins cand/pe/intre/noaptea dorm/doarme/picioare/noaptea
  sotul/tatal/el/partenerul/iubitul/concubinul meu/ei/lui/m/ne/o a lovit/impins
  copiii/copii/copilul au/a vazut/auzit tot/totul, se taie/cresteaza/zgarie pe/la/cu maini/brate/picioare/lama
  semne/taieturi/urme pe/de maini/brate/spate/curea/brat/fata, nu mai vrea/vreau sa traiasca/fie/traiesc/vina
  a scris/spus/zis ca vrea/nu sa/mai moara/traiasca, nu avem/are/n ce/mancare/unde/curent/bani manca/mancare/dormi/sta
  ne a/am dat/fugit/plecat/scos afara/noaptea/casa/acasa
  nu spuneti/dati/dezvaluiti nimanui/adresa/unde/lui adresa/stam/suntem, a venit politia/politie
  ordin de/protectie restrictie/protectie, ii/i cere/trimite/a cerut poze/fotografii/bani
  un barbat/om/tip mai/pe/de/strain internet/net/facebook/snapchat/mare/ii cere/scrie
  sa nu spuna/spui/zica mamei/nimanui/la, il/o lasa/incuie/inchide/tine singur/in/singura noaptea/camera/pivnita/acasa
  vor/vrea sa o/il marite/casatoreasca/duca, face pipi/pe in/el pat/cand, ii e/este teama/frica sa/de/cu
  nu mai/fac/pot fac/suport fata/rezist
`)

export const furtherPortuguese = phraseList(`
  padrasto/tio/pai/primo/vizinho/avo entra/toca/mexe/beija/dorme/deita no/nela/na/nele/com quarto/cama/ela/ele
  entra no/na quarto/cama dela/dele/de/a noite, mexe/mexeu/toca/tocou/apalpa/apalpou nela/nele/lhe/me/na/nas partes
  nao temos/tem/ha/tenho comida/luz/gas/onde/nada/que em/nem/para/de/dormir/comer casa/luz/comer/dormir/agua
  sem comer/comida/luz/jantar desde/ha/em/nem, foi/foram/vao sem comer/pequeno
  nao deem/dar/digam/dizer/dem/diga o/a/nosso/nova/onde morada/endereco/ninguem/pai/contacto/estamos
  nao/por favor deixem/deixar/entreguem/entregar/deixe o/a/os/ele/ela/que ir/sair/meninos/pai/com/filho/levar com/pai/levar/leve/ele
  saimos/fugimos/fugi/sai/fomos de/da casa/la/dele/embora ontem/noite/dele/com, casa abrigo/refugio
  bebeu/beber/bebendo outra/de/desde/novo/hoje/e vez/manha/carro/vai/conduz
  a policia veio/esteve/foi/levou ontem/ca/a/noite, medida/ordem protetiva/restricao/afastamento
  corta/cortes/cortou/cortar/marcas/cicatrizes nos/no/nas/os/se braco/pulsos/pernas
  nao quer/quero/queria/vale mais/a/viver/pena viver/estar/existir/aqui
  disse/escreveu/diz/escreve que queria/quer/nao/ia morrer/matar/desaparecer/viver
  carta/bilhete de/a despedida/despedir, nao voltou/dormiu/veio/apareceu para/em/a casa/noite
  desapareceu/sumiu/fugiu desde/de/e/ontem
  homem/velho/desconhecido/alguem/tipo online/na/no/internet/instagram/whatsapp/mais pede/pediu/fotos/fala/velho/internet
  pede/pediu/pedir/mandou/manda/quer foto/video dela/dele/nua/sem/intimas
  nao/para contar/conte/dizer/diga a/ao/nada mae/ninguem/pai/mim, chantag* divulgar/publicar/mostrar/que/de
  tranca/trancou/fecha/deixa/deixou o/a/os/sozinho/na/no noite/quarto/casa/arrumos
  levar/leva/levam la/ela/a para/casar/africa/guine casar/corte/fanado/cerimonia, faz xixi na/nas cama/calcas
  nao aguento/consigo mais/isto/cuidar, marcas/nodoas/roxo de/nas/no/do cinto/costas/braco/corpo
`)

export const furtherFrench = phraseList(`
  beau/son/oncle/pere/grand/cousin pere/oncle/frere/voisin rentre/entre/vient/dort/touche/embrasse/caresse dans/avec/la/le/elle/lui sa/chambre/lit
  rentre/entre/vient/viens dans/la sa/ma/leur chambre/lit la/nuit/le
  touche/caresse/touchait/embrasse la/le/partout/elle/entre nuit/zizi/sexe/jambes/fesses/seins
  veut/voulait/veux plus/pas vivre/etre/exister/rentrer/continuer, plus envie de vivre/rien
  ecrit/dit/disait quil/qu/que/il/elle veut/voulait/va mourir/tuer/disparaitre/vivre
  se/s taillade/coupe/coupait/entaille les/le/aux bras/veines/poignets/cuisses
  traces/marques/bleus/coupures/brulures sur/de/dans bras/dos/ceinture/jambes/visage/corps
  cache ses/les bras/traces/marques
  pas/plus rentre/rentree/rentrer/revenu/revenue/dormi hier/de/a/cette/depuis soir/nuit/maison
  disparu/parti/partie depuis/avec/hier/sans
  plus/pas/rien a/de/rien/quoi manger/nourriture/courant/electricite/chauffage/logement
  on/nous dort/dormons/dormir dans/a/chez voiture/rue/dehors/115/hotel, mis/mettre/mise/expulse dehors/rue/porte
  pere/papa/mere/mari/ex/il a/est/encore/boit/bu/avait bu/saoul/picole/picoler
  ne/pas/surtout donnez/laissez/laisser/donner/confier/confiez/rendez les/le/la/pas/partir/mon/ma enfants/petit/petite/pere/avec/fils/fille/lui
  pas/ne dire/donner/dites/donnez notre/a/mon/ou/nouvelle adresse/personne/pere/mari
  police/gendarmes est/sont/a/ont venue/venu/embarque/arrete
  parti/partie/quitte/fui/enfui avec/mon/la/le/cette/hier/de enfants/mari/nuit/maison/domicile
  foyer/ordonnance de/femmes/d/maternel protection/urgence/eloignement, devant les/mes/le enfants/petits
  un homme/mec/type/monsieur/inconnu plus/sur/lui/en/adulte/demande age/internet/snap/snapchat/insta/ligne/demande
  demande/demander/envoyer/envoye/veut des/lui/photos photo/nues/deshabille
  ne/pas/rien dire/dis a/rien maman/personne/papa/mere, fait/chantage de/chanter/publier/photos
  seul/seule toute/la/depuis/le nuit/weekend/hier/soir
  enferme/enferment/laisse dans/seul/le/la placard/cave/chambre/garage/dehors
  marier/mariage/mari/exciser/couper de/force/la/avec/bled/vacances, fait pipi/pisse au/sur/dans lit/lui/elle
  je/en n/ne/peux en/plus/arrive plus/peux/arrive/a gerer/proteger/bout
`)

export const furtherTurkish = phraseList(`
  eve/okula gelmedi/donmedi/ugramadi/donmuyor, dun gece/aksam eve/gelmedi/geldi/polis gelmedi/donmedi/bizi/beni
  telefonu/telefon kapali ve/haber/eve/gelmedi/yok, nerede/nerde oldugunu bilmiyoruz/bilmiyorum
  kollarini/kolunu/bileklerini/bacaklarini/kendini kes/kesmis/kesiyor/jilet/cizmis/ciziyor/yakiyor
  kollarinda/kolunda/sirtinda/vucudunda/bacaginda kesik/kesikler/iz/izler/yara/yaniklar
  uzun kollu saklamak/giyiyor/cikarmiyor, yasamak/olmek/kalmak istemiyor/istemiyorum/istiyor/istedigini
  veda mektubu/edecek/notu, kocam/babasi/babam/esim/eski/uvey/sevgilim icti/icmis/bagiriyor/dokunuyor/babasi/esim
  cocuklarin/cocuklar/cocugun onunde/gordu/icinde/gozu, siginma/siginak/siginmaevi evinde/evindeyiz/evi
  adresimizi/adresi/yerimizi kimseye/soylemeyin/vermeyin/babasina/ona
  evden/kocamdan/babasindan ayrildik/kactik/ciktik/attilar/atti/kovdu/kovuldum
  babasina/ona/esime/kocama/babasiyla/eski vermeyin/teslim/gondermeyin/birakmayin/esime
  icmis/ickili/alkollu/icti araba/arabayla/almaya/gelecek/gelirse/yine, polis geldi/cagirdik/aldi/goturdu
  uzaklastirma karari, evde yemek/yiyecek/ekmek/elektrik yok/kalmadi/yiyecek, ac kaldik/kaliyor/kaldilar/geldi
  kalacak/yatacak/gidecek yerimiz/yer yok/kalmadi
  internette/snapchatte/instagramda/oyunda/tiktokta bir/adam/biri/tanistigi adam/biri/foto/fotograf
  foto/fotograf/fotografini istiyor/istemis/gondermesini/atmis/yayarim
  kimseye/annene/annesine/babana soyleme/soylemesin/anlatma/demis
  dayisi/amcasi/abisi/kuzeni/ogretmeni/dedesi/uvey dokunuyor/elliyor/dokunmus/opuyor/odasina/yatagina
  gece odasina/yatagina giriyor/geliyor
  eve/babasina/gitmeye/donmeye gitmek/korkuyor/donmek/gitmekten istemiyor/korkuyor/agliyor
  yalniz/tek birakiyor/basina/evde/kaliyor gece/gunlerdir/kaliyor/butun
  zorla/evlendirmek/nisanladilar/nisan istiyorlar/evlendirecekler/memlekete/goturuyorlar
  dolaba/bodruma/odaya/banyoya kilitliyor/kilitledi/kapatiyor, haber vermeyin babasi/ogrenirse/kizar
  altini/altina islatiyor/kaciriyor/isemeye, dayanamiyorum/basa/bas edemiyorum/cikamiyorum/artik
`)

export const furtherSpanish = phraseList(`
  se hace/hizo/ha/corta/corto cortes/cortado/heridas/dano en/los/con/las brazo/munecas/piernas
  cortes/marcas/moretones/cicatrices/moraton en/de/por los/la/el/las brazo/espalda/munecas/cinturon/cuerpo/cara
  no quiere/quiero/queria seguir/vivir/existir/volver/estar viva/aqui/vivo/casa/viviendo/con
  dice/dijo/escribio/escrito/puso que/ya no/quiere/queria/se quiere/seguir/morir/matar/vivir, carta/nota de despedida
  policia vino/estuvo/vinieron/llego/se porque/anoche/llevo/a, vino/llame/llamamos la/a policia
  anoche/mi/pareja/novio pareja/marido/ex/novio/esposo me pego/golpeo/empujo/pega
  delante/enfrente de los/las/mis ninos/hijos/ninas
  no le/les/dejen/den/entreguen/dejes den/entreguen/a/los/que/al nino/hijos/padre/ex/lleve/mi/papa
  no digan/den/dar/diga donde/direccion/nuestra/mi/a vivimos/nadie/direccion/estamos/padre
  quiere/va/se los/las/lo/la a quiere/llevar/llevarselos lejos/llevar/otro/pais/fuera
  nos fuimos/escapamos/salimos/echaron/echo/quedamos de/anoche/a/sin/en casa/calle/anoche/el/madrugada
  orden de alejamiento/restriccion/proteccion, casa refugio/acogida
  bebido/tomado/bebiendo/tomando otra/viene/desde/y/hoy vez/recoger/coche/carro/manana, ha/esta bebido/tomado
  no tenemos/hay/tengo comida/luz/donde/nada/que/para en/dormir/de/vivir/comer/gas
  sin comer/cenar/comida/luz/techo desde/hace/ayer/dias/dos
  no volvio/vino/llego/regreso/durmio/aparece anoche/a/en casa/desde/anoche
  desaparecio/escapo/desaparecida/desaparecido desde/de/anoche/ayer
  un hombre/senor/tipo/chico/desconocido mayor/por/en/le/que internet/instagram/snapchat/pide/whatsapp/escribe
  le pide/piden/pidio/manda/mando/envia/exige foto/videos/dinero/desnuda
  chantaj* con/publicar/subir/difundir/a fotos/todos/publicar/ella
  tio/primo/padrastro/abuelo/vecino/novio/papa la/lo/le/me/entra toca/toco/besa/en/manosea/cuarto/acaricia
  entra/viene/mete en/a/su/de cuarto/cama/noche/habitacion, no le/se/diga/contar digas/lo/cuente/a mama/nadie/mi
  casar/casarla/casarse/boda contra/con/obligada/a/forzada, solo/sola toda/en/desde/todo la/noche/casa/dia/ayer
  se hace/orina/mea pis/cama/encima cuando/desde/cama
  encierra/encerro/encerrado/encerrada en/al/el cuarto/bano/sotano/armario
  miedo a/de/que/ir/volver el/su/con/la padre/casa/novio/papa/pareja/contar
  no puedo/aguanto/soy mas/capaz/con cuidar/cuidarlos/ellos
`)
