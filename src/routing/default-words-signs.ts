import { phraseList } from './phrase-list.ts'

/** What can be seen on a child, and explanations that do not explain it. */
export const marks = phraseList(`
  he/ill/hell/shell/theyll get the belt/slipper/strap/cane
  burn/burnt/scald/bite on/all/across his/her/my shoulder/bum/bottom/cheek/ear/hands/feet/foot
  round/circular/little burn on/down/all, round burn/marks, marks behind/both/inside ear/sides/thighs/arms
  belt/hand/finger/shoe/slipper shape/print/imprint on/mark, fingerprints on
  check/look/see under/at/inside his/her sleeves/shirt/jumper/top/vest/clothes/tights/collar
  ask/check/look about/at the/his/her marks/burns/cuts/scars/arms/wrists
  cant/cannot/dont say/write/explain/tell/talk/put more/much/any on/over/by/in text/phone/message/here
  says/said/told/reckons/claims fell/walked/slipped/tripped/bumped but/though/only i/dont/doesnt/wont/not/never/cant
  says/reckons/claims/said walked into a/the door/cupboard, i/she/mum fell down/over again
  story doesnt/dont/didnt/keeps add/match/changing, doesnt/dont/not add up, not how/like a fall/accident
  came/come back/home from dads/mums/his/hers/contact/there with mark/burn/cut/lip/eye
  mark/lip/eye after/since/from being/weekend/staying/going dads/mums/hers/his/contact
  hold/held/put/shove/push his/her/my hand/arm/fingers/face under/on/in/against/over tap/hob
  hold/held/put/shove/push his/her/my hand/arm/fingers/face under/on/in iron/cooker/flame/radiator
  hold/held/put/shove/push his/her/my hand/arm/face under/in/on hot/boiling/scalding/freezing
  hold/held/put/push/shove his/her/my head/face under/down/in water/toilet/bath/sink/pillow
  shut/lock/put him/her/me/us/them in/out the/a shed/garage/cellar/loft/attic
  shut/lock him/her/me/us/them in/out cupboard/wardrobe/garden/dark/kennel/crate/room
  get/give/gave/got/take the belt/slipper/cane/strap/stick/spoon if/when/for/again/out/from/to
  get/given a/good/right/proper hiding/leathering/belting/pasting/kicking/thrashing
  leather/wallop/lamped/decked/clobber/belts/twat/whipped him/her/me/us/them, back of his/her hand
  hides/hiding/covers/covering/covered his/her/the/my marks/scars/arms/wrists/cuts
  wont/doesnt/dont/not/never let me/us/anyone/anybody see/look/wash/near/touch/change his/her/at arms/back/body/legs/him
  scream when/if i/we/anyone try/touch/lift/undress/bath, wear two/three jumpers/hoodies/layers/tops in/heat
  wears/wearing jumper/hoodie/coat/tights in/this heat/hot
`)

/** How a child is who is afraid of somebody, or of where it must go. */
export const afraid = phraseList(`
  cling/clung/hang/hung/hold on/onto/to the/my banister/bannister/railings/doorframe/car/bed and
  every/each friday/saturday/sunday/weekend/time before/when goes/has/go/he/she/its to/contact/screams/cries/sick/hides
  have/got/made/forced/told to/i send/make/let him/her/them to/there/go anyway/dads/court
  doesnt/dont/not/didnt/never want/like/wanna to/being be/being/left in/home/here/there/alone when/with
  freeze/froze/hide/shake/tense/panic when/if/whenever/every dad/he/she/mum/stepdad
  freeze/froze/hide/shake/panics when/if/whenever/every door/key/car/phone/partner/uncle/man
  goes/went/go white/stiff/rigid/silent/quiet/pale when/if/whenever/every/as/near
  white/stiff/silent when/whenever/at his/her/dad/he
  when dad/he/mums/stepdad/partner/his car/key/footsteps/name pulls/comes/goes/in/up hides/freezes/white/shakes
  hold/held his/her breath when/if/whenever/until, cower, ducks/recoils when/if/every
  pee/peeing/piss/wee/soil/poos himself/herself/themselves when/since/if/at/every
  start*/begun/began/back to wetting/weeing/soiling/bedwetting/peeing/messing the/again/since/himself/herself
  stopped/dont/doesnt/hardly/wont/barely speak/talk since/anymore/at/when
  isnt/not/arent/aint/never/dont allowed/dare/let to/us/me/him/her speak/talk/laugh/cry/move/smile/breathe
  not/isnt/arent/never/dont/wont allowed/let to/see/have/her/him/me friends/family/sister/mum/doctor on/own/anymore/money/phone
  chair/drawers/wardrobe/desk/bed/something against/behind/under/up her/his/my/the door/handle
  sleep with a/her/his/door locked/chair/shoes/clothes/dressed
  wont/doesnt/hates/dont/not be/being/go/stay/left/sit alone/near/on/own with/him/uncle/stepdad/cousin/brother/coach/grandad
  terrified/petrified/scared/frightened to ring/open/eat/ask/move/look/sleep/breathe/be
  when/if dad/daddy/mum/stepdad/he/hes/partner/boyfriend/she in/has a/one/his/another mood/temper/strop/rage
  when/if dad/daddy/mum/stepdad/hes/partner/boyfriend/shes/is angry/cross/mad/drinking/drunk/pissed he/she/they/we/i
  please/beg me/us/to/her/let stay/stop/sleep/live at/with/here school/club/me/mine/nans/you
  keeps/kept/constantly asking/begging/begs if/to/can live/stay/come with/here/me, ran/run back to me/mine/nans/ours
  anywhere/anything/somewhere but/except/than home/there/dads/his, safer/happier at/with/here school/me/nans/you
  looking for somewhere safe, what/how daddy/dad/stepdad/uncle/mummy does/did/do to/with mum/mummy/me/her/us
  told me/him/her as/like if/it was/were normal
  hurt/kill/kicks/kicking/squeezed/squeezing the hamster/cat/dog/kitten/puppy/rabbit
`)

/** What somebody asks who must not be heard. */
export const unheard = phraseList(`
  dont/not/never/cant tell/say/let mum/dad/mam/him/her/them/anyone/anybody/home/parents i/ive/im/we/that/u said/told/txt/text/message/wrote/rang/asked
  not/dont/cant/without mum/dad/him/her/them/anyone/husband/partner know/finding/hear/see i/im/out/about/this
  dont/not/never/cant ring/phone/text/message/contact/call/reply dad/him/husband/partner/house/home/landline/back/mum about/hell/he/or/if/because/today/please
  dont/not ring/call/phone home about, delete this/message/after/texts he/if/in/before/reads/after
  before he/she/dad/mum/hes gets/comes/wakes/sees/reads back/in/home/up/this
  only/just safe/chance/time place/way/i/to can/talk/text/is, whispering/whispered down/on/to me/phone/he
  im/we hid in/under bathroom/toilet/bedroom/wardrobe/loo/cupboard/bed
  told/tells/says/said/sed/warned me/us/her/him not/never to say/tell/talk/speak
  ill/hell/shell/will get/be put/taken/sent in/away/into home/care/if
  if i/we/he/she tell/told/say/said you/u/anyone/school/about/anything/teacher
  tell/told u/you/school/teacher/anyone hell/shell/theyll/ill
`)
