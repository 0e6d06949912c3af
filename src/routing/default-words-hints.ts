import { phraseList } from './phrase-list.ts'

// Few words, and words that are rare in everyday texts: they are found however the sentence goes on.

/** A body, and what was done to it. */
export const hintsOfHarm = phraseList(`
  back/home from respite/contact/access/dads/carers with scratches/cuts/lumps/wet/dirty/hungry
  dont/not/never/wont get/give/given dinner/tea/food/fed/breakfast till/until/if/unless/because/when lost/good/behave/earn/says/ive
  putting/gaining/losing on/any/too weight and/mum/baby/not, waters/watering/watered down milk/formula/bottles
  not/isnt/hasnt putting/gaining/thriving on/weight weight/baby
  upside/held/holds/hangs/dangles him/her/down off/over balcony/bridge/stairs/banister/window
  got/has/a mark on his/her face/arm/neck and/so they/theyd/school/you/teachers ask/think/say/questions/ring
  theyd/youd/they/you/school/teachers only/will/would/might/start ask questions
  why/how/when does/did/is come back/home covered/scratched/scratches
  arm/wrist/leg/ankle/nose/jaw/finger hanging/bent/dangling/crooked, face/eye/cheek/ear/jaw puffed/purple/bust/mashed
  wont/didnt/never/refused/not take/took/taken/get him/her/it/me hospital/doctor/gp/casualty
  leave it till/until monday/morning/better
  couldnt/cant/could hardly/not/barely sit down/properly/still week/days/after
  hardly/barely sit/walk/open after/for/his/her
  dad/stepdad/mum/partner/boyfriend/ex/husband/uncle went/goes/gone/going mental/ballistic/berserk/psycho/apeshit/spare/mad at/with/on/when/and
  dad/stepdad/mum/partner/boyfriend/ex/husband/uncle went/goes mental/ballistic/berserk/psycho/nuts/crazy/apeshit/postal
  dad/stepdad/mum/partner/boyfriend/bf/ex/husband/uncle threw/chucked/launched/lobbed/hurled/flung the/a/his/my/at
  threw/chucked/launched/lobbed/hurled/flung the/a/his/my tv/tele/telly/chair/plate/ashtray/remote/bottle/mug/iron/dinner
  rips/ripped/tore/tears/yanked/pulls/pulled his/her/my/mums hair/earring/ear/arm out/off/by/until
  whacked/clouted/walloped/cuffed/lamped/nutted/booted/floored/swung him/her/me/us/mum/my/at
  swings/swung/lunged/goes/went for/at him/her/me/us/mum with/again/last/and
  took/takes/taking it/his/her out/temper/anger on me/him/her/us/kids/mum
  dont/not/never send/write letter/report/note/email home/because/dad/about
  last time his/her/my/you dad/mum/stepdad/rang/told/wrote/phoned/went
  get/got it/hit/hurt/leathered/punished when/if/off/from/at home/dad/he/gets/tells/mum/him
  drew/draws/drawn/drawing herself/himself/daddy/mummy/us with/on/in/crying/hitting/shouting
  between the/her/his/my legs/thighs
  shaved/hacked/chopped/cut her/his/off/all head/hair/fringe off/herself/himself/and
  pulling/pulls/pulled/plucks out/her/his lashes/eyelashes/eyebrows/hair
  hardly/barely/not/hasnt/never said/spoken/spoke/uttered a/two/one word since/to/in
  since the/that/his/her party/sleepover/visit/night he/she/hes/wont/hasnt/been
  scars/welts/weals/lashes/sores/lumps on/all/across/down his/her/the back/legs/arms/body/head/bottom
  hand/finger/shoe/iron/ring mark/imprint on
  kept/keep him/her/them/me off/home/in/hidden until/till/so/because fades/heals/marks/goes/nobody/noone
  made/make him/her/me/us swallow/drink/eat/stand/sleep/hold soap/chilli/pepper/vinegar/sick/vomit/hours/outside/night
  use him/her/me/as ashtray/punchbag/skivvy, treads/tiptoe/tiptoeing around/when/round him/dad/her/mum/hes
`)

/** Somebody older, a secret, a present. */
export const hintsOfGrooming = phraseList(`
  love bite, lovebite/hickey
  lodger/landlord/neighbour/coach/tutor/driver/bloke gave/gives/bought/messages/texts her/him/my
  so he/they can message/text/see/meet/ring/phone/watch her/him/them, keep/stay/just between us/them/you/ourselves/me
  calls/calling/called himself/herself/him uncle/daddy/auntie/sugar, her/his/a new manager/sponsor/agent/boss/sir
  model agency/agent/job/shoot/photos/scout, photo shoot with/at/man/bloke
  teacher/coach/supply/tutor/caretaker/driver/instructor/sir added/adds/follows/dm/snaps/likes/winks/gives/hugs/drives/strokes her/him/me/my
  add/following/follows her/him/me on snap/snapchat/insta/whatsapp/facebook/discord, looks older than
  mature for her/his, told/tells/says/calls her/she/me sexy/hot/fit/gorgeous/mature/special/beautiful
  ring/necklace/bracelet/perfume/lingerie/nails/hair from/off/by a/her man/boyfriend/bloke/older/someone
  paid/pays/paying for her/his nails/hair/hotel/taxi/phone
  friend/mate/boyfriend twice/old/older/nearly enough/her age/dad/father, old enough to be, twice/double her/his age
  age gap, sat/sit in/on his/my/her/mens car/lap/knee/flat/bed with/for/after/and
  gone/goes/went/going back/round to his/a/mans/older flat/hotel/car/place/house with/alone/after
  taxi/cab/uber driver/firm gives/gave/free/giving/rides/lifts/fags/food/her
  free rides/lifts/taxi/food/kebab/takeaway from/off/with/by man/men/driver/him
  alone/on/own with him/uncle/grandad/stepdad/coach/lodger/neighbour when/in/and/she/wont/anymore/again
  looks/watches/watching/stares/staring/peeks/spies/filmed at/her/him/me/when/through/in bath/shower/toilet/undressing/changing/sleep
  wont/wouldnt/doesnt let/leave/give him/uncle/grandad/her/me/bath/wash hug/kiss/touch/bath/near/change/door/lock
  sits/sat/puts/has/had/took his/her hand/trousers/pants on/off/down/up/in/undone
  pee/wee stuff/thing came/comes/white
  he/uncle/grandad/cousin/daddy/dad/brother/coach made/makes/told/tells/asked/asks me/her/him hold/lick/suck/kiss/stroke/touch/lie/rub
  like to/it/when bath/wash/watch/cuddle/tickle/stroke/dress her/him/me/the/little/my alone/himself/girls/boys
  rude/dirty/adult words/things/talk/moves/jokes/games/noises from/at/to/with/she/about
  humping/humps/grinding/twerking/rubbing on/against/herself/himself/dolls/toys/teddy
`)

/** A child, or a parent, who thinks of an end. */
export const hintsOfDespair = phraseList(`
  sin/wrong/selfish/bad/okay/ok to be/kill/die/not alive/die/dead/yourself/himself/herself
  dont/cant/couldnt think/know/promise if/i/can/could stop myself/me/hurting
  cant/couldnt/dont/wont stop/control myself/me/temper/hands next/when/with/from/if/again/time
  when/if/after you/u/i/we/she/he die/dying/dead would/will/does/do/what/whether/if/miss/hurt/go
  hurt/feel/like/easy/quick when/to/if/you/does/it die/dying/dead/drown
  ask/talk about/if/what/does/whether/of/his/gran dying/death/die/dead/heaven/killing
  would/will/whether miss me/him/her if/when/whether/i/gone
  what point/use/matter/reason anymore/of/in/anyway/if/me/living/life
  nobody/noone cares/loves/likes/understands/wants him/her/me
  doesnt/dont/not see/have/want/deserve/care a/any/to/if/about future/tomorrow/live/life/birthday/christmas/happens/dies/herself/himself
  last/final time/day/goodbye/message/post/text/letter you/youll/ill/hell/shell/see/i/to/we/anyone see/speak/hear/have/everyone
  stood/sat/sitting/stand/found/climbed/hanging on/at/by/over/near/up bridge/ledge/roof/railing/tracks/platform/cliff/motorway/windowsill
  tying/tied/knot/ligature/cord/rope/belt/scarf/dressing in/on/round/around/to/from/gown/under/her/his door/neck/banister/rail/wardrobe/bed/hook/tree
  lines/slashes/slits/nicks/gouges/carved/carving/words on/in/into/up/down/all her/his/my arm/thigh/wrist/leg/skin/tummy/stomach
  wears/wearing/bandage/bandana/bracelets/wristbands/sleeves/cuffs/plasters/sweatbands to/over/on/covering/all/up cover/hide/wrist/cuts/scars
  tissues/towels/sheets/bin/drawer/plasters/shower with/covered/full/of/in/bloody blood/bloody/lighters/empty
  empty packet/strips/blister/bottles of/paracetamol/pills/tablets/vodka/in/under/wine
  banging/bangs/hits/biting/scratching/pinching/hurting/burning/starving/punishing her/his/own/him/herself/himself/hisself head/face/wall/own/until/when/because
  i/we/ive had/got/cant/couldnt/nearly/almost hurt/stop/hit/drop/smother/do/shake/throw myself/him/her/it/them/anymore
  my hands on/round/around/over his/her/the/my neck/throat/mouth/face
  house/life/kids/theyd/everyone/world be/is/are/better/happier/easier without/better/off me/him/her/dead/if
  cant/couldnt/not stop myself/crying/shaking/thinking about/of/it/hurting/and
  sectioned/psychotic/delusional/paranoid/hallucinating/manic
  convinced/believes people/everyone/they/neighbours/food watching/poisoned/following/spying/evil
`)
