import { phraseList } from './phrase-list.ts'

/** Fear of somebody, or of being at home. */
export const fear = phraseList(`
  scared/frightened/terrified/afraid what/he/she/they/hes/shes/theyll/hell will/might/is/going/would
  scared/frightened/terrified/afraid to tell/say/speak/talk/leave/sleep
  cries/crying/cry/screams/scream when/before/after/every he/she/goes/going/back dads/dad/mums/mum
  cries/crying/cry when/before/after/every he/she/goes/going/back fathers/home/uncle/visit
  screams/scream when/before/after/every he/she/goes/going/back fathers/home/uncle/visit
  sick/upset/hysterical when/before/after/every he/she/goes/going/back dads/dad/mums/mum
  shakes/shaking when/before/after/every he/she/goes/going/back dads/dad/mums/mum
  sick/upset/hysterical when/before/after/every he/she/goes/going/back fathers/home/uncle/visit
  shakes/shaking when/before/after/every he/she/goes/going/back fathers/home/uncle/visit
  wet/wets/wetting/wee/weeing the/his/her/himself/herself bed, nightmares about/since, flinch*
  begged/begs/begging me/us/not not/to, hides/hid/hiding under/from/when bed/him/dad/home
  dont/doesnt/not feel/trust safe/him/around, what/whats happen*/going at/behind home/doors
  been/being told to lie/say/keep
  scared/frightened/afraid/terrified/petrified of his/her/my/him/them/dad/mum/mom
  scared/frightened/afraid/terrified/petrified of step/uncle/teacher/someone/men/us/what
  scared/frightened/afraid/terrified to/of/about go/going/come/coming/be/being home
  scared/frightened/afraid/things/problems/trouble/bad at home, scared/frightened/fear/fearing for
  dont/doesnt/didnt/not want/wants/wanting/to/come/not go/going/come/coming/back home
  wont/refus*/begging want/wants/wanting/to/come/not go/going/come/coming/back home
  wont/refus* go/come/to home
  doesnt/dont/didnt/not want/wants to see/go/visit his/her/my dad/dads/mum/mums/father/mother/uncle
  wets himself/herself, not/isnt/arent/dont/doesnt/didnt/never/no feel/feels/longer safe
  not/isnt/arent/wasnt safe, unsafe/disclos*/confided/safeguarding/dsl/eggshells
  feel/feels/keep/keeps safe at/us/from, keep him/her/us/them/me safe, in danger
  something/things happened/happening/wrong at home, going on at home, whats happening at home
  told/tells me something, told/tells me/teacher that his/her, child protection
  worried/concerned about/for a/another/her/his friend/child/safety/welfare
  concern/concerns about a/another/his/her child/welfare/safety/home, lives/living in fear
`)

/** Violence between parents, drink and drugs, and a parent who must not come near. */
export const betweenParents = phraseList(`
  husband/wife/partner/boyfriend/ex/he/she controls everything/me/us/what/who
  cant/cannot/afraid/scared leave/get/escape/go house/away/him/out/her
  takes/took/taken/controls/keeps all the/my money/wages/benefits, checks/tracks/takes my phone/me
  need/want/trying to escape/flee, want/need/trying to leave my husband/partner/boyfriend/ex/wife
  leave/left/leaving/escape/escaped my husband/partner/ex/boyfriend
  dont/not tell him/her/my/ex/anyone where/address, dont/not let him/her/my/ex/anyone find/know where/address
  find/finds/found out where we/i/address, hiding from/our
  mum/dad/mom/he/she/they drink/drinks/drinking every/all/too/vodka/wine/again
  drink/drinks/drinking every/all/too night/day/time/much
  threat/threatening/threatens/threatened to take the/my/kids
  argu*/fight/fights/fighting/screaming/shouting all/every night/day
  row/rows/argument got/turned physical/violent/nasty, he/she/dad/mum lost it/his/her/control temper/and
  put/putting/fist/punched through/hole/in wall/door
  domestic/injunction/refuge/fled/fleeing/controlling/coercive/arrested/bail/breached/prison
  restraining/molestation/court order, non mol*, prohibited steps, womens aid, in hiding
  left/leaving/leave him/her because, hit/hits/hitting/slaps/beats mum/mummy/mom/mam/mother
  wont/not let/lets me/us leave/out/go, locks/locked/lock me/us/him/her/them in/out/up
  smashed/smashing up/the/things/everything, kicked/broke/breaking the/down/my door/window
  broke/breaking/broken in/into the/my/our house
  police came/come/were/are/called/involved/took/arrested/raided/coming, call*/rang/ring/phoned the police
  jail/cps/alcoholic/cocaine/heroin/crack/cannabis/weed/spice/ketamine/ket/needles/druggie
  social services/worker/workers/care, childrens/child services, foster care/placement/home
  taken/put/going into care, dont/not/never let/give/tell/allow his/her/their/my/dad dad/mum/father/mother/ex
  dont/not/never let/give/tell/allow mum/him/ex/anyone dad/mum/father/mother/ex
  dont/not/never let/give/tell/allow his/her/their/my/dad/mum/him/ex/anyone near/address
  dont/not give/tell my/the ex/address/dad, not/isnt allowed/let near/see/collect/contact/pick/take/anywhere
  no/supervised contact
  take/took/taken/taking/snatch the/my/our kids/child/children/son/daughter from/without/abroad/away
  take/taking/taken/took him/her/them abroad/country/back, out of the country, one way ticket
  wont/refus*/not give/bring/giving/bringing/let/return him/her/them back, turned/turns up drunk
  drunk again/when/and
  dad/mum/mom/partner/husband/boyfriend/he/she/they/was/is/were/so/always/gets/got/too drunk
  drinking again/heavily/every/all, been/keeps drinking
  smell*/smelt/stank/stinks/reeks of alcohol/drink/booze/vodka/weed/cannabis
  on/taking/using/selling/taken/took/found/into/does/doing drugs
  drugs from/in/at/under house/room/home/bag/bed, drug addict/use/problem/test, high on, passed out, junkie
`)

/** Left alone, hungry, cold, shouted at, without a home; gone. */
export const neglect = phraseList(`
  hasnt/not been/come/came home since/for/all/in, not/hasnt been seen since/for
  havent/hasnt/not had a bath/wash/shower/meal/clean/clothes in/for, no clean clothes/clothing/uniform
  made/makes/forced/being to cook/clean/look everyone/house/all/siblings/for, not/isnt/never allowed out
  off/out her/his/my/their head/face, out of it, mum/dad/she/he drinks
  forget/forgets/forgot to feed/wash/change, doesnt/dont/never/not feed/fed/wash/washed/change/changed
  no bed/beds/clean/clothes/blankets to/clothes/for
  at home on/by his/her/their own/himself/herself/themselves
  by himself/herself/themselves all/at/every/overnight night/day/weekend
  left with a/the/someone/stranger stranger/neighbour/they
  mould/rats/cockroaches/fleas in/all/everywhere house/bedroom/over
  living/lives/live in squalor/filth/hostel/shed, same clothes/uniform for/all/every days/week
  neglect*/chained/homeless/evict*/runaway/filthy/stinks/nappy/humiliat*/belittl*/degrad*
  no/any/enough food in/at/left/house/home, no food/heating/electric/electricity/gas/hot/water, nothing to eat
  cant/cannot afford food/eat/feed/heating, go/goes/going/went without food/eating
  go/goes/going/always/still hungry, hasnt/havent/not eaten for/in/since/all/anything
  not/isnt/never/doesnt/dont/wont been/being feed/fed/feeding, begging/stealing/asking for food, food bank
  home alone, left/leave/leaves/leaving him/her/them/the/on/home alone
  left/leave/leaves/leaving on/his/her/their own, alone all/at/every/over night/weekend/day/overnight
  on his/her/their own all/every night/weekend
  locked/locks in/him/her/them/his/outside room/cupboard/cellar/bedroom/house/out, tied up/him/her
  sleep/sleeps/sleeping/slept on/in/rough floor/car/van/park/sofa/rough/streets, living in a/the car/van
  nowhere to live/go/stay/sleep
  kicked/kick/thrown/threw/chucked/chuck/throwing/kicking me/him/her/us/them/out out
  kicked/thrown/chucked out, run/ran/running/runs away
  didnt/never/hasnt/havent/not/hasn/didn come/came/returned home, didnt/not/hasnt come/came back
  out all night, goes/going/went/gone/been/is missing, smells of wee/urine/smoke
  looking/looks after his/her/me/us/mum/the mum/dad/baby/siblings/himself/herself
  cares/caring for his/her mum/dad, young carer, private fostering, living with a/someone stranger
  dont/doesnt/not want him/her/them/me anymore, come and take/get him/her/them
  put/putting him/her/them in/into care, had enough of him/her/them
  shout/shouts/shouting/shouted/scream/screams/screaming/screamed at/in him/her/me/us/them/his/face
  calls/called/calling him/her/me stupid/fat/thick/worthless/useless/ugly/names, swears/swore/swearing at
  cold shower/bath, made to stand, soap in, wont/refus*/never take/takes him/her to doctor/hospital/dentist
`)
