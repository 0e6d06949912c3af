import { phraseList } from './phrase-list.ts'

// Hints in the other languages: a few words each, however the sentence goes on.

export const hintsInEurope = phraseList(`
  krzyczy/krzycza/wrzeszczy na/w dzieci/dziecko/mnie/nocy co/wieczor/caly/i/noc
  rzuca/rzucil czyms/nim/nia/talerzami/rzeczami/o sciane/podloge/mnie
  avale/avalait/pris/prend des/trop/plein medicaments/comprimes/cachets/pilules, mieux/serait sans moi/lui/elle
  un homme/garcon ment/pretend/dit age/avoir/quil 17/16/15/ans
  mensagens/mensagem de/dum um homem/desconhecido/velho/estranho, homem que diz/finge ter/ser/tem
  tomou/engoliu muitos/comprimidos/os medicamentos/comprimidos/todos
  me/nos quito/quita/escondio/rompio el/los/las/mi telefono/movil/pasaporte/llaves/dinero
  no me/nos/la deja/permite salir/hablar/trabajar/ver/llamar, tomo/tomado/trago muchas/pastillas/todas pastillas
  ilac/hap/haplari icmis/yuttu/icti/yutmus, telefonumu/telefonuma/parami el/aldi/koydu/aliyor
  kendine zarar/cizik/cizikler, bacaginda/kolunda/bileginda cizik/cizikler, a luat/inghitit pastile/medicamente/pumn
  nu ma/ne/o lasa sa/afara ies/iesim/vorbesc/iasa, wziela/wzial/polknela/polknal tabletki/leki/garsc/duzo
  strazsza/straszy/zamknal/zamyka mnie/nas/w/domu
  zabral/zabrala/schowal/trzyma/zniszczyl nam/mi/jej/moje/nasze paszport/paszporty/dokumenty/telefon/klucze/pieniadze
  zabral/schowal/zniszczyl paszporty/dokumenty/telefon
  nie pozwala/daje/wolno/wypuszcza nam/mi/jej/mu/nas wychodzic/wyjsc/dzwonic/jesc/spac/domu/z
  kaze/kazal/zmusza/zmuszal jej/mu/mi/ja go/sie glaskac/dotykac/calowac/rozbierac/milczec/klamac/kleczec/siedziec
  dziadek/wujek/kuzyn/brat/sasiad/trener/ksiadz glaszcze/kaze/rozbiera/pokazuje/caluje/kladzie/dotyka/oglada
  nocuje/spi/mieszka u/w/na kolegi/aucie/samochodzie/dworcu/ulicy/klatce
  wyrzucil/wyrzucila/wygonil nas/go/ja/mnie z/domu/na
  starsi/starszy koledzy/chlopcy/kolega/chlopak/kaza/daja/zmuszaja, ma dlugi/dlug/pieniadze/nowy skad/u/telefon/nie
  boi sie/ojca/ojczyma/mnie, nie zyje/zyc/chce sie/mu/jej, po co zyc/zyje/ja
  tnie/pocial/pociela/naciecia/zyletka/zyletki/zyletke, wyzywa/poniza/straszy mnie/nas/jego/ja/dzieci
  grozi nozem/ze/nam/mu, doarme/sta/ramane la/in/pe/prieteni/masina/strada/gara ca/frica/pentru
  vitreg/tatal/sotul/fostul tipa/urla/bate/loveste/striga/bea/distruge/sparge
  ne/ma/o/il urmareste/controleaza/inchide/sperie/injura/umileste
  ia luat/rupt/spart pasaport/pasaportul/telefonul/actele, baieti/baietii mai/mari/pun/duca/transporte/obliga
  il/o obliga/forteaza/pune/pun sa, nous/me/la/le suit/surveille/retrouve/retrouver/insulte/enferme
  retrouver/tuer/emmener/enlever nous/moi/les/enfants
  mon/son ex/mari/pere/beau nous/suit/vient/attend/rode/crie/casse/hurle
  des grands/jeunes/plus lui/ages/grands/font/demandent/obligent
  lui font/demande/fait/oblige/demandent porter/transporter/vendre/garder/garde
  a casse/pris/cache/jete/dechire mon/son/notre/ses telephone/passeport/papiers/affaires
  internette/online/oyunda biriyle/adamla/birisi/birisiyle/tanismis/konusuyor/tanistigi, adam 20/25/30/35/40 yasinda
  bulusmak/gorusmek istiyor/istiyormus/istemis, buyuk/abiler/cocuklar paket/para/tasitiyor/tasimasini/zorluyor/veriyor
  telefonumu/pasaportumu/kimligimi aldi/kirdi/sakladi, bizi/beni/onu takip/dovecek/kapatti/kilitledi/bulacak
  disari cikmama/cikmamiza/birakmiyor
  padrastro/tio/abuelo/novio/primo/vecino/entrenador mira/espia/banarse/toca/grita/entra/regala/besa
  la/lo/le/me mira/espia/graba/filma cuando/mientras/en bana/banarse/ducha/bano/duerme
  no quiere/quiero estar/ir/volver/quedarse en/con/a/solo casa/el/su/sola
  mayores/chicos/grandes/unos obligan/piden/mandan/hacen/dan/rapazes
  le/lo obligan/hacen/mandan/dan a/llevar/vender/paquetes/cosas, llevar/vender/guardar paquetes/cosas/droga/bolsa
  nos/me/la sigue/persigue/vigila/controla/encontro/busca
  levar/entregar/guardar/vender encomendas/pacotes/coisas/droga para/a, rapazes/homens/uns/gajos mais velhos
  tem/com medo do/da/de/dele, o ex/marido/pai persegue/segue/vigia/parte/grita/bebe/controla
  partiu/tirou/escondeu o/me/lhe telemovel/passaporte/documentos
`)

export const hintsFurtherEast = phraseList(`
  краще/лучше б/бы/бі його/ее/его/мене/меня/її не було/жить/жити
  лучше/краще не/було жить/родился/родилась/народився/народилась
  наглотался/наглоталась/выпил/выпила/випив/випила таблеток/таблетки/пігулок
  никому/нікому не нужен/нужна/потрібен/потрібна, حابسنا/حابسني/حابسها/قافل/مقفل علينا/عليي/بالبيت/البيت
  واخد/اخد/ماخد/خبى جوازاتنا/جوازي/الجوازات/جوازها/موبايلي/تلفوني, ريت* ما خلقت/انولدت/كنت, كنت/كان احسن/اريح لو/ما/مت
  apne paas/sath/saath sulate/sulata/sulati/letata/lete, rota/roti/rone hai/lagta/lagti jane/jaane/ghar/papa/chacha
  jane/jaane/jana se/par/pe rota/roti/chillata/dar, jee/jeene nahi/ka/sakta/sakti mann/dil/chahta
  kash main/mai/mein mar/na/paida, kaligood/keligood/kaligii/keligii yihiin/guriga/jooga/habeenkii/seexda
  vieni/vienas palikti/paliko/buna, nori/nebenori numirti/gyventi, vetem naten/ne/shtepi
  me/nuk/na len/le/lejon te/dal/flas/dalim
  ночує/спить/ночует/спит/живе/живет сама/сам/самі/одни/один/одна/машині/машине/вокзалі/вокзале
  мати/мама/мать/батько/отец/папа пє/пьет/бухает/запої/запое/пропала/десь/зникла/пьяная
  другий/второй/третий/третій день/дня нема/нет/десь/не
  заставляют/заставляет/змушують/змушує/принуждают/примушують носить/носити/возить/возити/продавать/продавати/раздеваться/передавать/брать/красти/воровать
  старшие/старші ребята/хлопці/парни/пацаны/пацани/хлопчики
  носить/носити/возить/передает пакеты/пакети/посылки/закладки
  забрал/забрав/сховав/спрятал/порвал/розбив/разбил паспорт/паспорти/документы/документи/телефон
  не выпускает/випускає/пускает/пускає/дає/дает нас/меня/мене/її/из/з/выходить/виходити
  ліг/ліжко/руку/руки ней/під/под/трусы/труси/юбку/спідницю
  преследует/переслідує/следит/стежить/шантажирует за/нас/її/её
  kaze/kazkas/vyresni/berniukai/vaikinai vercia/liepia/duoda/grasina/nori/nesioti
  vercia ja/ji/nesioti/parduoti/nusirengti, miega/miegam/miegame masinoje/gatveje/pas/stotyje
  geria/girta kasdien/vel/mama/motina/tevas, persekioja/seka/grasina/bijau/bijo mus/ja/jo/manes/kad
  supyko/pyksta/rekia ir/ant/musa/vaiku, dede/sesele/brolis/senelis liecia/lieciasi/glosto/bucinuoja
  tablete/tableteles/vaistu prisigere/isgere/daug/sauja, tableta/hape/ilace/tabletat ne/shume/duke/te/pi dore/piu/qare
  pi/piu tableta/hape/ilace/tabletat, na/me/e ndjek/survejon/kontrollon/gjen
  djem/cuna/te medhenj/rritur/japin/detyrojne, e detyrojne/detyron/shtyjne te, flejme/fle/flene ne/makine/rruge/vetem
  صار/صارلها/صارله/الها/اله يومين/يوم/ليلتين/اسبوع/ثلاث مو/ما/مش/برا/غايبة/غايب, ما/محدا/حدا شافها/شافه/شافو/بيعرف
  يفوت/بيفوت/يدخل/بيدخل لعندها/عليها/لعنده/عنده/غرفتها/عندها, صارت/صار تخاف/يخاف/ما/بتخاف/بيخاف
  شباب/اولاد/ناس اكبر/كبار منه/بيعطوه/بيجبروه/اجبروه, يجبر*/بيجبر*/اجبر*
  اخد/اخذ/كسر/خبى/سحب جواز/جوازات/التلفون/موبايل*/تلفون*, ما/مش بيخلينا/يخلينا/بخليني/مخلينا
  دوا/حبوب/حبة كلها/كتير/بلعت/اخدت, بلعت/بلع/اخدت حبوب/الدوا/دوا
  jee/ji/jeena/jina nahi/nahin/ni sakta/sakti/raha/rahi/na
  dar/darr/daray ke/kay/gaye/hue kamre/chup/bathroom/band/bachay, phone/mobile tor/tod/cheen/chheen/le diya/dia/liya
  kamre/bathroom/ghar mein/me/main band/qaid/bandh
  larke/ladke/bare/gunday paise/saman/packet/cheez mangte/dete/rakhwa/bhejte/le, maan/ammi/mummy ko/ne mara/pita/ghar
  bhuke se/hai/hain/rahe, saari/sari/bohat/bahut goliyan/goli/dawai/dawa/tablets kha/khali/le
  kirpan/goli/pistol maar/dikha/kadd/naal/lai/le, munde/mundey/larke kehnde/kutde/dhamkande/paise/tang
  paise/saman/bag le/lai ke/aa/jaa/fadd nahi/nai/te
  tala/taala/atke/atka/bondi/bondho/bondo diye/rakhe/kore/rekhe/kare, khete/khaite/khabar dey/dei/diye/day na
  ghore/ghor/rume atke/tala/bondho/bondi/eka, oke/amake/take atke/tala/khete/maria/bhoy
  jamva/khava/khavanu nathi/nthi/na aapti/aapta/aapto/aape/malyu, bathroom/room/ghar ma/maa puri/purine/bandh/lock
  puri de/didhi/didho/rakhe, ene/amne/mane puri/dhamkave/bivdave/ghar
  kathi/kaththi vachu/vechu/eduthu/aala kizh*/keer*/aru*/vet*, kizhich*/keerik*/arutthu*/aruthu*
  saapadu/sapadu kudukala/kudukka/tharala/illama/kodukala, poota/pooti/pootti/adachu vachu/vechu/vechan/vachirukanga
  mirattu*/bayamuru*, naan/avan/ava/yen/avanga sethu/saaga/sagan/poidalam/vaazha
  mela/udambu/kaal/kai kayam/thazhumbu/kaayam/soodu/adi, soodu vach*/vech*/potta*
  waxaan/wuxuu/waxay rabaa/rabtaa/doonayaa/sheegtay/leeyahay is/inaan/dilo/dilto/dhinto/dhinta, is dilo/dilto/gowraco
  baasaboor*/telefoon* ka/iga qaaday/jebiyay/qaatay, xoog/qasab ku/loo/u kaxeeyay/guurinayaa/geeyay
`)
