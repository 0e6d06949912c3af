import { phraseList } from './phrase-list.ts'

/** Children by themselves, or with nobody fit to look after them. */
export const alone = phraseList(`
  on/by his/her/their/there/our/my/its own/self/selves/ownsome since/till/until/from/for/again/tonight friday/thursday/saturday/yesterday/night/hours/days/weekend/late/midnight
  own/alone/themselves/himself/herself since/until/till/past/for/from gone/nearly/after/about/nine/ten/eleven/10/11/midnight/friday/saturday/sunday/monday/night/days/hours
  on his/her/their/there/our own since/for/again/every/after
  put/get themselves/himself/herself/themself/ourselves to/up/in bed/dressed/school
  let himself/herself/themselves in/into and/made/make/because/cos
  no/nobody/noone one/body/adult/grown/else/parent here/there/around/home/to/in/with look/watch/with/since/us/them/for/all
  themselves/himself/herself/own/alone/ourselves because/cos/while/when/as im/mum/dad/i/she on/at/working night/work/shift/lates
  leave/left/dump him/her/them/us/me/kids/baby/boys/girls with/in/on some/a/random/people/strangers/men/the man/men/dont/people/know/strangers/drunk/car/street
  mum/mam/dad/mummy/nan/daddy/stepdad hasnt/wont/not/isnt/doesnt/cant/never got/get/been/come/moved/wake out/up/off/of/home/downstairs/properly bed/sofa/days/week/room/now
  hasnt/wont/not/doesnt/never got/get out/off/up of/the bed/sofa/room for/all/in/since weeks/day
  im/ive/i/hes/shes/brother/sister doing/feeding/changing/making/looking/bathing/putting the/baby/my/after bottles/baby/twins/brother/sister/little because/cos/while/mum/mam/dad/shes
  mum/dad/mam/they gone/went/out/away/goes/been/fucked/buggered off/on/since/to/every/with clubbing/pub/bingo/bender/days/night/spain/boyfriend/bloke
  dads/mums/his/her/partners/brothers the/secret stash
  ate/eaten/eat/found/smoked/took/got/had some/her/his/dads/mums/the/into/of edibles/gummies/stash/gear/methadone/pipe
  really/so/very/dead/all sleepy/drowsy/floppy/spaced/dopey and/cant/wont/after/wake
  people/men/strangers/blokes/randoms/lads in/coming/round/around/sleeping and/in/here/on/at out/all/house/flat/hours/every/sofa
  on the gear/bottle/sauce/booze/vodka/pills/pipe/whisky/gin/beers/cider/cans
  back on/using/drinking the/again/drugs/it drink/gear/booze/stuff
  using again, using/on/taking/doing/smoking coke/pills/gear, crackhead/smackhead/skaghead/alkie/alky/pisshead
`)

/** Nothing to eat, no warmth, no bed; a child who is treated as less than the others. */
export const goingWithout = phraseList(`
  nothing/nowt/not left/much/a/anything/in/else to/for eat/feed/kids/them/tea/dinner
  no food/money/shopping/dinner/bread/milk/formula until/till/for/since/left/again monday/friday/payday/weekend/days
  no/nowt/any food/grub/scran/bread/milk in/left/at house/home/cupboards/days/all
  give/gave them/him/her/kids/baby mine/my/our dinner/tea/food/share
  not/havent/hasnt/aint/didnt ate/eaten/eat/fed/had since/for/in/anything/proper yesterday/days/friday/weekend/lunch/school/monday
  bread/toast/crisps/cereal/noodles/sugar for/and tea/dinner/days/weeks/every again/since/night/because
  only food/meal/eats he/she/they/hot get/is/has at/here/school
  electric/leccy/electricity/gas/meter/power/heating/light/water/lecky been/has/is/got/went/ran/run off/out/cut/gone since/for/again/days/weeks
  no electric/leccy/electricity/gas/power/lights/lecky/water since/for/again/all/days/in
  wash/bath kids/them/him/her/us/the in/with cold/sink/baby/wipes water/because
  go/going/went/looking/eats/eating/food/rooting/rummaging through/in/from/out/of the bin
  infested/crawling/alive with/in lice/nits/fleas/bugs/rats and/hes/shes/dirty/never
  same/dirty/wet/soiled clothes/uniform/knickers/pants/pull for/all/every/since/week/days
  smells/stunk/reeks of/really/so/and/like wee/urine/pee/poo/bad/hungry/dirty/damp
  make/made/has/have him/her/me/them/us/to eat/sit/stand/kneel/sleep/stay/live on/off/in/outside/from floor/corner/garden/bowl/dark/shed/landing/step/knees/garage
  eat/sits/sleeps/fed separate/alone/away/apart/upstairs/outside/last from/than others/family/rest/kids/us
  treat him/her/me like/as/different/worse a/to/than dog/animal/dirt/servant/others/hers
  sleep/slept/kip at/in/on/by/outside the/a/dogs/bus/train dog/bed/station/kitchen/hall/landing/doorway/stairwell/bench/church/bath
  nowhere/anywhere/place/somewhere/no to/for place/safe/us sleep/live/stay/go/tonight
  kicked/chucked/put/thrown/turfed/booted/locked out/us/me/him/her on/onto/with/tonight/of/and/out the/street/house/kids/flat/night
  landlord/council/bailiffs/they thrown/threw/kicked/changed/chucked/putting us/out/locks/the out/locks/tomorrow/today/us
  emergency/temporary/temp accommodation/housing
  cook/clean/housework/scrub and/all/for/everything cleaning/everyone/them/whole/family/housework/floor/every/sleeps
  make/made her/him/me/us do/clean/cook/scrub all/the/every/whole cooking/cleaning/housework/house/meal/floors
  isnt/not/aint even/really theirs/her/his own/child/kid/daughter/niece i/dont/think/and
  told/tells/call/says/telling him/her/me/hes/shes/every/that day/hes/shes/a/is useless/mistake/nothing/unwanted/evil/burden/ruined
`)

/** Violence and control in a family, and who must not fetch a child. */
export const unsafeHome = phraseList(`
  police/cops/feds/coppers/bizzies was/been/had/at/round/out/turned/here/got/all/where last/till/until/again/night/ours/door/to/here/mine
  police/cops/feds/coppers came/come/turned/took/arrest/been/dragged/removed/nicked my/his/her/dad/partner/him/away/up/ex/husband/out/boyfriend
  nicked/locked/banged/remanded/charged dad/his/her/my/last/him/up/mum for/night/dad/again/partner
  smash/trash/wreck the/my/our/up/whole/mums place/house/flat/kitchen/tv/telly/door/windows/room/furniture
  dad/daddy/stepdad/partner/ex/boyfriend/bf/husband/uncle/mum/hubby kick off/offf
  lost/lose/loosing his/her/the rag/plot/rage/shit
  blow/blew up/his/her fuse/top/gasket/stack at/with/on me/us/him/mum/kids
  put/shove/rammed/bounced/banged/banging his/her/my/mum head/face/fist/hand/arm through/into/against/off the/a/wall cabinet/door/wall/window/table/floor
  my/her/his/mum head/face/arm/nose/eye through/against/off/was/is wall/cabinet/door/window/broke/bleeding/bust/broken/black he/dad/by/again/from
  raise/lift/put/lay/laid/goes/went his/her/hand hand/fist/to/on/for her/me/us/him/kids/mum
  out/left/go/leave/went/climbed the/with/through back/front/nothing/window in/with/door only/just/our/nothing/but pyjamas/pjs/slippers/clothes/barefoot/bags
  had/have to leave/run/flee/go/get/move out/with/the/in/away/quick/again kids/night/nothing/middle/children/hurry/because/dad/him
  left/leave/moved/escaped/run/ran/got him/home/dad/husband/out/away/from last/with/in/after/house/this night/nite/kids/middle/hiding/bags/secret/morning
  we/i/ive/weve/mum left/leaving last/in/this/on night/nite/middle/sunday/saturday if/and/dont/he/because/hes/with
  staying/living/sleeping/hiding/stopping/gone at/in/to/with a/the/my/womens safe/shelter/hotel/secret/friends/mates house/and/because/dont/hes/he
  safe house
  dont/not/please/never tell/give/let/say/share anybody/anyone/no1/any1/him/dad/ex/them/people/nobody where/our/the/new/my we/address/are/live/number/im/moved
  children/boys/girls/baby/twins/they/kid/son/daughter saw/seen/heard/witnessed/watched/see all/it/everything/him/whole/us/me/lot hit/all/thing/of/and/hurt/happen
  kids/children/baby/boys/girls saw/seen/heard/witnessed it/everything/all/him
  in front of kids/children/the/my/baby/boys/girls/them hit/again/police/last
  police/hit/beat/fight/row/screaming in/infront front/of the/my/kids
  put/got/has/have/hes/installed a/tracker/camera/app/air on/in/around/all her/mums/my/the/tag phone/car/house/home/bag
  tracker/airtag/cameras on/in/everywhere/my/mums phone/car/house/watching
  count/times/timing/checks how/what/my/everything/mileage/receipts long/much/many/time/i/mum/we
  not/never/isnt/arent/dont allowed/let/give me/mum/us have/own/out/without/any/see money/job/phone/family/friends/bank
  if i/we/she/mum/u leave/left/go/tell/try hell/he/ill/shell/then/will/theyll
  will/gonna/gona/hell burn/torch/kill/slit/petrol/shoot us/house/me/our/kids/him/dog
  keeps/kept/been/hes/always turning/texting/following/ringing/driving/watching/outside/sitting up/past/me/us/round/at the/house/work/school/times/night/again
  on/has/got/wearing a/his tag/licence/license and/isnt/not/supposed/he
  isnt/aint/not/shouldnt supposed/meant/allowed to/be/come near/within/around/contact/anywhere/close
  ex/dad/father/husband/he/hes/him/boyfriend seen/outside/hanging/waiting/sat/parked/lurking/turned/been outside/by/near/at/up/the school/gate/here/playground/nursery
  been/just/he/ex/hes/dad/was seen/sat/spotted/parked/lurking/hanging outside/round/near/by school/house/home/gate/mine
`)

/** Somebody comes for a child who must not have it. */
export const mustNotCollect = phraseList(`
  dont/not/never/nobody let/give/release/hand/allow/leave/send him/her/anyone/dad/ex/husband/them/kids/mum/uncle/partner take/have/collect/fetch/pick/over/to/with them/him/her/dad/kids/boys/girls/children/ex/anyone
  not/dont/cant/must/mustnt/never let/go/leave/be/hand/release/come/give home/with/off/to/over/in/near dad/him/stepdad/uncle/her/ex/mum/father/husband
  cant/cannot/mustnt/shouldnt/dont/doesnt/not go/leave/be/get/want/let/ride with/in/him/her/them/going him/his/her/car/dad/them hes/shes/been/drunk/again/after/because/drinking/drive
  take/took/run/disappear/snatch/fly/go him/her/them/kids/the/off/boys/girls abroad/away/far/country/without/poland/romania/pakistan and/for/from/never/with/good/where not/wont/ever/me/back/her/court
  shouldnt/shudnt/cant/not/isnt/aint/never be/fit/safe/in/to/able drive/wheel/state/condition
  not/isnt/aint in/fit/a any/no/to/fit/right/good state/condition/collect/drive/pick/look/place
  in no/a/right/bad/such state/condition/mess to/collect/drive/drunk/and
  drunk/drink/vodka/pissed/beers/wine/cans at/since/from/before/by/on/it breakfast/morning/lunch/noon/lunchtime/woke, start at/before/from breakfast/noon
  had/been/on/having a/few/the/too/bottle/drinking/it many/drink/vodka/wine/cans/booze/lash/session/bottles/beers and/driving/car/hes/collecting/coming/to/since
  mum/dad/she/he/ex/hes/mam/stepdad/husband hammered/wasted/legless/wrecked/pissed/stoned/bladdered/slurring/plastered/steaming/trollied
  legless/paralytic/bladdered/slurring
  his/has/got/her/the car keys/car and/but/he/hes/been/drunk drinking/drunk/pissed/vodka/had
  ring/call/phone/text/tell me/us/police first/before/if/1st/straight if/he/dad/she/her/ex/mum/away comes/turns/shows/mum/dad/he/ex for/up/near/kids
  if his/my/her/their/the/ex dad/mum/ex/husband/stepdad/brother/partner comes/turns/shows/tries/rings/asks for/up/to/at dont/do/not/ring/call/phone/please/can/lock
  shows/come/turn for/to/up/at the/collect/them/gate/school do/dont/please/call/lock not/let/him/ring/police/dont
`)
