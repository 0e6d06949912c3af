import { accidents, hurtsByAccident } from './default-words-harmless-accidents.ts'
import { figures } from './default-words-harmless-figures.ts'
import { aboutSchool } from './default-words-harmless-school.ts'
import { phraseList } from './phrase-list.ts'

/** Alarming words that name a subject, a poster or a costume. */
const subjects = phraseList(`
  suicide/abuse/drugs/violence/stabbing/knife/gun/rape scene/novel/chapter/topic, macbeth/shakespeare suicide/stabbing
  murder/poison/slave/war/torture/execution scene/essay/homework/novel/chapter/musical/quiz/topic/worksheet
  homework/essay/novel/macbeth/shakespeare/coursework/worksheet murder/slave/torture/execution
  suicide/abuse/drugs/violence/knife/gangs/exploitation/grooming/fgm/racism/neglect awareness/prevention/charity/helpline
  suicide/abuse/drugs/violence/knife/gangs/exploitation/grooming/fgm/racism/neglect poster/workshop/leaflet/webinar
  for/after/at the/your talk/session/lesson/workshop on/about county lines/crime/safety
  for/after/at the/your talk/session/lesson/workshop on/about suicide/abuse/drugs/knife/gangs/grooming/exploitation
  workshop/assembly/leaflet/webinar/poster on/about suicide/abuse/drugs/knife/gangs/grooming/exploitation/fgm
  county lines talk/workshop/assembly/leaflet/poster/webinar, abuse/neglect/suicide/bullying spelt/spelled/spelling/poster
  parking/rules abuse, count/class/counted as a/weapon weapon, count/class/counted as weapon
  plastic/toy/foam/wooden/cardboard/pretend/inflatable sword/weapon/knife/gun/axe/dagger
  piece/play/drama/story/film about/the runaway, runaway train/success/hit, run/ran away with egg/prize/race
  blade ice/skates/fencing/lawnmower/wiper, ice/skating/wiper/lawnmower blade, fake/stage blood/bruise/knife
  fx/halloween/makeup cuts/bruise/scar/blood, cut/bruise/scar/burn on his/her face special/fx/makeup/halloween
  is/does/with/for/from/thank miss/mr/mrs hurt
`)

/** Exasperation, a game that was won, a goalpost: said in passing. */
const inPassing = phraseList(`
  could/couldve murder/kill/strangle/throttle that/the/this printer/driver/computer/laptop/app/bus
  could/couldve have/of murdered/strangled/killed/throttled that/the/this printer/driver/computer/laptop/app/bus
  tie/collar/scarf/shirt/button is/too/was strangling/choking, murder that/the driver
  fat/busted/swollen/split lip goalpost/trampoline/scooter, league/match/training so/hence/thats fat/black/swollen/busted lip/eye
  walked/ran/bumped into a/the goalpost/tree/lamppost/pole
  scared/petrified/terrified/frightened of/about wasps/bees/bugs/lifts/dryers/alarms/balloons/fireworks
  bit/bite me/him/her by/with accident/mistake/braces, no food till/until/before/after blood/op/test/surgery/appointment
  electric/electricity/power/water/gas off/cut till/until/for meter/works/engineer/upgrade/maintenance/smart
  electric/electricity/power/water/gas is off for meter/smart/works/engineer
  want to go on trip/residential, he/she/hell/shell get the belt karate/judo/grading, he/she/hell/shell get the yellow/orange/green/brown/black belt, text/letter saying sorry for delay/late/confusion
  kill it in/on/at talent/show/audition/choir, kick off the match/game/charity/season, note to mr/mrs/miss,
  hair cut, have his/her/my hair cut, police round/came/were/was bike/shed/burglary/nicked/stolen
  kids/family/children to pakistan/india/bangladesh/turkey for/to wedding/eid/visit/holiday/funeral
  take/taking kids/the to pakistan/india/bangladesh/turkey for wedding/eid/visit/holiday/funeral
  insulin/epipen/diabetes/sharps needles, needles fridge/insulin/sharps, nappy rash/cream, 
  lost my temper with printer/app/laptop/phone, bruise bouncer/nets, bouncer/nets bruise, too violent for,
  hit with a pillow/balloon/snowball/ball, wet the bed excitement/excited, prison officer,
  waiting outside the school gate, little burn on finger, ask him to share pictures
`)

/** The same in other languages. */
const inPassingElsewhere = phraseList(`
  ku garaacnay kooxda/kooxdii/0/1/2/3/4/5, am/au batut la meci/fotbal, uderzyl/uderzyla sie w glowe/kolano/reke/lokiec
  bateu o recorde, bateu com a cabeca baliza, ضرب الكرة, انضرب باصبعه/بالباب, on/a battu l autre, se pego en la/el rodilla/pie/codo
  dizini/kafasini/kolunu/ayagini vurdu/carpti, вдарився/ударився/ударилась/вдарилась коліном/коленом/головою/головой
  мы/ми их/їх побили, мы/ми побили их/їх
`)

/** Phrases in which the words of the safeguarding list mean nothing. */
export const harmlessWords = [
  ...[aboutSchool, subjects, figures, inPassing, inPassingElsewhere, accidents, hurtsByAccident].flat(),
]
