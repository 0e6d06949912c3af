import { phraseList } from './phrase-list.ts'

/** What is said, written or looked up by a child who may end its life. */
export const lifeInDanger = phraseList(`
  wrote/written/writes/writing/left/found a/his/her/it/this note/letter/poem under/in/on pillow/bed/mattress/saying/goodbye
  he/she/hes wrote/written/writing a goodbye/note found, hes/shes/me wrote/written/writing a/me note/letters/goodbye
  note/letter/it under/in his/her pillow/mattress/diary/drawer
  note/letter/text saying/said/says sorry/bye/love mum/dad/everyone/everything/all/to/for
  diary/notebook/book/notes/journal/jotter/drawings say/about/full/wants/of/how die/death/dying/kill/hate/dead
  never of/have/be/been/should/even born/existed, ruin his/her/their/your/my life
  wish id/shed/hed/never had him/her/you, wish i/she/he/mum/we never had me/him/her/you
  never/didnt want him/her/me in/anyway/he/she/dad/mum/born
  say/said/keeps he/she/i aint/wont/not/isnt gonna/be/going around/here/alive
  wont/not/aint be/gonna around/alive much/for/long/longer/anymore
  dont/doesnt/not want be/exist around/here/anymore/alive, dont/doesnt/not want carry on
  cant/doesnt/dont see/carry future/anymore/point, cant/cannot carry on, had enough of/with life/living/everything
  tired/sick/done of/with living/life/being/it/everything alive/all/here
  tell/told/said/saying him/her/me/my/lad/son/daughter/them/to jump/die/hang/drown/kill/slit/end
  go kill/jump/hang/end it/off/yourself/himself/herself, to go do it
  go/going/gonna/to/will/might jump off/under/in bridge/roof/car/storey/story/park/train/cliff/flats/balcony
  what would/happen if you/i/u/someone take/took/swallow/drank/drink/hang
  take/took/swallow/ate/eaten/had all/whole/handful/load/lots/bunch of/the/my/her pills/tablets/meds/calpol/painkillers
  how many/much tablets/pills/paracetamol/it/would to/does/it/you kill/die/take
  tried/attempt to/twice/again/this/hang/her/his jump/hang/week/life/again/drown
  googling/googled/search/looking/looked up/for/how/history/phone painless/die/hang/kill/ways/rope/tablets
  nobody/noone/no/not/wouldnt/would one/would/anyone/even miss/notice/care/cry him/her/me
  happier/better/easier if/without i/he/she/me/was/were wasnt/gone/here/around/dead
  be/being/is/go with grandad/nan/nanny/granny/dad/mum again/now/in/soon/heaven
  give/gave/given away/all his/her things/stuff/toys/games/pets to/away
  look after my/the dog/cat/rabbit/brother/sister for/when/if me/im, sorry for/mum/dad/about everything/all
  dont be sad/upset when/if im/i, wont/not/doesnt stop/talk crying/about death/dying/dead
  talk/obsessed about/with/of death/dying/killing
  sharpener/scissors/lighter apart/broken/smashed/hidden/hid/missing/in/under drawer/bed/pillow/room/bag
  start/doing/done/at/been/picking/having on/at/her/his his/her/arm arm/wrists/thighs/legs again
  at/on his/her/my arm/wrists/thighs again
  new/fresh/old/more/deep/little cuts/scars/scratches/lines/marks on/all/up her/his/my wrists/arm/thigh/legs/tummy
  cuts/scars/scratches/lines/marks on/up/all/down/over her/his/the/my forearm/wrist/thigh/inner
  blood on/in/all her/his/the sleeve/sheets/bedding/tissues/bathroom
  plasters/bandage on/up/all/round her/his wrist/arm and/wont/but, hurt/cut/burn themself/hisself/on purpose
`)

/** Eating that makes a child ill. */
export const eating = phraseList(`
  just/only/nothing/living/lives eats/drinks/has/on/but/water water/gum/coffee/ice/lettuce/apple and/for/gum/all/weeks
  not/isnt/wont/hardly/barely/stopped eat/ate again/properly/since and/for/hiding/lost/weeks/days/just/only
  hear/heard/catch/caught her/him/she in/being/throw/sick/making bathroom/toilet/loo/up/sick after/every/tea/dinner/meals/again
  bathroom/toilet/loo straight/right after/every tea/dinner/meal/eating/food
  skip lunch/meals/dinner/breakfast and/to/again/every/for, sit ups/situps in/at/every/her/his 3am/night/room/bedroom
  exercising/exercises/pressups/running in/at/all/every night/3am/constantly/secret/hours
  disappearing/wasting/fading in/away front/before/of us/me/eyes, skin and bone
  ribs/bones/spine stick/poking/showing/see, counts/counting calories/every
  think/says/convinced/calls herself/himself/hes/she/he fat/disgusting/ugly/hideous and/but/wont, laxatives
  obsessed with/about weight/calories/scales/food/thin/skinny, weigh herself/himself every/times/day
  tip/throws/hides/binning/hiding/feeds/feeding her/his/the food/lunch/dinner/packed/meals in/away/to bin/dog/bag/wardrobe/pockets
`)

/** A parent or carer who can no longer, or who may do harm. */
export const carersCrisis = phraseList(`
  dont/cant/not/dnt/couldnt trust myself/meself/on/to/with with/on/not/around/to/alone/near
  cant/cannot/not keep her/him/them/us/kids/children safe
  do/doing/done something/sumthing/summat stupid/silly/bad/terrible/awful/daft/regret/id/ill
  scared/afraid/worried/frightened what/of/ill/i/might i/ill/might/what do/hurt/will
  seeing/hear/see things/voices/whispers about/telling/that/in/again/arent, isnt/not/aint really mine
  isnt/aint/not my real, isnt mine
  drive/drove/walk us/me/them/car/kids/both into/off/in the/a river/wall/bridge/cliff/lake/sea/canal/lorry/tree
  think/thought of/about hurting/harming/smothering/killing/ending/dying/death/driving/drowning/leaving/jumping
  i/ive/im shook/shaken/shaking/squeezed/smothered/threw/thrown/dropped/hit him/her/baby/the on/and/it/hard/down
  before/or i/ill/we do/hurt/lose/snap/end/kill something/him/her/it/them/myself
  close/near to the/end/breaking edge/point/it/losing
  cant/cannot/couldnt/dont cope/look/want/manage/love/carry/do after/with/him/her/them/on/it anymore/no/much/longer
  at/reached/hit my the/end/limit/wits/rope/breaking/rock end/bottom/tether/limit/point/now
  someone/somebody/please/social/you come/take/needs/have/has/to get/take/have/him them/him/her/kids off/away/from/before/into/me/tonight
  im/i/am not/no/a/danger safe/danger/good/fit to/for/with/around/alone/be them/him/her/kids/alone/mum/parent
  mum/dad/mam/she/he wants/wanted/tried/trying/going/says to/die/end/kill/dying/she/he die/herself/himself/hang/jump
  not/havent/hasnt/cant sleep/slept/eaten in/for/and days/nights/weeks/thinking/voices and/im/i/hearing/keep
  walk out/away on/from them/kids/everything/him/all
`)
