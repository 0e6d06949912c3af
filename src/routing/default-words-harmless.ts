import { phraseList } from './phrase-list.ts'

/** What a sentence about school or the news says with such words. */
const school = phraseList(`
  prison service/governor, battered fish/sausage/old, bu/her/iki/uc/o/bir/kac/dun/tum gun
  shoot me/us/him/her/it over, knife food tech, knife for food/tech/cooking/picnic, gun/guns homework/history
  anti bullying, bullying week/policy/assembly/workshop/talk/poster/form/leaflet/project
  child protection form/policy/training/certificate/course/check
  safeguarding form/policy/policies/training/course/newsletter
  safeguarding certificate/evening/leaflet/link/page/check
  drugs/drug talk/education/workshop/awareness/assembly/lesson, alcohol awareness
  knife/gun crime talk/assembly/workshop/awareness/lesson, sex education/ed/lesson/lessons
  relationships and sex, same/opposite/rse sex, domestic science/appliance/appliances
  knife/knives and/edge fork/forks/lane, plastic/butter/palette/craft/cake/bread/blunt knife/knives
  water/nerf/glue/toy/heat/top/spray/bubble gun/guns, nerf blaster, starting gun, murder mystery/scene/essay
  was murder, kill a mockingbird, hunger games, suicide bomber/squad/bombing
  homework suicide/murder/gun/war/rape, racist/racism assembly/talk
  war/ww1/ww2/history weapon/weapons/gun/guns/bomb/bombs, bath bomb/bombs, bomb/bombs disposal, gang show
  chain/press gang, romeo and juliet suicide, of mice and men, lord of the flies
  hole/fruit/judy/punch punch/bag/line/and/bowl, slap dash/up/stick, stab at, have a stab
  stabbing pain/pains/in, wildlife refuge, refuge wildlife/bird/island
  explicit permission/lyrics/content/instructions, castle/alcatraz/officer/visit prison
  works/work/working in/at a/the prison, contact details/number/numbers/lenses/sport/sports/rugby
  no contact details/number/numbers, home alone film/movie/dvd/2, police talk/visit/assembly/station/officer
  meet/met police, inappropriate shoes/footwear/clothing/uniform/trainers, possessed by
  demon dentist/headmaster, gangsta granny, worst witch, witch/witches costume/hat/outfit/project
  room on the broom, evil spirits greek/project, far right lane/corner/hand/door/gate/side, great depression
  depressing weather/news, weather depressing, blade runner, roller/shoulder/grass blade/blades, rollerblade*
  sex of the baby, naked eye/flame/juice/bike, spice girls/rack, mixed/pumpkin/old spice
  crack on/of/in/team/code, phone/screen/wall/tooth/crack cracked, pulled some weeds, weed the garden
  drag race, slave trade/ship, slaves egypt, dealer car/vauxhall/ford/volkswagen, jail monopoly, bail out
  ofsted social, social care course/btec/gcse
`)

/** Figures of speech: a game, a phone, a haircut. */
const figures = phraseList(`
  kept hitting snooze, hitting snooze/alarm/pause, hit snooze, punched/punch the air/ticket
  foot/toe/ankle/knee/heel/shin/tailbone bruised/bruise
  brother/sister/she/he/they hit a six/four/century/boundary, hit by a/the storm/strike/train/delays
  hit his/her/a growth/peak/stride/milestone/snag/target/mark
  sun/queue/queues/weather/rain/wind/kids killing me/us
  shoes/blazer/brace/braces/glasses/earrings/boots/trainers/bra/tie hurt/hurts/rub her/him/me
  scared/frightened/afraid/terrified of needles/spiders/dogs/heights/dark/wasps/thunder/water/clowns
  not safe on/with/for bike/road/roads/scissors, uncomfortable chair/seat/shoes/uniform/blazer
  shoes uncomfortable, weapon of choice/viking/costume, costume/viking/knight weapon, gun drill/salute/run
  they/we beat st, no gas/heating boiler/engineer/waiting/plumber/british
  boiler/engineer no gas/heating/hot/water, drugs test joke, smack/slap bang
  sent/shared/posted photo/photos/pic/pics/video of/from trip/play/concert/sports
  sending/sharing/posting photo/photos/pic/pics/video of/from trip/play/concert/sports
  sent/shared/posted photo/photos/pic/pics/video of/from assembly/show/work/homework
  sending/sharing/posting photo/photos/pic/pics/video of/from assembly/show/work/homework
  traffic/parking/queue/m25/hill/maths murder, murder/murderer in/on the play/show/musical/book
  play/drama/show/panto/musical murder/murderer/gun/witch/knife/slave, gun dog
  doesnt/dont/didnt want/wants to go home early/sick/yet, phone/battery/car/laptop/ipad died/dead
  killing/kills me/him/her/us laughing/softly/lol/haha
  feet/foot/head/back/knee/knees/tooth killing/kill me/him/her/us
  teeth/throat/stomach/tummy/belly/ear/ears killing/kill me/him/her/us
  leg/legs/shoes/boots/neck/shoulder/pains killing/kill me/him/her/us
  pain/cramps/braces/migraine/sinuses/eyes/wisdom killing/kill me/him/her/us
  hours/traffic/heat/homework/bills/prices/suspense killing/kill me/him/her/us
  wait/hayfever/cold/stairs/shift/shifts killing/kill me/him/her/us
  commute/fees/cost/costs/school/maths killing/kill me/him/her/us
  waiting/job/work/cough/parking/revision killing/kill me/him/her/us, dressed to kill
  kill time/for/two/off/weeds/lights
  will/gonna/would kill/murder me if i forget/lose/lost/miss, nan/wife/mum will/gonna kill me
  wont/wouldnt/not kill me/him/her/you/us/them
  could murder a, dying to/for/of/from to/for/know/see/laughter/curiosity/heat, hit me up
  hit me with flu/bill/cold/virus/news/question/bombshell, dragged myself out of bed
  hit you/us with a/another/this/up
  hit the button/road/shops/sack/hay/jackpot/books/gym/ground/nail/roof/town/brakes/target
  hit send/reply/enter/home/show/song/record/musical
  big/smash/such/absolute/massive/huge/real/greatest/a hit/hits, hit and/or miss, hit hard by
  news/loss/death/bug/flu/virus/grief/divorce hit us/me/him/her hard
  been/got/was/get/being/gets hit by/with/in/on the/a/face/head/by bug/virus/flu/ball/football
  been/got/was/get/being/gets hit by/with/in/on the/a/face/head/by hockey/cricket/rugby/tennis
  been/got/was/get/being/gets hit by/with/in/on the/a/face/head/by basketball/netball/frisbee/traffic
  been/got/was/get/being/gets hit by/with/in/on the/a/face/head/by cold/covid/sickness/snowball
  hit by/with the/a/another bug/virus/flu/ball/football/cold/covid
  hit by/with the/a/another sickness/frisbee/branch/swing/snowball/door/hockey
  tiredness/bug/flu/virus/covid/ball/football/news hit/hits us/him/her/me/my
  swing/door/snowball/branch/frisbee/jetlag/cold/nerves hit/hits us/him/her/me/my
  beat us/them/me/him/her at/in race/races/game/games/quiz/final/maths/darts/snooker
  beat us/them at/to/in/on, beat me/him/her to it/the, boxing day
  beat us/them/him/her/me at chess/monopoly/fifa/football/tennis/uno/cards/mario/minecraft/badminton
  beats me why/how/what/where/when/lol/sorry, beat the traffic/queue/clock/rush/heat/record
  beat his/her/my time/record/score/cold, beaten track/egg/eggs
  beaten in/at/narrowly final/semi/match/game/football/netball/cricket/rugby/chess
  were/got/was/been/narrowly/well/getting/badly beaten in/at/by final/semi/match/game/goal/goals
  were/got/was/been/narrowly/well/getting/badly beaten in/at/by points/team/side/school/tournament
  beaten/beat up old/trainers/car/shoes, kick/kicked him/her/me off/out team, kick/kicked the/a ball/habit/bucket
  kicked/kicks/kick in penalty/yet
  antibiotics/medicine/calpol/tablets/paracetamol/meds/painkillers/nerves kicked/kick/kicking in
  kicked out of club/team/group/whatsapp/zoom/app/meeting
  kicked out of call/teams/classroom/system/website/account/portal
  push/pushed him/her/me on swing/swings, pushed for set, push back, pushed/push down the list/queue/buggy
  punching/punch above/line, punch above her/his weight, pleased as punch, packs a punch, slap/slapped on/some, slapped/slap cheek/cheeks
  wrist slap, slap on the wrist, smack bang/in, threw/throw him/her/me off/a/in/over party/curve/deep/bit
  thrown/threw/throw/chucked/chuck out the/his/her/my/by/old/in letter/form/note
  thrown/threw/throw/chucked/chuck out the/his/her/my/by/old/in accident/rubbish/lunch
  dragged/drag him/her/me to/along/away/round shops/here/school/work/xbox
  drag/dragging him/her/them/me out of bed, grab/grabbed/grabs him/her/me/my a/some lunch/coffee/drink/sandwich/bite/seat
  grab/grabbed her/his/my coat/bag/lunch/things/kit/book/jumper/water/glasses/shoes
  hasnt/didnt/not/barely/hardly touch/touched her/his lunch/dinner/food/homework/tea/breakfast
  words/card/really/message/kindness touched me/him/her/my, touched my heart
  touch/touching/touches her/his toes, keep/get/stay/be in touch, bit her/his tongue/lip/nails/finger/cheek
  bit of, insect/mosquito/wasp/spider/tick/dog/hamster/cat/horse/rabbit/midge/bug/snake bit me/him/her/my
  burnt/burned/burn her/his/my tongue/dinner/tea/toast/cakes/supper
  kiss/kissed/kissing her/him goodbye/goodnight, hug and kiss
  wouldnt/doesnt/dont/not/wont/never/cant hurt to/anyone/anybody/a, hurt to ask, it hurt me to
  hurt her/his/my feelings, apple/apples/banana/bananas/fruit/ego/pride bruised
  bruised apple/banana/bananas/fruit/ego/pride, tied up/him/her at/in/with/over work/meeting/traffic
  tie/tied her/his hair/laces/shoelaces/shoes, hair tied up, chained to my desk
  dog/cat/hamster/rabbit/puppy/guinea/parrot ran/run/runs/running away, run away with
  run/ran/running away from the ball, broke/breaking/broken in his/her/new
  locked in phone/boot/traffic/gate/locker/keys/date, keys/phone locked in car/shed/office, locked up bike/scooter
  bike/scooter/keys/shed locked up/in, asthma/panic/heart/hay attack
  attacked by wasp/wasps/midges/cold/nits/seagull, starving him/her of wifi/xbox/screen/phone/sleep, im/am/is/be starving
  strangled sound/eggs, choked on his/her, collar/tie/top choke/choking him/her
  groom/groomed/groomer/groomers/grooming dog/cat/pet/horse/pony/poodle/appointment
  dog/cat/pet/horse/pony/poodle groom/groomed/groomers/grooming/groomer, to the groomers, bride and groom
  groom and bride, pregnant pause, teacher/i/im/am/wife/aunt/auntie/miss/mrs pregnant, pregnant with my/our
  hopeless at/with, im/am hopeless
  rain/snow/storm/clouds/weather/sky/strike/strikes/closure threatening/threatened/threaten*
  threatening/threatened to rain/snow/strike/storm, strike threat/threats, fear for the worst
  in danger of missing/losing/forgetting, made/make her/him do homework/tidy/practise/spellings/wear
  did something to her/his knee/ankle/foot/phone
  keep/kept it/a secret surprise/party/present, surprise/party secret, dont tell anyone/him/her surprise/party
  older man/boy/guy/lad costume/part/play, shoot me/him/her over/an/a/the, shooting zombies/hoops
  shoot up in height, shot up, drop/dropping/deliver/delivering packages/parcels at/off/to reception/office
  razor shells/sharp, slit his/her trousers/skirt/coat
  smashed/smashing it/the/phone/screen/test/exam/score/presentation/time/job
  controlling/control the/remote/ball, bomb it/along, witch way, stalk of celery, celery stalk
  not safe to cross/drive/walk/travel/park, unsafe road/roads/pavement/path/ice/ladder/to drive/cross
  road/roads/pavement/ice/crossing unsafe, safe journey/travels/trip
  no food nuts/allergy/tech/allowed/trip/bring, no food or drink, no water bottle
  no hot food/dinner/dinners/lunch, food bank collection/donation/donations/box/harvest, nowhere to park
  filthy boots/kit/trainers/weather/shoes/coat/uniform/from/after
  kit/shoes/coat/trainers/boots/uniform/jumper filthy, passed out with/of, flashed past/up/on
  jumper/coat/bag/shoe/shoes/book/bottle/lunchbox/glasses/hat/glove/gloves missing
  kit/scarf/pe/homework/form/letter/tie/sock/trainers/phone/charger missing
  is/went/gone/been missing jumper/coat/one/pe/lessons/maths/english
  looking after his/her/the nephew/niece/cat/dog/hamster/rabbit/guinea
`)

/** Small hurts of every day. */
const accidents = phraseList(`
  hit/hits his/her head lunch/break/playtime/playground/nursery/concussion/bump, head injury/bump form/note
  leave/leaves him/her/them alone to finish/work/rest/sleep/concentrate/play/do
  wont/not/doesnt eat/eating anything/breakfast but/except, threw/thrown up after breakfast/lunch/football/medicine
  taxi/bus/lollipop/crossing/coach man wait/waits by/at/outside/near gate/gates/school
  sleep/slept on/in the floor/tent/car/van sleepover/camp/camping/holiday/festival/ferry
  mum/dad did it for, out all night with baby/hospital, burn/burnt her/his/my fingers/hand/arm glue/straighteners
  skipping rope, scratch on his/her face/knee/shin/elbow/hand, little/small/slight/tiny bruise
  hit my/the car/bike, hit and run, screaming/crying/cried in pain
  tablet/ipad/laptop is missing, cant get out snow/ice/drive, older girl cousin/friend
  bruised her/his/my toe/ankle/foot/knee/shin/heel/tailbone/elbow, hit a six/four/century/boundary
  wrist/ankle/arm/hand/hip/jaw/chest/sinus killing me/him/her
  hurt her/his/my ankle/foot/toe/knee/finger/fingers/thumb/heel/shin/tailbone/coccyx
  bit her/his/my tongue/lip/cheek eating/chewing/falling/fell
  cut her/his/my finger/fingers/thumb/toe/foot/heel/chin/knee/forehead
  got/was/been hit in/on eye/nose/arm/leg/chest/knee frisbee/hockey/cricket/rugby/basketball
  got/was/been/gets hit in/on eye/nose/arm/leg/chest/stomach/knee ball/football/snowball/netball
  hurt himself/herself/themselves/myself playing/falling/skating/jumping/fell/pe/trampoline
  hurt himself/herself/themselves/myself running/skateboarding/cycling/skiing
  hurt himself/herself/themselves/myself climbing/football/dancing
  fell/tripped/slipped/slip/fallen hurt/bruise/bruised/cut himself/herself/his/her/myself
  fell/tripped/slipped/slip/fallen hit/burnt/scratched himself/herself/his/her/myself
  trip/off/over/bike hurt/bruise/bruised/cut/hit/burnt/scratched himself/herself/his/her/myself
  scooter/trampoline/slide/playing/football hurt/bruise/bruised/cut himself/herself/his/her/myself
  scooter/trampoline/slide/playing/football hit/burnt/scratched himself/herself/his/her/myself
  rugby/hockey/pe/accidentally hurt/bruise/bruised/cut himself/herself/his/her/myself
  rugby/hockey/pe/accidentally hit/burnt/scratched himself/herself/his/her/myself, accident hurt
  bruise/bruised/bruises/bruising from/playing/at/off/in football/rugby/netball/pe/judo/karate
  bruise/bruised/bruises/bruising from/playing/at/off/in fall/falling/hockey/cricket/ball/trampoline
  bruise/bruised/bruises/bruising from/playing/at/off/in trampolining/bike/slide/swing/test/vaccine
  bruise/bruised/bruises/bruising from/playing/at/off/in jab/injection/gym/gymnastics/skating/ice
  football/rugby/netball/pe/judo/karate bruise/bruised/bruising
  hockey/cricket/ball/trampoline/bike/slide bruise/bruised/bruising
  swing/vaccine/jab/gymnastics/fell/tripped bruise/bruised/bruising
  slipped/bumped/jumping/sprain/sprained bruise/bruised/bruising
  bit of a bruise, bruised ribs/knee/shin match/football/rugby/netball/hockey/training/fall
  bruise/bruised/bruises his/her leg/shin/knee/elbow/ankle from football/rugby/netball/hockey/pe
  black eye from/at football/rugby/cricket/ball/fall/hockey/judo, football/rugby/cricket/ball/hockey black eye
  cut himself/herself/myself shaving/cooking/chopping/opening, cut himself/herself/myself by accident
  cut himself/herself/myself on a/the/some scissors/grater/glass/tin/fence/paper/bramble
  cut himself/herself/myself in dt/tech/cooking, cut himself/herself/myself a/some slice/cake/bread
  accidentally cut himself/herself/myself, chopping/cooking/shaving cut himself/herself
  cut her/his/my hair/fringe/nails/hours/toenails/sandwiches/grapes/food/lunch/crusts/bangs
  dad/grandad/father/brother/uncle/husband hurt/hurts his back/foot/knee/ankle/hip
  mum/nan/mother/sister/aunt/auntie/wife hurt/hurts her back/foot/knee/ankle/hip
  dad/grandad/father/brother/uncle/husband hurt/hurts himself, partner/teacher/coach/sir hurt himself/herself
  mum/nan/mother/sister/aunt/auntie/wife hurt/hurts herself, i/ive hurt/hit/cut/burnt my
  sister/brother/nan/mum/dad/grandad/uncle/husband hit/hits a/the car/traffic/deer/ball/pothole/kerb
  sister/brother/nan/mum/dad/grandad/uncle/husband hit/hits a/the tree/ceiling
  he/she/they/boys/girls/someone/kids hit/hits a/the car/traffic/deer/ball/pothole/kerb
  he/she/they/boys/girls/someone/kids hit/hits a/the wall/tree/ceiling
  mum/dad/brother/sister/kids/boys/girls/they beat the/cancer traffic/rush/bug/record/other/bradford
  mum/dad/brother/sister/nan/grandad/aunt beat cancer/leukaemia/covid, kids/boys/girls/lads/they beat us/bradford
  boys/girls/lads/team/kids/they beat them/it/the, they/brother/sister/dad/mum beat it/bug/traffic
  they/dad/mum/brother/sister/boys/girls/lads/kids beat the odds/champions/staff/teachers/favourites
  they/dad/mum/brother/sister/boys/girls/lads/kids beat the team/boss/level/game/virus/deadline/lot
  they/dad/mum/brother/sister/boys/girls/lads/kids beat the drum/heat/queue/rush/crowd/clock/eggs
  they/we/brother/sister/boys/girls/lads/kids beat us/them match/final/league/cup/tournament/quiz/nil
  boys/girls/lads/they/kids/ball/football/someone punch/punched/kick/kicked the/a ball/air
  antibiotics/fridge/prescri*/hayfever/epilepsy/medication drugs, on antibiotics the drugs
  drugs prescribed/fridge/antibiotics/doctor, on drugs for/from his/her/the asthma/doctor/epilepsy/hospital
  hair pulled back, pulled/pulling/pulls her/his/my tooth/muscle/hamstring/back
`)

const partsOfTheBody = [
  ...['ankle/foot/leg/knee/arm/hand', 'wrist/finger/thumb/back/neck', 'head/toe/shoulder/elbow/hip'],
  ...['nose/eye/tooth/teeth/ribs', 'ear/mouth/lip/chin/shin/side'],
]
/** Sport, play, falls, furniture and the kitchen. None by which somebody may cut themselves. */
const accidentAfter = [
  ...['football/rugby/netball/pe', 'hockey/cricket/tennis/judo', 'karate/gym/gymnastics/dance'],
  ...['trampoline/bike/scooter/ski', 'skating/swimming/climbing', 'fell/falling/fall/slide/swing'],
  ...['slipped/slip/tripped/trip', 'door/bench/kerb/desk/table', 'shelf/cupboard/corner/step'],
  ...['oven/iron/kettle/toaster/hob', 'cooking/baking/pan/chopping', 'bramble/fence/thorns/ice'],
  ...['match/training/playing/game', 'accident/accidentally/drawer'],
]
const accidentBefore = [
  ...[
    'fell/fall/falling/tripped',
    'slipped/slip/slid/swing',
    'football/rugby/netball/pe',
    'hockey/cricket/trampoline',
  ],
  ...[
    'scooter/bike/skateboard',
    'gymnastics/climbing/playing',
    'accident/accidentally',
    'ice/stairs/steps/frame/slide',
  ],
]
const hurts = 'hurt/hit/cut/burn/burnt/bruise'

/** A hurt is of every day where the accident or the game that it comes from stands beside it, and not without. */
const hurtsByAccident = partsOfTheBody.flatMap((parts) => [
  ...accidentAfter.map((words) => `${hurts} her/his/my ${parts} ${words}`),
  ...accidentBefore.map((words) => `${words} ${hurts} her/his/my ${parts}`),
])

/** Phrases in which the words of the safeguarding list mean nothing. */
export const harmlessWords = [...school, ...figures, ...accidents, ...hurtsByAccident]
