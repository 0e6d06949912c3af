import { phraseList } from './phrase-list.ts'

/** Somebody hits or hurts a child, or a parent; a member of staff and another child count as well. */
export const violence = phraseList(`
  mark/scratch/cut/burn round/around/on/all his/her/their neck/throat/face/arms/arm/back/legs/body
  rope/scarf/belt/cord round/around his/her/their neck/throat, marks on/all face/arms/back/legs/body/neck
  smash/smashed/push/pushed/shove him/her/me/them against/into/through wall/door/floor/stairs/room
  smash/smashed/push/pushed/shove him/her/me/them down/across wall/door/floor/stairs/room
  slam/slammed/threw/thrown him/her/me/them against/into/through wall/door/floor/stairs/room
  slam/slammed/threw/thrown him/her/me/them down/across wall/door/floor/stairs/room
  hit/hurt/beat/smack/slap her/his/their/the/my kids/children/child/baby/toddler
  shake/shaking/batter/kick her/his/their/the/my kids/children/child/baby/toddler
  hit/hurt/beat/smack her/his/their/the/my son/daughter/wife/mum/mom/partner/girlfriend
  slap/batter/kick/beating her/his/their/the/my son/daughter/wife/mum/mom/partner/girlfriend
  i/ive hit/smack/slap/hurt/shook/beat him/her/them/kids, lost it with, lost my temper, snapped and/at
  batter me/him/her/us/my/the/his, battered/battering, beaten up, black and blue
  covered in bruises/marks/cuts, left a mark, left marks, mark/scar on his/her, unexplained
  wont/refus*/cant say/tell/explain how/where/who/what, gave/given him/her a hiding/beating/clip/slap
  throws/threw/throwing/chucks things/plates/stuff/bottle/chair/phone at, thrown at/across/against/down/into
  spits/spat/spitting at/on/in, tried/tries to strangle/choke/stab/hit/hurt/drown/poison
  pulled/held a knife/gun/blade, held/holds/holding him/her/me/them down/against/under/by
  dunked/drown/drowned/drowning him/her, sat on him/her
  he/they/him/boy hit/hurt/kick/punch/slap/burnt/bit/beat her/him/me/us/my
  she hit/hurt/kick/punch/slap/burnt/bit him/me/us/my, hand print, handprint
  hurt/hurting/harm/harming the/a baby/kids/children/boys/girls, pillow/hand over his/her/my face/mouth
  hit/hurt/kick/punch/slap/smack/whack/thump/kicked/bit/burnt/burned/choke me/him/her/us/them/my
  hit the kids/children/baby/boys/girls/bairns, hitting/beat the kids/children, hit his/her/mum/each/your
  hit by his/her/my/dad/mum/mom/a/another/some/someone/one, being/gets/got/get/been/was hit, hit with a
  keeps/kept hitting/punching/kicking
  dad/mum/mom/father/mother/stepdad/stepmum hit/hurt/beat/kick/punch/push/grab/burn/shake
  partner/boyfriend/bf/husband/hubby/wife/girlfriend/ex hit/hurt/beat/kick/punch/push/grab
  uncle/aunt/auntie/aunty/grandad/nan/carer/cousin/brother/sister hit/hurt/beat/kick/punch/grab
  teacher/staff/coach/ta/sir/driver hit/hurt/kick/push/grab/drag/restrain/threw
  miss/mr/mrs hit/slapped/grabbed/pushed/dragged/hurt
  boy/boys/girl/girls/lad/lads/kid/kids/someone/somebody/they hit/hurt/punch/kick/beat/attack
  beat me/him/her/us up, beat my son/daughter/child/boy/girl/kids, beat up
  beaten/punch/headbutt/slap/smack/thump/spank/throttled/strangl*/manhandl*/bruise/violent
  beats/beating me/him/her/us/them/my/the, beat him/her/them black, neck/throat grabbed/squeezed
  hands round/around/on her/his/my neck/throat, by the/his/her neck/throat/hair/ear/scruff
  pulled/pulls/pulling her/his/my hair, kicked in, pushed down
  pushed/push/shove/threw me/him/her/my down/over/into/against/off
  pushes/shoves/shoved/throws/dragged/drags/pinned/pins/battered me/him/her
  grab/grabs/grabbed/grabbing me/him/her/my by, restrained/jumped him/her, cigarette burn, burn mark
  black/swollen eye, busted/split/fat lip, marks on/all his/her/my/over, finger/bite/belt/red marks
  with the/his/a/her belt/slipper/stick/cane/hanger/spoon/wire, violence/assault*, attacked me/him/her/my/us
  jumped by, lashes out, shook/shaking/shaken the/her/his baby, laid/lays/lay hands/finger
  raised/raises his/her hand, gets/got physical
`)

/** Threats, weapons, gangs. */
export const threats = phraseList(`
  kill people/everyone/someone/everybody/teacher/pupils/kids, shoot/shooting up/people/school/everyone
  snatched, mugged, robbed, tried/trying to grab/take/snatch/lure/get him/her/them/into
  man/men/stranger in a/the car/van/park, hanging outside/round the house/school/gate/gates
  watching the/our/my house, hit list, come/coming after me/him/her/us
  burn/smash/torch the/our/my house/car/down, kill me/him/her/us/them/my/you, killing him/her/my/us
  killed me/him/her
  threaten*/threats/blackmail*/stab/stabbed/stabbing/knife/knives/blade/blades/machete/slave
  weapon/gun/guns/gang/gangs/dealer/murder/hostage/kidnap*/abduct*/traffick*, acid attack
  shoot him/her/me/us/up, county lines
  dealing/dealt/selling/running/carrying/holding drugs/weed/coke/pills/gear
  drop/dropping/delivering/deliver/carrying packages/packets/parcels for, giving him/her money/phones/trainers
  snatch/snatched him/her/my, modern slavery, made to work
`)

/** Bullying and hatred. */
export const bullying = phraseList(`
  slag, slut, whore, sket, called/calling/call him/her fat/ugly/gay/retard/spastic/names/freak/weirdo
  sending/sent/spreading/spread/sharing round/around/rumours/photo/photos/pic/pics/video
  shared/posted/posting/passing round/around/rumours/photo/photos/pic/pics/video, making/make/made fun of
  ganging/gang/ganged up on, horrible/nasty/vile/mean/hateful/abusive messages/texts/comments/things/notes
  stealing/steal/taking/takes/took/nicking his/her lunch/dinner money
  every day pushed/hit/kicked/punched/tripped, being/are/is/were/been horrible/nasty/cruel/mean/vile to
  hates/dreads/dreading school/coming/going because
  filmed/filming/recorded/videoed him/her/it crying/fight/toilet/toilets/changing, fight/fighting video
  bully/cyberbully/torment/tormentor/harass*/stalk/racist/homophob*/transphob*/islamophob*/antisemit*
  picked/picking/picks/pick on, being targeted, racial/homophobic/transphobic abuse, paki
  call/calls/called/calling him/her/me/my names, spit/spat at/on/in
  afraid/scared/frightened/terrified/petrified to come/go to school, terrified/petrified of
  told him/her to die/kill, making his/her life hell
`)
