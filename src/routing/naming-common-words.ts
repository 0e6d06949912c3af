// Words that people write every day and that lie one letter off some first name, or are one: "late" is not Kate.
// Where a pupil's name is in this list, it counts only when it is clearly used as the name (`naming-everyday.ts`).

const english = `
  able about above across act add after again age ago agree ahead aid air alarm all allow almost alone along already also
  always amber among and angry ankle another answer any anyone anything apart app appt april are area arm around arrive art ask
  asleep asthma ate attend august aunt autumn away awful awake baby back bad badly bag ball band bank bath bay bean bear
  beat because bed been before began behind being believe bell belly below belt bench best better between big bike bill birth bit
  bite black bleed bless blood blow blue board boat body bone book boot born both bottle bottom bowl box boy boys brave bread
  break breath brew bring broke broken brother brought brown bruise bump bus busy but butter buy cake call called calm came camp
  can cancel cannot cant card care careful carry case cash cat catch caught cause cell cent chair chance change charge charm chase
  chat check cheer cheers cheese chess chest child children chip choice choir choose church city claim class clean clear clever
  climb clip clock close cloth clothes cloud club coach coast coat code coin cold collect come comes coming cook cool cope copy
  core corner correct cost cough could count couple course court cousin cover covid cow crash crazy cream cried cross crown cry
  cup cut dad daily damp dance dare dark dash data date daughter dawn day days dead deal dear decide deep dental dentist did didnt
  died diet dine dinner dirty dive doctor does doesnt dog done dont door double doubt down drama draw dress drew drink drive drop
  drove dry due during dust duty each ear early earn earring earth ease easily east easy eat edge eight either else email end
  enjoy enough enter even evening event ever every everyone exam except excuse extra eye eyes face fact fail faint fair faith fall
  family far farm fast fat father fault fear feed feel feeling feels feet fell felt female fern fetch fever few field fight fill
  film final find fine finger finish fire firm first fish fit five fix flag flat flew floor flower flu fly foam folder food foot
  football for force forget forgot form forms four free fresh friday friend friends from front fruit full fun funny further game
  games garden gate gave gay gear general gentle get gets getting giant gift girl girls give given glad glass glasses glove going
  gold gone good got gotten grade grace gran grand grant grass great green grew grip ground group grow guess guide gum guy gym had
  hair half hall ham hand handle hang happen happened happy hard harm has hasnt hat hate have havent having hay head headache heal
  health hear heard heart heat heavy heel held hell hello help her here herself hey hide high hill him himself hip his hit hiya
  hold hole holiday holly home homework honest honey honour hood hook hope hoped hopes hoping horrible horse hospital hot hour
  hours house how however huge human hundred hungry hurry hurt hurts ice idea ill illness inch include indeed info inform inside
  instead into issue its itself ivy jab jack jacket jade jam january jar jaw jean jeans jelly job join joke joy july jump jumper
  june just keen keep kept key kick kid kids kill kind kindly king kiss kit kitchen knee knew knife knock know known lace lad lady
  laid lake lamp land lane large last late lately later laugh law lay lazy lead leader leaf learn least leave leaving led left leg
  legs lend less lesson let lets letter level lice lid lie life lift light like likely lily limit line link lip list listen
  little live lives lock locker log lonely long look looked looking lose loss lost lot lots loud love loved lovely loves low luck
  lucky lunch mad made mail main make makes making male man manage many march mark marks mask mass mat match mate math maths
  matter may maybe meal mean means meant meat meds meet meeting mess message met might mike mile miles milk mind mine minor minute
  miss missed misses missing mix mock model mom moment monday money month mood moon moral more morning most mother mouth move
  moved much mud mum mums must myself nail name named nan nap nasty near nearly neat neck need needed needs neither nerve never
  new news next nice niece night nine nit nits nobody noise noisy none noon nor normal nose not note noted nothing notice now
  number nurse nut nuts odd off offer office often okay old older olive once one only onto open opens option order other our
  out outside over own pack packed packet page paid pain pair pale pan pants paper parent parents park part party pass past pay
  payment peace peg pen pence pencil penny people per perhaps period person phone photo pick picked picking pie piece pin pink pip
  pit place plan plane plant plate play played playing please plus poor poorly poppy pool pop post pot pound power practice pray
  prefer present pretty price problem proof proper proud pull pupil pupils purse push put quick quiet quite quit quiz race rain
  raise ran rang rare rash rate rather raw ray reach read reading ready real really reason red reed rely remain remember remind
  rent reply report rest result return rice rich ride right ring ringing risk river road rob robin rock role roll roof room rose
  roses rough round row ruby rude rule run running rush sad safe said saint sale salt same sand sandy sang sat save saw say saying
  says scan scare scared school score scratch sea seal search seat second see seem seems seen self sell send sense sent serious
  set seven shape share shared sharp she shed sheet shell shin ship shirt shoe shoes shop short should shoulder shout show shower
  shut shy sick side sigh sign signed silly simple since sing single sink sir sister sit site six size skin skip skirt sky sleep
  slept slip slow small smart smell smile snack snow soap sock socks soft sold some someone something son song soon sore sorry
  sort sound soup spare speak special spell spend spent spoke sport spot spring staff stage stairs stall stamp stand star start
  state stay stayed step stick still stomach stone stood stop store storm story straight strange street stress strong stuck study
  stuff such sue sugar suit summer sun sunday sunny sure swap sweet swim table tag take taken taking talk tall tape task taste
  taxi tea teach teacher team tear tears tease tell temp ten tend tent term test text texts than thank thanks that the their them
  then there these they thing things think third this those though thought three threw throat throw thumb thursday tick ticket
  tidy tie ties tight till time times tiny tip tired toast today toe together toilet told tomorrow tone tonight too took tooth top
  torn toss total touch tour toward town toy track trade train trainers travel tray treat tree trial tried trip trouble true trust
  truth try trying tube tuesday tummy tuna tune turn tutor twice twin twins two type ugly unable uncle under uniform unit unless
  until unwell upon upset urgent use used usual usually valid van very video view viral virus visit voice vomit wait waiting wake
  walk wall want wanted wants warm warn was wash wasnt watch water wave way weak wear wed wednesday week weekend weeks weight
  well went were west wet what when where whether which while white who whole whose why wide wife wild will willow win wind window
  winter wise wish wishes with within without woke woken woman wont wood word words wore work working world worn worried worry
  worse worst worth would wound wrap wrist write wrong wrote yard yeah year years yellow yep yes yesterday yet you young younger
  your yours yourself zip zone
  abt alot asap bday cld cos cuz dat dis dnt doc gonna gotta gud hav hes hows ill ive ive lol lunchtime mins morn mrng msg nite
  parents pls plz probs ppl rly shes shd soz thats tho thats theres theyre thnx thx til tmrw tmw tonite tues thurs thur weds
  wen wil wiv wnt wat whats whos wkend wont wud yday youre
`

const otherLanguages = `
  aaj aap abhi acha adan aeth aile aku ale ali alma alto amar amhara   ane  ante apa apna aqui ara arada asta ate aun
  avec avem avoir bad bade bahut bardzo bata bem bemar ben beta beti bien bilkul bimar bimaar bin bir bitte bolna bom bon bore
  bugun buna casa cay cer chez chal chwech cind cine coba com como con copil copilul czy dada dan  daar dat data dela demain
   diya doar dobra dobrze dom dor droga dua dziecko dzis     ellos emi ere ese esta este eto fata fiica fille
  fils filha filho gala gara gari guru hain  hali hasta hay hija hijo hoje iddo ima inna iska jaana jade jag jak jana jara jest
  jestem jeszcze juz kab kal kala kamu kana kar kara karo kaise kasa kese kitna kolo koni kora kore lan  las lata  leh 
  les leva los lucru luni maa maan maga magaca mai main mais maine mal  malade malo mama mana mane mano mar mare   mata
  meri mera mere  mija  mine minha moj moja mon  muito mujhe naa nada nahi nahin nam nama nana nao nel nie  nino
   noi nos nosa nova numa oder ola  ora oraz pan pana pani para paso pero poate pol por pora porque pra proszs prosze qua
  raha rahi rana rano ras rau roz saba saan sai sala salam sam samo   sari  sem sena ser sera sina sine sira sobie 
  soma sona sono sora sowa sua suis sunt szkola szkole taki tamam tata tera tere teri  tiene toda todo trei tres tri tum tumi
  tuz  uma uno var veli veut vida vou voy waa waan wada wali walo wcale wela wina wita xun yana yani yara yok yoga zara
`

/** Whether people write the word, folded, every day and mean no name. */
export const isCommonWord = (word: string): boolean => common.has(word)

const common = new Set(`${english} ${otherLanguages}`.split(/\s+/))
