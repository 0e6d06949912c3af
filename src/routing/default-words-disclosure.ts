import { phraseList } from './phrase-list.ts'

/** How children and parents say it without a word of violence: who did it, what it left, what it is like now. */
export const disclosures = phraseList(`
  says/said/saying/told/telling dad/daddy/mum/mummy/mam/mom/uncle/stepdad did it/that/this
  says/said/saying/told/telling nan/nanny/grandad/boyfriend/bf/brother/cousin did it/that/this
  mark/marks/burn/burns/lip/eye/scratch/bump from his/her/my dad/mum/uncle/stepdad/brother/boyfriend
  lip/face/eyebrow is/was split/busted/burst, nail/tooth/teeth/grip/hand/thumb/whip/lash marks/mark
  burn/burns/burnt/burned/scald on/all his/her/their/my arm/arms/leg/legs/back/neck/body/skin/chest
  burn/burnt/stub/stubbed her/him/me/them/my/it with/on/out cigarette/fag/lighter
  he/dad/mum/mummy/daddy/uncle/brother/boyfriend burn/burns/burnt/burned/cut her/him/me/us/them/my
  stepdad/stepmum/partner/husband/ex/wife/nan/cousin burn/burnt/cut/pinch/slap her/him/me/us/my
  squeeze/twist/wrench/yank his/her/my/their arm/arms/wrist/hand/neck/ear
  pinch his/her/my/him/me arm/arms/skin/leg/legs/hard
  dad/ex/husband/partner/boyfriend/he broke/fractured her/my arm/wrist/jaw/nose/ribs/leg/finger
  mum/ex/wife/partner/girlfriend/she broke/fractured his/my arm/wrist/jaw/nose/ribs/leg/finger
  bend/bends/bending/bent my/her/his finger/fingers/arm/thumb/wrist/hand back/cry/hurts/behind/until
  squeeze/grab/dig/digs/dug my/her/his/their face/cheeks/jaw/chin/throat/skin/fingers
  pour/throw/threw/splash boiling/hot/scalding/cold water/tea/oil/drink on/over/at me/him/her
  pour/throw/threw/splash water/tea/oil/drink on/over/at me/him/her if/when/because
  put/drown/throw/bury/drop/leave/lock me/him/her in/down/out/outside/away if tell/naughty/cry/bad
  he/dad/mum/hes/shes in/downstairs/outside the next/other room/now cant talk/ring/speak
  cant/cannot talk/speak/ring/phone he/hes/dad/mum/shes here/in/next/listening/downstairs
  used/uses/using/got/gets/getting the wooden/belt/slipper/spoon/cane/stick/hairbrush
  wooden spoon/slipper/belt/stick/cane him/her/me/us, hit/smack/slap/whack with/using slipper/spoon/belt
  daddy/mummy/mam/mama/papa/nanny/nana/granny hit/hurt/smack/slap/kick/push/shake
  babysitter/childminder/neighbour/stepfather/stepmother hit/hurt/smack/slap/kick/push/shake
  mams/mums/dads/nans bf/boyfriend/girlfriend/partner/husband/mate hit/hurt/grab/push/touch/shout/kick
  whip/belted/caned/clout/leathered/backhanded/throttle him/her/me/us/them/my
  clips/clipped/clouts/stamped/stamps/kneed/elbowed/slam/slams him/her/me/my/his on/round/in
  kick/kicked/kicking/stamp/stamped/elbowed in/his/her/my ribs/stomach/tummy/belly/head/face/back/legs
  throw/threw/thrown me/him/her/them on/onto/against/across/over bed/wall/floor/room/stairs
  hurts/hurting me/him/her/us when/because/if/every, hurts him/her at/in home/night/bedroom
  hand/hands round/around/over/on my/his/her throat/neck/mouth, cant breathe when he/she/dad/mum
  gets/get/got so/really/very angry/mad scared/frightened/hides, angry he/she/dad/mum hurts/hits/throws
  scared/frightened/afraid when he/she/dad/mum/daddy/mummy drinks/shouts/comes/gets/angry
  dont/doesnt/didnt/not like what/how/it/when daddy/he/uncle/grandad/they does/do/did/touch
  said/told/says if i/he/she/they tell/tells/told anyone/someone/you, get/gets in trouble if tell/tells
  not/isnt/never allowed/supposed to tell/talk/say/speak, promise/promised/promises not/never to tell/say
  please/pls help me/us hes/shes/dad/mum/he/she, dont/cant ring/call/phone/text home/me/back he/hell/hes
  he/hell/she/shell kill/killing me/us/him/her if, reads/reading/checks/checking my phone/texts/messages
  afraid/scared/worried/frightened he/she/dad/hell/shell will/might/would hurt/hit/kill/do/find
  scared/terrified/frightened of/to being alone/home with/him/dad/mum/her/uncle
  cries/crying/cry/screams/scream every/each time he/she/i/we/goes/has
  beat/kick/slap/knock the hell/crap/shit/living/life/daylights/stuffing
  chase/chased/chasing me/him/her/us with/round/around hammer/bat/scissors/axe/screwdriver/house
  with a hammer/bat/axe/screwdriver/crowbar/chain hit/chase/threaten/attack
  chuck/throw/threw/lob plate/bottle/phone/mug/pan/shoe/things at my/his/her/me/him/us/head
  dangle/dangling/hung him/her/me over/out/from, shove/shoved/push/pushed his/her/my face/head in/into/under
  sleep/sleeping/sleeps/slept in/outside the shed/garage/garden/cupboard/bath/corridor
  no/nobody/noone one looks/looking/cares after/for him/her/them, no coat/socks/shoes smells/smelly/winter
  burn/burns/mark/bruise shaped/shape/outline like/of, has/hes/he started on/hitting me/us/her/them/him
  mum/mummy/dad/daddy/she/he wont/cant/isnt get/getting/move/moving/breathing/answer up/off/floor/me
  ties/tied/tying/strapped him/her/me/them to/in the/a chair/bed/radiator/post/cot
  mum/dad/mam/he/she in/at/down the/a pub/bookies/casino, wont/doesnt let me
  outside banging/shouting/screaming/kicking, banging/kicking on/at/in the/my/our door/windows
`)

/** A body that is touched or shown, said as children say it. */
export const bodily = phraseList(`
  his thing/bits/winky/dinkle/todger/privates in/on/near/at/out/inside, put/puts/putting his thing/finger/it in/inside
  shows/showed/showing/show me/him/her/us his/her thing/bits/bum/willy/privates/private
  front bottom, foof/fanny/minnie/nunny/tuppence touch/touches/touched/hurts/sore/hurt
  lie/lies/lay/laid/lying on top of, take/takes/took/pull/pulls/pulled my/her/his/off/down clothes/pants/knickers
  without/no/any her/his/my/any clothes/top on, pictures/pics/photos/photo without/no clothes/top/bra
  watch/show/look him/her/me/at dirty/rude/sexy/adult/naked films/videos/pictures
  picture/pic/photo/pictures/pics/photos in/of my/her/his bra/underwear/knickers/pants/bikini/body/bed
  seeing/dating/with a man/guy/bloke/lad of/aged/whos/hes 18/19/20/21/22/23/24/25/26/27/28/29/30/40
  buy/buys/buying/bought her/him drink/alcohol/vodka/vapes/weed/cider/underwear/lingerie
  gets/get/getting/got/comes in the/a shower/bath with her/him/me, living/lives/moved with/in her/his boyfriend/bf
  teacher/coach/tutor/sir send/sent/message her/him/me hearts/kisses/snaps/dms/selfies/photos
  kissing/kisses/kissed with/on the lips/mouth/tongue, bleeding/sore/hurts down/between there/below/legs
  hand/hands/fingers under/up/inside/in my/her/his/the pyjamas/pjs/nightie/shirt/skirt/dress/covers
  secret/special/our game/games/cuddle/cuddles/tickle/tickles with/him/her/play/plays/grandad/uncle
  play/plays/playing a secret/special game, getting/get/gets/got in/into a/an/some strangers/stranger/mans car/van
  comes/came/come/gets in/into my/her/his/our room/bed at/when/while night/asleep/sleep/dark
  touches/touched/touching me/her/him when/while/in sleep/asleep/bed/bath/shower/night
  man/men/bloke/guy/lad/adult wait/hang/hangs/park/sits by/at/outside/near/for gate/school/her/him
  older/man/men/someone give/gave/bought/buy/buys her/him a/new/another phone/trainers/vape/money
`)

/** Somebody may harm themselves, or be sent away. */
export const selfAndAway = phraseList(`
  go/going to sleep and/never/not wake/waking, wants/want/wish to/be with heaven, be/go with grandad/nan heaven
  make/makes/making/made himself/herself/myself throw/vomit/puke/ill, throws/throwing up every/each/after
  scratch/cut/carve his/her/my arms/arm/wrists/legs/skin until/bleed/with
  cut/cuts/cutting/carve/carved his/her/my/their wrists/wrist/arm/arms/thighs/thigh/legs
  sharpener/compass/razor/blade/scissors/lighter to cut/scratch/burn/hurt/herself/himself
  cut/cuts/cutting/scratch/hurt with/using sharpener/compass/razor/blade/glass, sharpener blade/blades
  taken/took/take too/so many tablets/pills, tied/tie/ties something/scarf/cord/rope round/around neck
  wish/wishes i/he/she was/were wasnt/never/not here/born/alive/dead, would/rather not be/exist here/alive
  everyone/everybody/family be/is/are better/happier without/off me/him/her
  fly/flown/take her/them/me to somalia/gambia/sudan/egypt/abroad/africa cutting/cut/ceremony
  better/happier off in heaven/dead/gone, be/is/are better/happier off dead/without/gone/heaven
  send/sent/take/taken her/him/me to/back pakistan/bangladesh/india/somalia married/marry
  send/sent/take/taken her/him/me to/back turkey/iraq/africa/nigeria/sudan married/marry
  send/sending/sent/taking/taken her/him/me pakistan/bangladesh/somalia/africa for good/ever
  married/marry/engaged to/with an/a/her/his older/cousin/man/stranger/uncle, found/find/finding her/him/me a husband
  hit/hits/hitting me/my/mum/the when/while kids/children/baby/they watch/watching/saw/see
  havent/hasnt/not eaten proper/properly/meal/food, with a rope in/round/hanging loft/garage/shed/neck
  fridge/cupboards/cupboard/freezer empty/bare, nothing in/inside the/our fridge/cupboards/cupboard
  havent/hasnt/hadnt/not/never had a/any dinner/tea/breakfast/meal/hot since/for/in/all
  cant/cannot/wont/not wake mum/mummy/dad/daddy/nan/her/him up, mum/dad/mummy/daddy wont/not wake up
  mum/dad/mummy/daddy/mam gone/away/out for/since all/days/night/days, no adult/grownup/adults/one home/with/them
  left/leaves/leave them/him/her/the/us while/when she/he/mum/dad goes/went/works/out
`)
