import { phraseList } from './phrase-list.ts'

// What the languages of South Asia say besides blows, as it is texted in Latin letters.

export const furtherUrduAndHindi = phraseList(`
  haath/hath/hat uthaya/uthata/uthate/uthati/lagaya/lagata/lagate
  mara/marte/pita bachon/bacho/bachchon ke samne/saamne, kal/raat/phir/bohat/bahut/roz/mujhe mara/pita/peeta
  shohar/pati/mian/husband/abbu/papa/baap/chacha/mamu/sautele ne/bohat/mujhe/kal mara/haath/nikala/choota/chua
  gusse/ghusse mein/main hain/hai/haath/aur, ghar bhejne/bhejna/bhejen/bhej se/mat pehle/call
  raat/kal/do/rat ko/se/din/bhar ghar/se nahi/nahin/nai/ni aayi/aaya/aai/aye/lauta/ayi/aya
  ghar nahi/nahin/nai/ni aayi/aaya/pohancha/ayi/aya/lauta, phone/mobile band hai/ja/he, lapata/gayab/ghayab
  choota/chuta/chute/chhuta/chhoote/choote/chua/chhua hai/hain/he/usko/usay
  galat/ghalat/ganda/gande tarah/tarike/tareeqe/jagah/tareeke/touch, kapre/kapde utarne/utaro/utarwa/utar
  tasveer/tasveerain/photo/pics/pictures mang/maang/mangta/mangte/bhejne/bhejo/mangi
  aadmi/admi/larka/banda/koi online/internet/snapchat/insta/se/pe/whatsapp baat/photo/mang/pics/message/milne
  kisi/ami/mummy/mama/ammi ko/se mat/na/nahi bolna/kehna/bata/batao
  haath/hath/kalai/baazu/bazu kaat/kaata/kaati/kata/kate/katti/katta
  apne/khud haath/ko/hath/aap kaat/nuksan/kaata/kat/jalaya
  jeena/jina/zinda/rehna nahi/nahin/ni rehna/chahta/chahti/chahte
  mar/marna jana/jaun/jaana/jaungi/jaunga/chahta/chahti, khat/note/diary likha/likh/mein/me marna/mar/alvida/sorry
  khana/khane/roti/paise ko/nahi/ke/nahin/liye/kuch kuch/nahi/nahin/hai/liye/ghar
  bachay/bachche/bache bhukhe/bhuke/akele/akelay
  akela/akele/akeli/akelay chor/chhod/ghar/rehte/rehta/sote/chorr raat/ke/kar/jata/jati/hain/diya
  sharab/nasha/nashe/daru pi/pee/pita/kar/mein/me/peekar ke/kar/hai/aata/gari/aya/lene
  abbu/papa/baap/baba ke/ko/saath/sath mat/sath/saath/na bhejna/dena/jane/bhejen/dein/jaane
  bache/bachon/bachay unko/ko/us/usko mat/na/nahi dena/dein/bhejna/den, address/pata kisi/mat/na/nahi ko/dena/dein
  ghar chor/chhor/se/chhod diya/nikal/nikala/aaye/bhaag/kar, police aayi/ayi/bulai/aai/ne thi/le/raat
  shadi/shaadi/nikah/rishta kar/zabardasti/karwa/karna/tay denge/dein/rahe/dena/diya/karwa/kar/chahte/hai
  pakistan/india/bangladesh/wapas le/bhej ja/jaa/jakar/kar/rahe shadi/kar/shaadi/hain/nikah
  kamre/bistar/kamray mein/me/main aata/aate/aa/ghus/sota
  darti/darta/dari/dar/dara/darr hai/gayi/gaya/rahi/raha/lagta se/ghar/bohat/baap/abbu/papa
  bistar/bister geela/gila/mein peshab
`)

export const furtherPanjabi = phraseList(`
  marda/marya saanu/sanu/mainu/ohnu/bachean/nu/sab, saanu/sanu/mainu/ohnu/menu marda
  daddy/piyo/peo/pyo/dad/bapu/papa ne/sharab/daru/bahut marya/kutya/pee/peeke
  neel/nishan/daag/zakham paye/pye/pai/pe/ne hoye/ne/hai/sareer
  sareer/pith/baah/bahan/muh te/utte neel/nishan/daag/cut/katt, sharab/daru/daaru pee/peeke/pi ke/aunda/aya
  ghar ni/nahi/nai/nhi aya/aayi/ayi/aaya/murya/aunda/mudya
  do/2/tin/3/kal din/raat/ton to/ton/da/di ghar ni/nahi/nai aya/ayi/aaya
  ghar aun/jaan/jan/aan ton/to/te dardi/darda/darde/darr/dar, ghar ch/vich/wich khaan/roti/khana/paise nu/ni/kuj/nahi
  bache/nyane/jawak bhukhe/bhuke/ikalle/kalle/kale, roti ni/nahi/nai khadhi/khaan/mildi
  kise nu/ne/naal na/ni/ohnu dasyo/dasi/dasna/dassyo/dasio/bheje/bhejya/kamm
  london/birmingham/bahar kamm/kam te/lai bhejya/bheje/laya
  hath/baah/baahan/naadan katt/kat/vaddh/katdi/vad/katda rahi/leya/di/hai/lai
  jeena/jeona/jiuna/jina ni/nahi/nai chaunda/chaundi, marna/mar chaundi/chaunda/jana/jaana
  hath/haath laaunda/launda/lagaya/laya/lagaunda galat/ohnu/gande
  viah/vyah/rishta/shaadi zabardasti/kar/karna/dhakke/karvaun/karan dena/rahe/chaunde/naal
  india/punjab/pakistan lai/le/bhej ja/jaa/rahe/ke viah/vyah/shaadi
  daddy/piyo/peo/dad/ohde naal/nu na/ni/nahi bhejyo/bhejna/deyo/jaan/bheji
  banda/munda/bande photo/online/pics/net mangda/mangde/te/gal, police aayi/ayi/bulayi/aa
  ghar chhad/chad/chhadd ke/ditta/aaye/aye, dardi/darda/darde aa/hai/ne ghar/daddy/piyo/ton
`)

export const furtherBengali = phraseList(`
  mod/mad/nesha kheye/khaye/khay/khaiya/kore eshe/ashe/mare/gari/aise/aisha/bari
  baba/abbu/shami/swami/jamai/chacha/mama/abba mod/mare/mere/marlo/dhore/nesha/marche/gaye
  baba/babar/abbur/abba shathe/sathe/kache/r jete/dite/pathaben/jaite/chhere diyen/na/diben/den/din
  amader/amake/oke/amare/or mare/mere/marlo/maare/hat/gaye bari/ghar/hat/samne
  bacha/baccha/chele/meyeder samne/shamne, bachte/bhachte/baachte chay/chaay/chai/chaina na
  ar/r bachte/baste/bachbe chay/chai/na na, more jabe/jabo/jete chay/bole/likhe/chai
  khatay/khata/diary/chithi likhe/te mor/more/bachte/rekheche
  hat/haat/hate/nijer nije/kete/kate/katche/kata/nijei kate/pheleche/feleche/katche/dag/fele
  হাত কাটে/কেটেছে/কাটছে/কাটা, নিজে/নিজেকে/নিজের নিজে/হাত/শেষ/আঘাত কাটে/হাত/করে, লম্বা হাতা, বাঁচতে চায়/চাই না
  মরে যেতে/যাবে, বাড়ি/বাসায় ফেরেনি/আসেনি/যেতে, খাবার নেই/নাই, মদ খেয়ে, গায়ে হাত, ভয় দেখায়/পাচ্ছে, ছবি চায়/চাইছে
  lok/chele/manush/beta/keu online/onlain/snapchat/facebook/net/messenger e/te/oke chobi/gift/photo/pic/kotha
  chobi/photo/pic/chhobi chay/chai/chaise/pathate/dite/pathao/chaiche
  amma/ma/mayer/kaoke/abbu/kauke ke/re bolo/bolbe/bolte/bolish/boila/bolba na
  gaye/gae/gaaye hat/haat dey/dei/dise/diyeche/day, khabar/khawar/khaoar/bhat nai/nei/ghore/kichu/basay nai/nei
  na kheye/khaiya ache/thake/school/ase, rate/raate/kal bari/basay/basa/ghore fere/ashe/phere/ase/aise nai/ni
  bari/basay/basa fere/ashe/phere/ase nai/ni, phone bondho/off bari/fere/rate
  biye/bia dite/diye/debe/dibe/dia/diya chay/dicche/debe/ditese/dibe
  desh/bangladesh/sylhet e/niye/nia/te niye/giye/jabe/nia biye/bia/jor
  police/pulish eshechilo/esechilo/aise/ashchilo/dakte
  bari/basa/ghor theke chole/ber/bair/beriye eshechi/kore/ashchi/diyeche/gesi
  thikana/address kauke/kaoke/keu/diyen na/diyen/diben, eka/aka/ekla rekhe/thake/ghore/basay/rate jay/rate/thake/chole
  bhoy/voy pay/pai/lage/paay/pacche bari/jete/baba/basay/abbu/take
`)

export const furtherTamil = phraseList(`
  veetuku/veettuku/veetukku/veettukku vara/varave/poga/po/varadhuku/pogave bayapadran/bayapadra/bayam/bayapaduraan/bayapadraan/bayapaduthu/bayamaa
  bayapadran/bayapadra/bayapadraan/bayanthu/bayappaduraan appa/appava/mama/veetuku/avana
  kudichitu/kudichuttu/kudichi/kudichutu/kudi/thanni vandhu/vanthu/adikk*/adich*/pottu/varuvar
  adikkaranga/adikkiran/adikraru/adikararu/adikraanga/adikkaraan/adikkaraar/adikraan/adikkaru/adichuttan/adichitaru
  appa/purushan/husband/mama/sithappa kudichitu/adich*/adik*/mirat*/thod*
  thodran*/thodraan*/thodaran/thottan/thottaan/thoduran/thottaru/thodraru/thodaraan
  mama/appa/thatha/periyappa/annan/sir thaniya/thod*/rathiri irukum/pothu/varaan
  yaar/amma/appa kita/kitta/kittayum/kitayum solla/sollatha/sollathe/sollaatha/sollakoodathu/sollidadhe
  kaiya/kai/kayya/kaila/kaiye aruth*/vetti*/keeri*
  sagalaam/sethuduven/sethudaren/saagalaam/saganumnu/saga nu/num/solra/solran/poren/pogiren/virumburen
  vaazha/vaala/vazha pidikala/pidikkala/istam/ishtam/virupam
  veetla/veetula/veettula/sapada/saapadu saapadu/sapadu/sappadu/saapida/ethuvum/onnum illa/illai/ila
  pasi/pattini yoda/la/ya/kidak*
  nethu/rathiri/iravu/ratri/rendu veetuku/veettuku/veetukku/naal varala/varale/varavillai/varalai
  veetuku/veettuku varala/varale/varavillai, kaanom/kaanam/kaanala/kanom
  photo/padam kekkuran/kekuran/ketkiran/kekran/kekkaran/anuppa/anupa, online/net/insta la/yil oruthan/oru/aal/yaaro
  kalyanam/kalyaanam panna/panni/pannanum/pani/senju paakuranga/solranga/vaikka/kattaya/vaika
  oor/oorukku/india/ooruku ku/kootitu/anuppi/poi kalyanam/kalyaanam
  appa/purushan/avar/husband kita/kitta/kooda/kuda anupatheenga/anuppatheenga/anupaadheenga/vidatheenga/kudukatheenga/anupadheenga
  police/polees vandhu/vanthanga/vandhanga/vanthuchu, veeta/veetta/veedu vittu vandhu/vanthutom/vandhutom/poi/odi
  thaniya/thaniyaa vittutu/vittuttu/vitutu/irukanga/iruka
`)

export const furtherGujarati = phraseList(`
  adke/adake/adakyo/adkyo/aade che/chhe
  kaka/mama/dada/pappa/bapu/fua/sir adke/ene/adake/hath/maare/mare/daru/gusse che/chhe/adke/lagade/marva/adake
  gabhrai/ghabhrai/gabharai/gabhray/dari gai/gayo/jay/jaay che/chhe, jivvu/jivavu/jeevvu nathi/nai/nthi
  marvu/mari/mareli javu/jau/chhe/jaish
  hath/haath/kanda kape/kapyo/kaape/kapi/kapya/kaapi che/chhe/nakhyo/lidha/nakhe
  ghare/gher/ratre aavyo/avyo/aavi/avi/aavyu nathi/nthi/nai
  ghare/gher java/javani/javu bik/beek/dar/nathi/bive/gabhray
  daru/dharu/daaru pi/pine/pee ne/aave/maare/mare/aavya/gadi
  mane/amne/ene/bachao/chokra/chhokra maryu/marya/mare/maare/maryo/samej
  chokra/chhokra/bachcha bhukhya/bhukya/ekla/same, khavanu/khava/jamvanu nathi/nthi/kai/nai/mate
  ghar ma/mathi khavanu/kadhi/kai/jamvanu nathi/mukya/mukyo, photo/fota mange/mangyo/mangya/mokalva che/chhe
  koi ne/online/admi na/kehti/kaheti/kahevu/kehvu/kejo/kidhu
  lagan/lagna karavi/karva/karavva/nakki/jabardasti deva/mange/karva/dese/karvi
  india/desh lai/moklvi/mokli jai/jay/ne lagan/devi
  pappa/bapa/ene sathe/ne na/nahi mokalta/mokalsho/mokalo/aapta/aapsho, police aavi/avi/bolavi
`)
