import { phraseList } from './phrase-list.ts'

/** Small hurts of every day. */
export const accidents = phraseList(`
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
export const hurtsByAccident = partsOfTheBody.flatMap((parts) => [
  ...accidentAfter.map((words) => `${hurts} her/his/my ${parts} ${words}`),
  ...accidentBefore.map((words) => `${words} ${hurts} her/his/my ${parts}`),
])
