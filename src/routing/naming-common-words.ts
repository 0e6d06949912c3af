// Words that people write every day and that lie one letter off some first name, or are one: "late" is not Kate.
// Where a pupil's name is in this list, it counts only when it is clearly used as the name (`naming-everyday.ts`).

const english = `
  absence absent alert alive allergic allergy ankles anti antibiotics ants apple archive asian asks asleep assembly
  asthmatic attendance bacon badge bake baked bang bare barely base basic basket bath beach bean beans beard bees beg
  bella belong bend bent berry bet bin bins bitten blame blazer blister block blocked blown boarded boil bomb bone
  bored boring boss bother bound boyfriend brace braces brain branch bright bruised brush bubble bucket build built
  bull bullied bully bullying burn burnt bury button buzz cable cage camera candle cane canteen cap cape cards career
  carrot cars cart cases cave cellar chain chalk chapel chapter charter chase cheap cheek chef chew chicken chill chin
  chips chose chosen cinema circle clay clinic clown clue coal cobra color colour cone control cooked cord corn
  corridor cost couch cough coughing counsel coursework covid craft crayon creep crew cricket crime crisp crisps crow
  crumb cube curl curry cycle dairy damage damn danger darling deaf dears debt deck demo den depth desk detail
  detention detentions devil diarrhoea diary dice die diff dirt disc dish dock doll dose drag drain drama drank dread
  dream drill drum drunk duck dull dumb dump eager eczema edit egg eggs elbow else engine english entry envy equal era
  error essay ever evil exact exams exit expect fabric fail fairy fake false fame fancy fare faster fed fees fence
  fetch fever fiddle fierce file fist fizz flag flake flame flash flew flip float flood flour flush fold folk fond
  fool fork fort foul found fox frame france freeze french fridge fright frog frost froze fuel fund fur fuss gain gang
  gap gas gaze gcse gcses geography germ german ghost giggle ginger girlfriend glow glue goal goat golf goose grab
  grain graph grass grave gravy graze grazed greet grey grid grin gross guard guest guilty guitar gut habit hail hairy
  hallo halt hammer hamster handy harsh haste haul head heal heap heck hedge heel height helmet hen herb hero hint
  hire history hobby hockey holy homework honor hop host hug hunt hurl hymn icy idle inch indian inhaler ink inn irish
  iron islam itch itchy item jaw jealous jeep jelly jesus jewel jog jolly judge judo juice jumper junior karate kettle
  kite knit knob label lack lamb landed lane lap laptop laser lateness latin leak lean leap leather lemon length lens
  lesson lessons lever liar library lick lift limb lime limp link lion lions liquid liver load loan local loft login
  logo lolly loose lord lorry loser lotion lounge lump lung lying magic mail manage mango manner marble march marine
  marry mars mask massive mat maths mayor medal melt memo mend menu mercy meter mice middle migraine mile mill min
  mince mini mining mins mint minus mirror mist mock mocks mole mommy monkey moody moss moth motor mug mumps muscle
  music mutual names naming-everyday.ts naughty nausea navy nearby needle nerd nerves nest net nick nod none noon nosy
  novel nude null nursery nylon oak oath oats obey ocean odd onion online open oral orange oven owe owed owl oyster
  paid paint palm panel panic paste pastoral patch path patient pause pea pear peel peer penalty pencil pepper pet
  petrol phase piano pile pill pilot pine pipe pitch pizza plain planet planner plaster plastic plate plum pole police
  pond pony porch pork pose potato pound pour pram prawn prefer press prick pride print prize probe prom prone prove
  pump pumps punch puppy pure puzzle quarter queen quid quote rabbit racism racist rack radio raffle rail ramp rank
  rant rapid rarely rat razor recall recent reception recipe record reflux refuse registration regret rehearsal relax
  relay rely remote repair repeat rescue resit retake revise revision reward rhyme rib rinse ripe rise robot rocket
  rocks rope rota rotten route royal rub rubber rubbish rug rugby ruin ruler rumour rust safety sailor salad salon san
  santa satin sats sauce sausage scab scale scarf scary scene scheme science scissors scooter scout scream screen
  screw script scruffy seat section seed seek seize select semi senior senses session sets settle severe sew shade
  shadow shake shallow shame shape shark shave shelf shield shift shine shock shook shoot shore shove shown sickness
  sight signal silent silk silver simply sitting skate skill skull slam slap slave sledge slice slide slim slope slot
  smack smash smell smoke smooth snake snap sneak sneeze snore soak sober social sofa soil sole solid solve somehow
  sooner soother sorted soul source south soy space spanish spark spat spider spike spill spin spit split spoil spoon
  spray spread spy squad square squash stab stack stain stamp stare starve station steal steam steel steep stem stern
  steve stiff sting stink stir stitch stitches stock stole stones stool storage stove strap straw stream strep strict
  strike string strip stroke studio stupid style submit subway suck sudden suffer sugar suggest sung sunk super supply
  surf surname swallow swap swear sweat sweep swell swept swift swing switch swollen sword symptom syrup tablet tackle
  tail tales tall tank tap target tart teddy teeth temple tempt tender tennis tense terror terry tests textiles
  thanked theft theme thick thief thin thorough thread threat thrill throne thrown thunder thus tights tile tilt timer
  timetable tin tired tissue title toad toe toilet tomato ton tongue tons tonsil tonsils tool tooth topic torch torn
  tough towel tower tract trail trainers tram trap trash travel tread trend trick trim troop trophy trousers truck
  trunk tub tuck tug tumble tutor tutors tweet twist typing tyre tyres umbrella undo uniform union unique unite unlock
  unpaid update upper upstairs usage user vague value van vape vapes vaping vary vase vein verb verse version vest vet
  vets via victim video village vine violent virtual visa vision vital vivid vlog volume vomiting vote wafer wage
  waist waits wallet wander warning wart wasp waste weather web wedding weed weep weird wellie wellies wheel wheels
  wheeze whisper whistle wide width wing wipe wire wolf wonder wooden wool worm worms worry worship worthy wounded
  wreck wrinkle yawn yell yoghurt yogurt youth zebra zero zoo zoom
`

const otherLanguages = `
  aaj aap aavega abhi acha adan aeth agua aile ajj ajude aku ale alem ali alla alma alo alto amanha amar amhara amiga
  amor anda ane annee annem anni anno ante apa apna aqui ara arada asta ate aun aura avec avem avoir azi bad bade
  bahut bana bardzo bata belle bem bemar ben beta beti bien bilkul bimaar bimar bir bitte bola bolna bolnav bom bon
  bonne bore bugun bukhar buna caja cala cale calma car cara caras carta carte casa cay cena cer chal chez chora chory
  chwech cina cind cine cita clair clar claro coba cole com como con copil copilul cosa cose creo czy daar dada dan
  dat data deci dei dela dele deli della demain diga diya doar dobra dobrze doente dom donne dor doua droga dua
  dugsiga dziecko dzis dzisiaj ecole ela elas ello ellos emi enferma enfermo eran ere esa escola ese essa esse esta
  estan este etme eto evde eve fait falan fara faria fark fata febra febre feliz femei fiica filha filho fille fils
  fin fora gala gara gari gia gory greu guru haal haga hago haide hain hala hali han hanno hara hasta hava hay haydi
  heddiw hemen hija hijo hizo hoje hola hora hubo hwyr iddo ima inna iska iskuulka jaana jade jag jak jaka jaki jako
  jamas jana jara jasne jeden jedna jest jestem jeszcze jiran jutro juz kab kaise kal kala kalan kamu kana kar kara
  karo kasa kese kisa kitna kolo koni kora kore lan langa las lasa lata leh lei lekcje les leva lista loco loja los
  lua luam lucru lui lume lun luni luta maa maan maanta maga magaca mai main maine mais maison mal malade malo maly
  mama mamy mana mane mano mar mare marido masa mata mato mera mere meri mial miala mica michel mija mil mimo mine
  minha mio mna moj moja mon morta muito mujhe naa nada nadie nahi nahin nam nama nana nao nei nel nela nie nin nino
  noi nos nosa noua nova nowa numa obiad oder oito okul ola olsa ona ora oraz oto otro ouca oyle pan pana pani papel
  para paso paura pena pero perro pewny pior plant poate poco pol por pora porque pra prin pris prosze proszs puis qua
  quis raha rahi rana rano rany ras rau rece rien robi robic ropa roz saan saba sabah sai saia saida sal sala salaam
  salam salio salle sam sama samo sans sari scoala seas sem sen sena ser sera sete sina sine sira sobie soma sona sono
  sonra sora sowa sta stad stai stau sua suis suna sunt syna szkola szkole szkoly tabiyat taka taki tamam tan tanta
  tard tare tata tels tem temiz tenia tera tere teri theek tiene tine tinha toba tobie toda todo toti tra trei tres
  tri tudo tum tumi tuz tyle uita uma umas unde uno usar var vaya veli veut vida vie vina vou voy waa waan wada
  walaikum wali walo waxaan wazne wcale wela wina wita xun yakin yana yani yara yarin yfory yoga yok ysgol zaman zara
  zaraz zona zony
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
