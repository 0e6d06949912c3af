import { phraseList } from './phrase-list.ts'

/** What a sentence about school or the news says with such words. */
const school = phraseList(`
  prison service/governor, battered fish/sausage/old, bu/her/iki/uc/o/bir/kac/dun/tum gun
  shoot me/us/him/her/it over, knife food tech, knife for food/tech/cooking/picnic, gun/guns homework/history
  knife he broke in, anti bullying, bullying week/policy/assembly/workshop/talk/poster/form/leaflet/project
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
  doesnt/dont/didnt want/wants to go home early/yet/sick, phone/battery/car/laptop/ipad died/dead
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
  will/gonna/would kill/murder me if/when i/he/she forget/forgets/lose/loses/lost/late/miss/misses
  wont/wouldnt/not kill me/him/her/you/us/them, mum/dad/nan/wife/husband will/gonna/would kill me
  could murder a, dying to/for/of/from to/for/know/see/laughter/curiosity/heat, hit you/me/us with/up/that
  hit the button/road/shops/sack/hay/jackpot/books/gym/ground/nail/roof/town/brakes/target
  hit send/reply/enter/home/show/song/record/musical
  big/smash/such/absolute/massive/huge/real/greatest/a hit/hits, hit and/or miss, hit hard by
  hit us/me/him/her hard/yet/like/for
  been/got/was/get/being/gets hit by/with/in/on the/a/face/head/by bug/virus/flu/ball/football
  been/got/was/get/being/gets hit by/with/in/on the/a/face/head/by hockey/cricket/rugby/tennis
  been/got/was/get/being/gets hit by/with/in/on the/a/face/head/by basketball/netball/frisbee/traffic
  been/got/was/get/being/gets hit by/with/in/on the/a/face/head/by cold/covid/sickness/stick
  hit by/with the/a/another bug/virus/flu/ball/football/cold/covid
  hit by/with the/a/another sickness/frisbee/stick/branch/swing/snowball
  tiredness/bug/flu/virus/covid/ball/football/news hit/hits us/him/her/me/my
  swing/door/snowball/branch/frisbee/jetlag/cold/nerves hit/hits us/him/her/me/my
  beat us/them/him/her/me at/to/by/in/on/again, beat them/us/boxing
  beats me why/how/what/where/when/lol/sorry, beat the traffic/queue/clock/rush/heat/record
  beat his/her/my time/record/score/cold, beaten track/egg/eggs
  beaten in/at/narrowly final/semi/match/game/football/netball/cricket/rugby/chess
  were/got/was/been/narrowly/well/getting/badly beaten in/at/by final/semi/match/game/goal/goals
  were/got/was/been/narrowly/well/getting/badly beaten in/at/by points/team/side/school/tournament
  beaten/beat up old/trainers/car/shoes, kick him/her/me off/out team/bed, kick/kicked the/a ball/habit/bucket
  kicked/kicks/kick in penalty/yet
  antibiotics/medicine/calpol/tablets/paracetamol/meds/painkillers/nerves kicked/kick/kicking in
  kicked out of club/team/group/whatsapp/zoom/app/meeting
  kicked out of call/teams/classroom/system/website/account/portal
  push/pushed him/her/me for/to/harder/on/up swing/set, push back, pushed/push down the list/queue/buggy
  punching/punch above/line, pleased as punch, packs a punch, slap/slapped on/some, slapped/slap cheek/cheeks
  wrist slap, slap on the wrist, smack bang/in, threw/throw him/her/me off/a/in/over party/curve/deep/bit
  thrown/threw/throw/chucked/chuck out the/his/her/my/by/old/in letter/form/note
  thrown/threw/throw/chucked/chuck out the/his/her/my/by/old/in accident/rubbish/lunch
  dragged/drag him/her/me out/to/along/away bed/shops/here/school/work/xbox, bed dragged
  dragged him/her/me out of bed, grab/grabbed/grabs him/her/me/my a/from/at/some/his/after
  grab/grabbed her/his/my coat/bag/lunch/things/kit/book/jumper/water/glasses/shoes
  touch/touched her/his lunch/dinner/food/homework/tea/breakfast
  words/card/really/message/kindness touched me/him/her/my, touched my heart
  touch/touching/touches her/his toes, keep/get/stay/be in touch, bit her/his tongue/lip/nails/finger/cheek
  bit of, insect/mosquito/wasp/spider/tick/dog/hamster/cat/horse/rabbit/midge/bug/snake bit me/him/her/my
  burnt/burned/burn her/his/my hand/tongue/finger/mouth/arm/leg/dinner/tea/toast
  kiss/kissed/kissing her/him goodbye/goodnight, hug and kiss
  wouldnt/doesnt/dont/not/wont/never/cant hurt to/anyone/anybody/a, hurt to ask, it hurt me to
  hurt her/his/my feelings, apple/apples/banana/bananas/fruit/ego/pride bruised
  bruised apple/banana/bananas/fruit/ego/pride, tied up/him/her at/in/with/over work/meeting/traffic
  tie/tied her/his hair/laces/shoelaces/shoes, hair tied up, chained to my desk
  dog/cat/hamster/rabbit/puppy/guinea/parrot ran/run/runs/running away, run away with
  run/ran/running away from the ball, broke/breaking/broken in his/her/new, leave him/her/them alone to
  locked in phone/boot/car/shed/traffic/office/locker/keys/date, locked up bike/scooter
  bike/scooter/keys/shed locked up/in, asthma/panic/heart/hay attack
  attacked by wasp/wasps/midges/cold/nits/seagull, starving him/her of, im/am/is/be starving
  strangled sound/eggs, choked on his/her, choke/choking him/her collar/tie/top
  groom/groomed/groomer/groomers/grooming dog/cat/pet/horse/pony/poodle/appointment
  dog/cat/pet/horse/pony/poodle groom/groomed/groomers/grooming/groomer, to the groomers, bride and groom
  groom and bride, pregnant pause, teacher/i/im/am/wife/aunt/auntie/miss/mrs pregnant, pregnant with my/our
  hopeless at/with, im/am hopeless
  rain/snow/storm/clouds/weather/sky/strike/strikes/closure threatening/threatened/threaten*
  threatening/threatened to rain/snow/strike/storm, strike threat/threats, fear for the worst
  in danger of missing/losing/forgetting, made/make her/him do it/homework/tidy/practise/spellings/wear
  did something/things/stuff to her/his/him knee/ankle/foot/back/hair/wrist/phone/shoulder
  keep/kept it/a secret surprise/party/present, surprise/party secret, dont tell anyone/him/her surprise/party
  older man/boy/guy/lad costume/part/play, shoot me/him/her over/an/a/the, shooting zombies/hoops
  shoot up in height, shot up, drop/dropping/deliver/delivering packages/parcels at/off/to reception/office
  razor shells/sharp, slit his/her trousers/skirt/coat
  smashed/smashing it/the/phone/screen/test/exam/score/presentation/time/job
  controlling/control the/remote/ball, bomb it/along, witch way, stalk of celery, celery stalk
  not safe to cross/drive/walk/travel/park/go/drive, unsafe road/roads/pavement/path/ice/ladder/to drive/cross
  road/roads/pavement/ice/crossing unsafe, safe journey/travels/trip
  no food nuts/allergy/tech/allowed/trip/bring, no food or drink, no water bottle
  no hot food/dinner/dinners/lunch, food bank collection/donation/donations/box/harvest, nowhere to park
  filthy boots/kit/trainers/weather/shoes/coat/uniform/from/after
  kit/shoes/coat/trainers/boots/uniform/jumper filthy, passed out with/of, flashed past/up/on
  jumper/coat/bag/shoe/shoes/book/bottle/lunchbox/glasses/hat/glove/gloves missing
  kit/scarf/pe/homework/form/letter/tie/sock/trainers/phone/charger missing
  is/went/gone/been missing jumper/coat/his/her/from/one/a/pe
  looking after his/her/the nephew/niece/cat/dog/hamster/rabbit/guinea
`)

/** Small hurts of every day. */
const accidents = phraseList(`
  skipping rope, scratch/mark on his/her face/knee/arm/leg/shin/elbow/hand, hit my/his/her/the car/bike, hit and run
  screaming/crying/cried in pain, tablet/ipad/laptop is missing, cant get out snow/ice/drive, older boy/girl cousin/friend
  bruised her/his/my toe/ankle/foot/knee/shin/heel/tailbone/elbow, hit a six/four/century/boundary
  wrist/ankle/arm/hand/hip/jaw/chest/sinus killing me/him/her
  hurt/hit/burnt/burned/bit/cut her/his/my ankle/foot/leg/knee/arm/hand/wrist/finger
  hurt/hit/burnt/burned/bit/cut her/his/my fingers/thumb/back/neck/head/toe/shoulder/elbow
  hurt/hit/burnt/burned/bit/cut her/his/my hip/nose/eye/tooth/teeth/ribs/rib/heel
  hurt/hit/burnt/burned/bit/cut her/his/my ear/mouth/lip/chin/shin/forehead/tailbone/coccyx
  hurt himself/herself/themselves/myself playing/at/in/on/falling/when/skating/jumping
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
  only/just/bit/little/slight/small a/of bruise/bruised/bruising
  black eye from/at football/rugby/cricket/ball/fall/hockey/judo, football/rugby/cricket/ball/hockey black eye
  cut himself/herself/myself shaving/on/with/opening/chopping accident/scissors/grater/glass/tin
  cut himself/herself/myself shaving/on/with/opening/chopping fence/paper/dt/tech
  cut himself/herself/myself cooking/slice/some/short/by accident/scissors/grater/glass/tin
  cut himself/herself/myself cooking/slice/some/short/by fence/paper/dt/tech
  accidentally cut himself/herself/myself, chopping/cooking/shaving cut himself/herself
  cut her/his/my hair/fringe/nails/hours/toenails/sandwiches/grapes/food/lunch/crusts/bangs
  cut his/her/their leg/arm/knee on/in/at/falling/football/pe/glass/bramble/fence/bike
  sister/brother/nan/mum/dad/grandad/mother/father hurt/hurts his/her/my back/foot/leg/ankle/knee/arm
  sister/brother/nan/mum hurt/hurts his/her/my wrist/hip/shoulder/himself/herself
  dad/grandad/mother/father hurt/hurts his/her/my wrist/hip/shoulder/himself/herself
  aunt/uncle/husband/wife/partner/teacher/sir/coach hurt/hurts his/her/my back/foot/leg/ankle/knee/arm
  aunt/uncle/husband/wife hurt/hurts his/her/my wrist/hip/shoulder/himself/herself
  partner/teacher/sir/coach hurt/hurts his/her/my wrist/hip/shoulder/himself/herself
  sister/brother/nan/mum/dad/grandad/uncle/husband hit/hits a/the car/traffic/deer/ball/pothole/kerb
  sister/brother/nan/mum/dad/grandad/uncle/husband hit/hits a/the wall/tree/ceiling/head/knee
  he/she/they/boys/girls/someone/kids hit/hits a/the car/traffic/deer/ball/pothole/kerb
  he/she/they/boys/girls/someone/kids hit/hits a/the wall/tree/ceiling/head/knee
  mum/dad/brother/sister/kids/boys/girls/they beat the/cancer/us/them/traffic/bug/it/bradford
  boys/girls/lads/they/kids/ball/football/someone punch/punched/kick/kicked the/a ball/air
  antibiotics/fridge/prescri*/hayfever/epilepsy/medication drugs, on antibiotics the drugs
  drugs prescribed/fridge/antibiotics/doctor, on drugs for/from his/her/the asthma/doctor/epilepsy/hospital
  hair pulled back, pulled/pulling/pulls her/his/my tooth/muscle/hamstring/back
`)

/** Phrases in which the words of the safeguarding list mean nothing. */
export const harmlessWords = [...school, ...figures, ...accidents]
