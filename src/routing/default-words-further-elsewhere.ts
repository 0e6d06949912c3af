import { phraseList } from './phrase-list.ts'

// The same for Arabic, Somali, Ukrainian, Russian, Lithuanian, Albanian.

export const furtherArabic = phraseList(`
  لا/ارجوكم/رجاء/ما تسلمو/تسلموا/تعطو/تعطوا/تخلو/تخلوا/تسلموه/تسلموها/تعطوه الولد/البنت/الاولاد/لابوه/لابوها/لابوهم/لزوجي/ابني/بنتي/ابوه/حدا
  ما عندنا/عندهم/عندي/في اكل/طعام/كهربا/كهرباء/مكان/خبز/بيت, بدون/من غير/دون فطور/اكل/عشاء/طعام/بيت
  جوعان/جوعانين/جوعانة/جائع/جياع من/الاولاد/يومين
  زوجي/جوزي/ابوه/ابوها/عمه/خاله/ابوهم/عمها/خالها ضربنا/شرب/عم/يلمس*/بيشرب/بيلمس*/لمس*
  قدام/امام الاولاد/الولاد/اولادي/الاطفال, طلعنا/هربنا/هربت/تركنا/طردنا/رمانا من/البيت/برا البيت/برا/زوجي/الدار
  طردنا/رمانا/كبنا, بدو/بده/بدها/عايز/عايزة/ودو/ودها/يبي/تبي يموت/تموت/يقتل
  مابدو/مابده/مابدها/ما بدو/بدها/يعيش/تعيش/بده/عايز/يبي يعيش/تعيش/هالحياة
  يجرح/تجرح/بيجرح/بتجرح/بيقطع/بتقطع/يقطع/تقطع/عم حالو/حالها/ايديه/ايديها/ايدها/نفسه/نفسها/يدها/يده
  رجال/رجل/شخص/واحد/شب/زلمة كبير/غريب/عم/بيحكي/عالنت/اكبر عم/يحكي/معها/مع/معه/بنتي/يطلب
  عم/بيطلب/يطلب/طلب/بدو يطلب/صور/منها/منه/صورها/صورة صور/صورها/صوره/صورة/عريانة
  لا/ما/بدون تقول/تحكي/تخبر/تخبري/تقولي/تقولو لماما/لحدا/لامك/لاحد/حدا/لابوها
  عالانترنت/اونلاين/سناب/سنابشات/انستا/انستغرام/تيك عم/طلب/يطلب/رجال/شخص/بيهدد*, مو على بعضه/بعضو
  ابوه/ابوها/هو/زوجي شارب/شربان/محشش/معصب/متعاطي
  ما رجع/رجعت/نام/نامت/اجا/اجت عالبيت/للبيت/البيت/من/مبارح/امبارح/الليلة, لم يعد/تعد الى/للبيت/منذ
  مختفي/مختفية/اختفى/اختفت/ضايع, الشرطة/البوليس اجت/جاءت/اجو/كانت/اخدت/جت
  نايمين/ننام/عم ننام/في/بالسيارة/بالشارع بالسيارة/السيارة/الشارع
  لحالهم/لوحدهم/لحالو/لحالها/لوحده/لوحدها طول/بالليل/بالبيت/كل/من الليل/اليوم/بالليل/ليلة
  يزوجوها/يزوجها/تزويج/نزوجها/يجوزوها/تجويز/بالغصب/غصب/رح يزوج*/بنتي/عنها/غصب/ابن
  عنوان*/مكاننا/وين لحدا/لابوهم/ساكنين/لزوجي
  خايف*/بتخاف/بيخاف/مرعوب* يرجع/ترجع/من/يروح/تروح ابوه/ابوها/البيت/عالبيت/للبيت/لعند/عمه/خاله
  اثار/علامات/زرقة/حروق ضرب/على/بجسمه/بظهره/حزام, ما/مش عاد/عم/قادرة/قادر اقدر/قادرة/اتحمل/اتمالك
  يدخل/بيدخل/بيفوت/يفوت على/غرفتها/لغرفتها/غرفته غرفتها/بالليل/غرفته
`)

export const furtherSomali = phraseList(`
  guriga/hoyga/xalay kuma/ma/kama/muu/may soo/imaan/iman/hoyan hoyan/laaban/noqon/imaan/gelin/hoyanin/iman
  xalay guriga/ma/muu/may/kuma iman/imaan/joogin/soo/hoyan/seexan/ku
  telefoonkeeda*/telefoonkiisa*/taleefankiisa/taleefankeeda/telefoonka waa/wuu/ayaa dansan/xiran/damisan/xidhan
  waa/wuu/way waayay/waayey/lumay/maqan/maqantahay
  ninkayga/ninkaygu/seygeyga/aabaha/aabihii/adeerkiis/adeer/abti/abtigeed/aabe waa/igu/wuu/ayaa/i/na igu/na/ku/i dila/taabtay
  caruurta/carruurta/ilmaha hortooda/horteeda/horteed/ayaa/way/waa arkay/arkeen
  ha siinina/siina/siin/raacin/u/dhiibina isaga/aabaha/caruurta/aabihiis/ninkayga/ilmaha/dhiibina
  cunto/raashin/cunno/waxaan/wax guriga/ma/aan/aanu/cunno/lagu ma/taalo/hayno/haysano/taal/cuno/cunin
  caruurta/carruurta/ilmuhu/ilmaha/waan/way waa/way gaajaysan/gaajaysanyihiin/baahan/gaajeysan/gaajoonayaan/kaligood/keligood
  meel aan/aanu ku seexanno/seexano/seexdo/nool/hoyanno ma
  jiifna/seexanaa/hurudnaa baabuurka/gaadhiga/gaariga/dibadda
  wiilal/niman/rag/nin/wiil/nimanka waaweyn/weyn/ka/waayeel/online/internetka ayaa/ay/waa/ka/oo telefoon/telefon/siiyeen/sawir/sawirro/lacag/dalbanaya/weydiisanaya/weydiiyay
  telefoon/telefon/kabo/lacag/jaakad cusub/badan siiyeen/u/keenay/siiyay
  alaab/wax/boorso/bac u/ayaa/inuu qaado/qaada/gudbiyo/geeyo/qaadaan
  la geeyo/geynayo/geeyaa/dirayo/geeyn/celiyo soomaaliya/somaliya/dalka/xagaaga/si/dhaqan/celis
  gudo/gudi/gudayo/gudaan/gud, la gudo/gudi/gudayo/guro/guursado/qodbo
  guurinayaan/guurin/guursato/guursanayso/la qasab/xoog/guuriyo/nin
  sawir/sawirro/sawirada/sawirrada ayuu/qaawan/ka/weydii* dalbaday/qaawan/dalbanayaa/weydii*
  ha u sheegin/sheegina hooyo/cidna/qof/aabo/hooyada
  taabtay/taabta/taabtaa/taabanayaa/gacanta/salaaxay meel/jirkeeda/jirkiisa/ku/gabadha/wiilka/meelo
  gacmaheeda/gacmihiisa/gacanteeda/gacantiisa jar*/goy*/dhaawac*, gacmaha goy*/jar*
  noolaan/nolol/noolaado/noolaato ma/inuu/inay/rabo/rabin rabo/rabto/doonayo/doonayso
  cabsi/baqdin/baqayaa/baqayo/baqaysaa/baqaysa/baqanayaa guriga/aabihiis/aabaheed/hoyga/in/ka/inuu
  boolis/booliska/boolisku/police ayaa/waa/xalay yimid/u/yimaadeen/kaxeeyay
  guriga ka/aan/waan soo/ka/baxnay/cararnay baxnay/cararnay/cararay/baxay
  cinwaanka/adreeska/cinwaankayaga cidna/ha/qofna siinina/sheegina, khamri/qamri/khamro cab*/wuu/ayuu/waa
`)

export const furtherUkrainianAndRussian = phraseList(`
  не прийшов/прийшла/повернувся/повернулась/повернулася/ночував/ночувала/пришел/пришла/вернулся/вернулась/ночевал/ночевала додому/дома/вдома/домой/вчора/вчера/з
  телефон вимкнений/выключен/відключений/недоступний/отключен
  пропав/пропала/зник/зникла/пропал/исчез/исчезла/сбежал/сбежала/втік/втекла з/из/вчора/вчера/и/і/дому/дома
  порізала/порізав/ріже/порезала/порезал/режет/різала/резала/порізи/порезы руки/руку/на/себе/себя/вени/вены/ноги/зап*
  ховає/прячет/приховує під/под/рукавами/руки, рукавами/рукавом/рукави/рукава ховає/прячет/порезы/порізи
  вітчим/отчим/батько/тато/отец/папа/муж/чоловік/дядько/дядя/хлопець/сожитель бьет/бє/б'є/б/бьёт/кричить/вдарив/ударил/избил/напився/напился/пьет/пє/трогает/чіпає/торкається/чіпав/лапает/заходить/заходит її/его/на/ее/мене/меня/нас/і/и
  бє/бьет/б/избил/побив/ударил/вдарив/бив/бил ременем/ремнем/ремнём/поясом/кулаком/палкой/їх/нас/їй
  напився/напился/пьян/випив/выпил/випивший/выпивший/пьет/пє і/и/хоче/хочет/забрать/знову/опять/с/за/заберет/їде забрать/забрати/детей/дітей/кермом/рулем/утра/ранку/едет
  не віддавайте/отдавайте/отпускайте/відпускайте/давайте/пускайте/віддавати/отдавать йому/ему/дітей/детей/з/с/його/её/батьку/отцу/ребенка/дитину/ним
  не кажіть/говорите/давайте/повідомляйте/сообщайте/рассказывайте нікому/никому/йому/ему/адрес/адресу/батьку/отцу/чоловіку/мужу/мамі/маме
  не хоче/хочет/хочу більше/больше/жити/жить/домой/додому/йти жити/жить/ходити/возвращаться
  написав/написала/написал/сказав/сказала/сказал/каже/говорит що/что/хоче/хочет/не умре/умереть/померти/жити/жить/умрет/хоче/хочет
  прощальн*/записк* лист/письмо/знайшла/нашла/прощ*
  нема/немає/нет/нечего/нічого/нечем їсти/еды/їжі/есть/кушать/їстки/кормить/годувати/світла/света
  негде/ніде/де жити/жить/спать/спати/ночевать/ночувати, голодн* діти/дети/сидят/сидять/вже/уже
  діти/дети/ребенок/дитина голодн*/сам/одни/самі/один/одна/бачили/видели/сами вдома/дома/все
  при детях/дітях/ребенке/дитині, на глазах/очах у/детей/дітей
  чужий/чужой/дорослий/взрослый/какой/якийсь/незнайомий/незнакомый мужик/мужчина/чоловік/дядя/хлопець/парень в/пише/пишет/просит/просить/то/з/с інтернеті/интернете/фото/ней/нею
  просить/просит/требует/вимагає/хоче/хочет фото/фотки/гроші/деньги/голые/роздягнутися/раздеться, шантаж*
  полиция/поліція/полицию/поліцію приїжджала/приезжала/була/была/забрала/викликали/вызвали/вызывали
  ушли/пішли/втекли/сбежали/убежали/выгнал/вигнав/виїхали від/от/из/з/нас/с/вночі/ночью нього/него/дома/мужа/чоловіка/дому/вулицю/улицу/дитиною/детьми
  заходит/заходить/приходит/приходить лезет/лізе/к/до/в/ночью/вночі комнату/кімнату/ночью/вночі/ней/неї/кровать/ліжко
  трогает/чіпає/торкається/лапает/трогал/чіпав/гладит/гладить её/ее/її/меня/мене/там/его
  закрывает/зачиняє/запирает/замыкает/оставляет/залишає/бросает/кидає его/її/ее/його/їх/детей/дітей/одних/самих/одну/одного в/на/одних/самих/ночь/ніч/самого
  замуж/заміж видають/выдают/силой/хотят/хочуть/отдать/видати
  не могу/можу больше/більше/справляюсь/справляюся/впоратись, не справляюсь/справляюся
  сліди/следы/ожоги/опіки на/від/от/по спине/спині/руках/тілі/теле/ремня/ременя
`)

export const furtherLithuanian = phraseList(`
  neturim/neturime/neturiu/nera/nėra kur/ko/ka/maisto/namuose gyventi/miegoti/miegot/valgyti/valgyt/maisto/nakvoti
  isvare/ismete/isvijo/ismeta is/mus/mane buto/namu/namų/gatve/mus
  vaikai/vaikas alkani/alkanas/nevalge/vieni/vienas/mate/girdejo
  patevis/tevas/vyras/tetis/sugyventinis/dede/draugas/partneris ja/ji/mane/mus/vaikus/girtas/geria/musa/muša/sumuse/muse/lieciasi/liecia/grasina/prisigere
  musa/muse/sumuse/trenke/daužo/dauzo/musdavo dirzu/dirzo/vaika/ranka/kumsciu/su/vaikus/mus
  dirzu/kumsciu musa/muse/sumuse, bijo/bijau eiti/grizti/buti/tevo/patevio/vyro/namo/jo namo/namuose/su/pas
  negrizo/neparejo/nepareina/dingo/negrizta namo/vakar/nakti/is/nuo/telefonas
  vakar/naktį/nakti negrizo/neparejo/policija/musa/sumuse/muse/gere
  pjausto/pjauna/supjauste/susipjauste/pjaustosi/pjaustesi ranka/save/kojas/venas/rankose
  pjaustosi/supjauste/susizalojo/zaloja/zalojasi, nebenori/nenori/nebenoriu gyventi/gyvent/eiti/namo/buti
  parase/sake/raso/pasake kad/jog nori/nebenori/nenori/nusi* mirti/gyventi/nusizud*
  prisigeres/geria/isgere/girta vairuoja/atvaziuos/paims/nuo/vel/su/masina/ateis
  neduokit/neduokite/neatiduokit/neatiduokite/neleiskit/neleiskite/nesakykit/nesakykite vaiku/vaiko/jam/tevui/vyrui/su/niekam/adreso/pasiimti/kur/jo
  policija buvo/atvaziavo/isveze/vakar, iseinam/isejom/pabegom/pabegau/isejome nuo/is/vakar/naktį vyro/namu/nakti
  prie/priesais/vaiku vaiku/vaikų/akyse/mate
  vyras/vyriskis/kazkoks/suauges internete/raso/praso/snapchat/vyras nuotrauku/jai/foto/praso
  praso/reikalauja/prase nuotrauku/foto/pinigu/nuogu, nesakyk/nesakyti niekam/mamai/tevui
  liecia/lieciasi/lietė/liete/glamoneja ja/ji/prie/mane/nakti
  viena/vieni/palieka namie/namuose/per/visa/vienus/viena nakti/savaitgali/nakčiai
`)

export const furtherAlbanian = phraseList(`
  nuk erdhi/u/ka/eshte kthye/ne/ardhur/erdhi/kthyer shtepi/mbreme/ne/dje
  celularin/telefonin/telefoni/celulari e/ka/i/eshte mbyllur/fikur
  ka ikur/zhdukur/humbur/mungon nga/prej/qe shtepia/dje/mbreme
  burri/babai/babi/njerku/ish/partneri/daja/xhaxhai/i im/e/me/na/i/burri rrahu/rreh/godet/goditi/preku/prek/rrah/qellon/qelloi/pire
  ka/eshte/ishte/i/vjen pire/dehur/pirë perseri/sot/dhe/ne/me/makine, para/perpara/syve femijeve/femijve/tyre
  kemi/ikem/iku/kam/u larguam/ikur/larguar/ikem/dalur nga/prej/mbreme shtepia/burri/ai
  mos/te/lutem ja/ia/e/i/jua lejoni/jepni/leni/lini/dorezoni/lere/jep/tregoni te/femijet/me/vajzen/djalin/askujt/adresen shkoje/babin/babait/babi/burrit/adresen/askujt/tij
  mos tregoni/jepni/thoni adresen/askujt/ku/babait/babit
  njeri/nje/person/djale ne/nga/me/i snapchat/internet/instagram/rrjet/panjohur/madh i/e/kerkon/kerkoi/qe
  i/e/me/ti kerkon/kerkoi/kerkojne/dergoj/dergon/kerkuar foto/fotografi/lakuriq/video/para
  kercenon/kercenoi/kercenojne/kercenuar/shantazhon/shantazh
  pret/preu/prere/pren/premje/prerje duart/krahet/dora/veten/ne/krahe/kraheve/vetes
  nuk do/dua/donte te jetoj/jetoje/kthehet/shkoje/jetuar/vije
  do/donte/dua/tha te/se/qe vdes/vdese/vras/vrase/vdiste/vritet/do
  nuk kemi/ka/kam ushqim/buke/ku/drita/vend/per/asgje te/shtepi/ne/flejme/ngrene
  femijet/femija/femijeve jane/eshte/pa/i/te uritur/vetem/ngrene/uria/pane
  na nxori/nxorren/perzuri/hodhi/nxorri nga/jashte/ne
  frike/friket/trembet/tmerr nga/te/prej/se babai/kthehet/shkoje/babi/njerku/burri/shtepi, policia erdhi/ishte/mori/ka
  e prek/preku/ngacmon/ledhaton/puth kur/ne/naten/vend, vetem naten/ne/gjithe/gjate nate/shtepi/naten
  martojne/martese/fejojne/fejuar/martojm me/zor/detyruar/e
`)
