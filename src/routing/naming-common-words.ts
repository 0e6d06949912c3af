// Words that people write every day and that lie one letter off some first name, or are one: "late" is not Kate.
// Where a pupil's name is in this list, it counts only when it is clearly used as the name (`naming-everyday.ts`).

const english = `
  able about above absence absent abt across act add after again age ago agree ahead aid air alarm alert alive all
  allergic allergy allow almost alone along alot already also always amber among and angry ankle ankles another answer
  anti antibiotics ants any anyone anything apart app apple appt april archive are area arm around arrive art asap
  asian ask asks asleep assembly asthma asthmatic ate attend attendance august aunt autumn awake away awful baby back
  bacon bad badge badly bag bake baked ball band bang bank bare barely base basic basket bath bay bday beach bean
  beans bear beard beat because bed been bees before beg began behind being believe bell bella belly belong below belt
  bench bend bent berry best bet better between big bike bill bin bins birth bit bite bitten black blame blazer bleed
  bless blister block blocked blood blow blown blue board boarded boat body boil bomb bone book boot bored boring born
  boss both bother bottle bottom bound bowl box boy boyfriend boys brace braces brain branch brave bread break breath
  brew bright bring broke broken brother brought brown bruise bruised brush bubble bucket build built bull bullied
  bully bullying bump burn burnt bury bus busy but butter button buy buzz cable cage cake call called calm came camera
  camp can cancel candle cane cannot cant canteen cap cape card cards care career careful carrot carry cars cart case
  cases cash cat catch caught cause cave cell cellar cent chain chair chalk chance change chapel chapter charge charm
  charter chase chat cheap check cheek cheer cheers cheese chef chess chest chew chicken child children chill chin
  chip chips choice choir choose chose chosen church cinema circle city claim class clay cld clean clear clever climb
  clinic clip clock close cloth clothes cloud clown club clue coach coal coast coat cobra code coin cold collect color
  colour come comes coming cone control cook cooked cool cope copy cord core corn corner correct corridor cos cost
  couch cough coughing could counsel count couple course coursework court cousin cover covid cow craft crash crayon
  crazy cream creep crew cricket cried crime crisp crisps cross crow crown crumb cry cube cup curl curry cut cuz cycle
  dad daily dairy damage damn damp dance danger dare dark darling dash dat data date daughter dawn day days dead deaf
  deal dear dears debt decide deck deep demo den dental dentist depth desk detail detention detentions devil diarrhoea
  diary dice did didnt die died diet diff dine dinner dirt dirty dis disc dish dive dnt doc dock doctor does doesnt
  dog doll done dont door dose double doubt down drag drain drama drank draw dread dream dress drew drill drink drive
  drop drove drum drunk dry duck due dull dumb dump during dust duty each eager ear early earn earring earth ease
  easily east easy eat eczema edge edit egg eggs eight either elbow else email end engine english enjoy enough enter
  entry envy equal era error essay even evening event ever every everyone evil exact exam exams except excuse exit
  expect extra eye eyes fabric face fact fail faint fair fairy faith fake fall false fame family fancy far fare farm
  fast faster fat father fault fear fed feed feel feeling feels fees feet fell felt female fence fern fetch fever few
  fiddle field fierce fight file fill film final find fine finger finish fire firm first fish fist fit five fix fizz
  flag flake flame flash flat flew flip float flood floor flour flower flu flush fly foam fold folder folk fond food
  fool foot football for force forget forgot fork form forms fort foul found four fox frame france free freeze french
  fresh friday fridge friend friends fright frog from front frost froze fruit fuel full fun fund funny fur further
  fuss gain game games gang gap garden gas gate gave gay gaze gcse gcses gear general gentle geography germ german get
  gets getting ghost giant gift giggle ginger girl girlfriend girls give given glad glass glasses glove glow glue goal
  goat going gold golf gone gonna good goose got gotta gotten grab grace grade grain gran grand grant graph grass
  grave gravy graze grazed great green greet grew grey grid grin grip gross ground group grow guard gud guess guest
  guide guilty guitar gum gut guy gym habit had hail hair hairy half hall hallo halt ham hammer hamster hand handle
  handy hang happen happened happy hard harm harsh has hasnt haste hat hate haul hav have havent having hay head
  headache heal health heap hear heard heart heat heavy heck hedge heel height held hell hello helmet help hen her
  herb here hero herself hes hey hide high hill him himself hint hip hire his history hit hiya hobby hockey hold hole
  holiday holly holy home homework honest honey honor honour hood hook hop hope hoped hopes hoping horrible horse
  hospital host hot hour hours house how however hows hug huge human hundred hungry hunt hurl hurry hurt hurts hymn
  ice icy idea idle ill illness inch include indeed indian info inform inhaler ink inn inside instead into irish iron
  islam issue itch itchy item its itself ive ivy jab jacket jade jam january jar jaw jealous jean jeans jeep jelly
  jesus jewel job jog join joke jolly joy judge judo juice july jump jumper june junior just karate keen keep kept
  kettle key kick kid kids kill kind kindly king kiss kit kitchen kite knee knew knife knit knob knock know known
  label lace lack lad lady laid lake lamb lamp land landed lane lap laptop large laser last late lately lateness later
  latin laugh law lay lazy lead leader leaf leak lean leap learn least leather leave leaving led left leg legs lemon
  lend length lens less lesson lessons let lets letter level lever liar library lice lick lid lie life lift light like
  likely limb lime limit limp line link lion lions lip liquid list listen little live liver lives load loan local lock
  locker loft log login logo lol lolly lonely long look looked looking loose lord lorry lose loser loss lost lot
  lotion lots loud lounge love loved lovely loves low luck lucky lump lunch lunchtime lung lying mad made magic mail
  main make makes making male man manage mango manner many marble march marine mark marks marry mars mask mass massive
  mat match mate math maths matter may maybe mayor meal mean means meant meat medal meds meet meeting melt memo mend
  menu mercy mess message met meter mice middle might migraine mike mile miles milk mill min mince mind mine mini
  mining minor mins mint minus minute mirror miss missed misses missing mist mix mock mocks model mole mom moment
  mommy monday money monkey month mood moody moon moral more morn morning moss most moth mother motor mouth move moved
  mrng msg much mud mug mum mumps mums muscle music must mutual myself nail name named names nan nap nasty naughty
  nausea navy near nearby nearly neat neck need needed needle needs neither nerd nerve nerves nest net never new news
  next nice nick niece night nine nit nite nits nobody nod noise noisy none noon nor normal nose nosy not note noted
  nothing notice novel now nude null number nurse nursery nut nuts nylon oak oath oats obey ocean odd off offer office
  often okay old older olive once one onion online only onto open opens option oral orange order other our out outside
  oven over owe owed owl own oyster pack packed packet page paid pain paint pair pale palm pan panel panic pants paper
  parent parents park part party pass past paste pastoral patch path patient pause pay payment pea peace pear peel
  peer peg pen penalty pence pencil penny people pepper per perhaps period person pet petrol phase phone photo piano
  pick picked picking pie piece pile pill pilot pin pine pink pip pipe pit pitch pizza place plain plan plane planet
  planner plant plaster plastic plate play played playing please pls plum plus plz pole police pond pony pool poor
  poorly pop poppy porch pork pose post pot potato pound pour power ppl practice pram prawn pray prefer present press
  pretty price prick pride print prize probe problem probs prom prone proof proper proud prove pull pump pumps punch
  pupil pupils puppy pure purse push put puzzle quarter queen quick quid quiet quit quite quiz quote rabbit race
  racism racist rack radio raffle rail rain raise ramp ran rang rank rant rapid rare rarely rash rat rate rather raw
  ray razor reach read reading ready real really reason recall recent reception recipe record red reed reflux refuse
  registration regret rehearsal relax relay rely remain remember remind remote rent repair repeat reply report rescue
  resit rest result retake return revise revision reward rhyme rib rice rich ride right ring ringing rinse ripe rise
  risk river rly road rob robin robot rock rocket rocks role roll roof room rope rose roses rota rotten rough round
  route row royal rub rubber rubbish ruby rude rug rugby ruin rule ruler rumour run running rush rust sad safe safety
  said sailor saint salad sale salon salt same san sand sandy sang santa sat satin sats sauce sausage save saw say
  saying says scab scale scan scare scared scarf scary scene scheme school science scissors scooter score scout
  scratch scream screen screw script scruffy sea seal search seat second section see seed seek seem seems seen seize
  select self sell semi send senior sense senses sent serious session set sets settle seven severe sew shade shadow
  shake shallow shame shape share shared shark sharp shave shd she shed sheet shelf shell shes shield shift shin shine
  ship shirt shock shoe shoes shook shoot shop shore short should shoulder shout shove show shower shown shut shy sick
  sickness side sigh sight sign signal signed silent silk silly silver simple simply since sing single sink sir sister
  sit site sitting six size skate skill skin skip skirt skull sky slam slap slave sledge sleep slept slice slide slim
  slip slope slot slow smack small smart smash smell smile smoke smooth snack snake snap sneak sneeze snore snow soak
  soap sober social sock socks sofa soft soil sold sole solid solve some somehow someone something son song soon
  sooner soother sore sorry sort sorted soul sound soup source south soy soz space spanish spare spark spat speak
  special spell spend spent spider spike spill spin spit split spoil spoke spoon sport spot spray spread spring spy
  squad square squash stab stack staff stage stain stairs stall stamp stand star stare start starve state station stay
  stayed steal steam steel steep stem step stern steve stick stiff still sting stink stir stitch stitches stock stole
  stomach stone stones stood stool stop storage store storm story stove straight strange strap straw stream street
  strep stress strict strike string strip stroke strong stuck studio study stuff stupid style submit subway such suck
  sudden sue suffer sugar suggest suit summer sun sunday sung sunk sunny super supply sure surf surname swallow swap
  swear sweat sweep sweet swell swept swift swim swing switch swollen sword symptom syrup table tablet tackle tag tail
  take taken taking tales talk tall tank tap tape target tart task taste taxi tea teach teacher team tear tears tease
  teddy teeth tell temp temple tempt ten tend tender tennis tense tent term terror terry test tests text textiles
  texts than thank thanked thanks that thats the theft their them theme then there theres these they theyre thick
  thief thin thing things think third this thnx tho thorough those though thought thread threat three threw thrill
  throat throne throw thrown thumb thunder thur thurs thursday thus thx tick ticket tidy tie ties tight tights til
  tile till tilt time timer times timetable tin tiny tip tired tissue title tmrw tmw toad toast today toe together
  toilet told tomato tomorrow ton tone tongue tonight tonite tons tonsil tonsils too took tool tooth top topic torch
  torn toss total touch tough tour toward towel tower town toy track tract trade trail train trainers tram trap trash
  travel tray tread treat tree trend trial trick tried trim trip troop trophy trouble trousers truck true trunk trust
  truth try trying tub tube tuck tues tuesday tug tumble tummy tuna tune turn tutor tutors tweet twice twin twins
  twist two type typing tyre tyres ugly umbrella unable uncle under undo uniform union unique unit unite unless unlock
  unpaid until unwell update upon upper upset upstairs urgent usage use used user usual usually vague valid value van
  vape vapes vaping vary vase vein verb verse version very vest vet vets via victim video view village vine violent
  viral virtual virus visa vision visit vital vivid vlog voice volume vomit vomiting vote wafer wage waist wait
  waiting waits wake walk wall wallet wander want wanted wants warm warn warning wart was wash wasnt wasp waste wat
  watch water wave way weak wear weather web wed wedding wednesday weds weed week weekend weeks weep weight weird well
  wellie wellies wen went were west wet what whats wheel wheels wheeze when where whether which while whisper whistle
  white who whole whos whose why wide width wife wil wild will willow win wind window wing winter wipe wire wise wish
  wishes with within without wiv wkend wnt woke woken wolf woman wonder wont wood wooden wool word words wore work
  working world worm worms worn worried worry worse worship worst worth worthy would wound wounded wrap wreck wrinkle
  wrist write wrong wrote wud yard yawn yday yeah year years yell yellow yep yes yesterday yet yoghurt yogurt you
  young younger your youre yours yourself youth zebra zero zip zone zoo zoom
`

const otherLanguages = `
  ach asa dam inne mala nami salir sami samym skype tomar
  aaj aap aavega abhi acha adan aeth agua aile ajj ajude aku ale alem ali alla alma alo alto amanha amar amhara amiga
  amor anda ane annee annem anni anno ante apa apna aqui ara arada asta aun aura avec avem avoir azi bade bahut bana
  bardzo bata belle bem bemar ben beta beti bien bilkul bimaar bimar bir bitte bola bolna bolnav bom bon bonne bore
  bugun bukhar buna caja cala cale calma car cara caras carta carte casa cay cena cer chal chez chora chory chwech
  cina cind cine cita clair clar claro coba cole com como con copil copilul cosa cose creo czy daar dada dan deci dei
  dela dele deli della demain diga diya doar dobra dobrze doente dom donne dor doua droga dua dugsiga dziecko dzis
  dzisiaj ecole ela elas ello ellos emi enferma enfermo eran ere esa escola ese essa esse esta estan este etme eto
  evde eve fait falan fara faria fark fata febra febre feliz femei fiica filha filho fille fils fin fora gala gara
  gari gia gory greu guru haal haga hago haide hain hala hali han hanno hara hasta hava haydi heddiw hemen hija hijo
  hizo hoje hola hora hubo hwyr iddo ima inna iska iskuulka jaana jag jak jaka jaki jako jamas jana jara jasne jeden
  jedna jest jestem jeszcze jiran jutro juz kab kaise kal kala kalan kamu kana kar kara karo kasa kese kisa kitna kolo
  koni kora kore lan langa las lasa lata leh lei lekcje les leva lista loco loja los lua luam lucru lui lume lun luni
  luta maa maan maanta maga magaca mai maine mais maison mal malade malo maly mama mamy mana mane mano mar mare marido
  masa mata mato mera mere meri mial miala mica michel mija mil mimo minha mio mna moj moja mon morta muito mujhe naa
  nada nadie nahi nahin nam nama nana nao nei nel nela nie nin nino noi nos nosa noua nova nowa numa obiad oder oito
  okul ola olsa ona ora oraz oto otro ouca oyle pana pani papel para paso paura pena pero perro pewny pior poate poco
  pol por pora porque pra prin pris prosze proszs puis qua quis raha rahi rana rano rany ras rau rece rien robi robic
  ropa roz saan saba sabah sai saia saida sal sala salaam salam salio salle sam sama samo sans sari scoala seas sem
  sen sena ser sera sete sina sine sira sobie soma sona sono sonra sora sowa sta stad stai stau sua suis suna sunt
  syna szkola szkole szkoly tabiyat taka taki tamam tan tanta tard tare tata tels tem temiz tenia tera tere teri theek
  tiene tine tinha toba tobie toda todo toti tra trei tres tri tudo tum tumi tuz tyle uita uma umas unde uno usar var
  vaya veli veut vida vie vina vou voy waa waan wada walaikum wali walo waxaan wazne wcale wela wina wita xun yakin
  yana yani yara yarin yfory yoga yok ysgol zaman zara zaraz zona zony
`

/** Whether people write the word, folded, every day and mean no name; its plural and its past as well. */
export const isCommonWord = (word: string): boolean =>
  common.has(word) || basesOf(word).some((base) => common.has(base))

function basesOf(word: string): string[] {
  if (word.length > 4 && word.endsWith('s')) return [word.slice(0, -1)]
  if (word.length > 5 && word.endsWith('ed')) return [word.slice(0, -1), word.slice(0, -2)]
  return word.length > 6 && word.endsWith('ing') ? [word.slice(0, -3), `${word.slice(0, -3)}e`] : []
}

const common = new Set(`${english} ${otherLanguages}`.trim().split(/\s+/))
