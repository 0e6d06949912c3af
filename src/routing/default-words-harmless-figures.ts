import { phraseList } from './phrase-list.ts'

/** Figures of speech: a game, a phone, a haircut. */
export const figures = phraseList(`
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
