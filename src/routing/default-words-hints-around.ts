import { phraseList } from './phrase-list.ts'

// As in the other hints, of what is around a child.

/** What is asked or given by whoever leads a child into crime, work or hatred; and being taken away. */
export const hintsOfExploitation = phraseList(`
  watch/show/got him/her/them execution/beheading/torture/hanging/shootings/gore clips/stuff/video
  hand/give over/up/her/his lunch/dinner/pocket/bus money/fare to/or/so/because/every
  or/else her/his/he/she/they/gets brother/mates/friends/cousin will/a/do/hurt/come kicking/in/her/him/round
  offered/paid/paying/promised/gave/giving/earn/makes/made £/him/her/quid/money/cash/fifty/hundred to/for hold/carry/deliver/drop/take
  hold/carry/keep/deliver/mind/stash/move/drop/hide something/stuff/package/bag/parcel/money/things for/to a/some/lad/them/him/someone/mate/boys/older
  working off/for his/her/a/the debt/them
  lost/stole/nicked/taken/took their/his/someones/the package/stash/drugs/money and/so/now/off/they
  older/big/bigger/other lads/boys/mates/kids/men/girls make/made/force/pressure/use/want/got/get/told him/her
  head/hands/throats cut/chopped/sawn off
  watch/seen/sharing/shares videos/clips/stuff/men/people of/get/being killed/executed/beheaded/tortured/dying/shot/hanged/fighting/extreme
  talk/goes/going/keeps/on about/of martyr/infidels/crusade/purity/replacement/invaders/vermin/scum/aryan/whites/revenge
  wont/stopped/doesnt shake/speak/talk/sit/listen/look with/to/near/at women/girls/female/white/muslims/jews/gays/blacks/nonbelievers
  he/she/they says/said/thinks/believes/reckons killing/attack/hitler/shooters/shooting/war is/was/were/are/right/ok/good/justified/cool/heroes
  girls/what/happens like/happens/to girls/that/her brothers/family/dad/uncles/cousins, bring/brought shame/disgrace
  disown her/him/me, too western/english/westernised
  seen/caught/found/saw her/me with/talking/holding a/to/hands boy/boyfriend/lad and/dad/brothers/beat/locked/going/sending
  not/isnt/never going/allowed/let to/be/go sixth/college/uni/school/out marry/because/since/alone/anymore/girls/she/after
  wedding/nikkah/engagement/marriage is/has/planned/arranged/booked/all/date when/for/in/without/before she/her/sixteen/16/15/14/turns/asking/consent/knowing
  take/took/keeps/kept/has/hold our/my/her/his/their/all passport/papers/documents/wages/earnings/visa
  sleep/live above/behind/at/over/in the/a takeaway/shop/restaurant/warehouse/farm/garage/carwash/nail with/and/works/six/men
  somebody/someone/man/men/lad/car/van keeps/kept waiting/following/parked/asking/looking/turning/coming for/about/outside/at/after him/her/house/the/up/us
`)

/** A home that is no longer one, a parent who is not there, whatever the reason. */
export const hintsOfHome = phraseList(`
  at mine/ours/nans/door/doorstep at/in 1am/2am/3am/4am/midnight/pyjamas/nothing
  no/without/any shoes/coat/socks on and/wont/in/at/running
  wont/begging/not go/going back/home there/to/him/her/says/because
  mum/dad/mam/nan/he/she wont/not/isnt/doesnt answer/move/respond/talking me/us/and/at
  pills/tablets everywhere/around/floor/all, is/was/out out cold
  unconscious/unresponsive/slumped/collapsed/foaming on/in/at/and floor/sofa/settee/bathroom/chair/bed
  change/swap/hide/keep his/her/our/their name/surname on/off/because/in register/list/system/website/so
  might/may/will/could come looking/searching/hunting/knocking for/after/on us/him/her/them/me
  men/blokes/lads/strangers/people in/at/round/sleeping the/our/her/their flat/settee/sofa/bedroom/living when/and/with
  just/only/always lies/lays/lying/stays/sleeps/laying in/on bed/sofa/couch
  cook/feeding/washing/caring/shopping/minding for the/his/her/all younger/little/others/siblings/brothers/sisters/three/babies/littlies
  in bed/asleep all/every day/morning/afternoon and/so/kids/we/he/she/hes
  sleeping bag in/on/back car/van/floor/back/of/transit, back of a/the/our/his van/transit/car/lorry
  havent/aint/dont/not got/have/had nothing/anything/food/owt in/till/until/to/left
  nothing/nowt/no/bare in/left/till/until/before giro/payday/benefits/uc/universal/dole/wages
  sanctioned/giro/foodbank/loanshark/bailiff/squat/squatting, loan shark, sofa surf/hopping
  living/staying/sleeping out/off of/in suitcases/bags/car
  nits/lice/scabies/worms/sores/rotten/teeth wont/never/not/black/rotten/untreated treat/teeth/for/months/brushed
  rotten/black teeth/tooth
  had/have to leave/move/flee our/the/home/town/area/house/everything behind/town/area/city/home/quickly/overnight/fast
  without him/his/dad/her/anyone/them told/finding/being/know
  find/found/track/trace us/me/her/where if/through/and/again/we/live/are, hes/he/dad found us/me/out where/again
  off/from the/your register/system/records/website without/so/dad/he/him
  change our/her/my/their/his names/surname/number/schools because/so/for/safety/cos/after
  took/take all/the/my/our/hid/hidden/removed locks/pills/tablets/keys/ropes/belts/cables off/away/because/in/from
  sleep/slept/sits/sat/stay outside/by/across/with/up her/his/all/the door/bedroom/floor/night to/so/in/case/make/watch sure/doesnt/case/he/she/anything
  dad/mum/he/she/partner/ex/stepdad/boyfriend broke/smash/took/destroyed/burnt/burned/ripped/cut/snapped my/her/mums/our/the/all phone/clothes/sim/laptop/toys/uniform/books/stuff/keys/cards/door
  wont/doesnt/never/dont let/allow us/me/mum/her/them/anyone out/outside/leave/go/see/phone/work/in/talk/speak/drive/cook/eat/sleep/answer
  has/got/gets/getting/with different/another/new/random men/bloke/man/boyfriend/partner/strangers every/night/each/week/in/staying/moved/over/round
  mums/her new bloke/fella/fancy/boyfriend moved/scares/shouts/hates/is/makes/weird/horrible/nasty
  mum/dad/mam/nan/stepdad/they party/drinking/drunk/smoking/sniffing/snorting/injecting/using/fighting/arguing/screaming all/every/again/in/till/until/night/front/weekend/when
  sniff/snort/injecting/smoking/cooking up/coke/lines/powder/foil/something/gear/white
  powder/foil/pipes/bongs/baggies on/around/in/all/under the/table/over/his/room/floor
  carer/foster/mum/dad/stepmum hates/despises/ignores/blames/punishes/starves/resents/regrets him/her/them/me/having/us
  favours/spoils/feeds/buys/loves her/his/the own/other kids/one/children and/but/not
  get/given nothing/scraps/leftovers/crusts while/when/others/and/they/rest
  cries/crying/screaming/screams/shouting/banging/bangs next/through/upstairs/downstairs/above door/wall/all/flat/every night/hours/day/child/kids/baby/again
  neighbour/next/flat/upstairs kids/children/baby/little/boy/girl/door crying/screaming/alone/outside/locked/hungry/left/balcony
`)
