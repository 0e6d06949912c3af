import { phraseList } from './phrase-list.ts'

/** Somebody may harm or kill themselves. */
export const selfHarm = phraseList(`
  no/any point in/to/of anything/life/living, theres no point anymore, took/taken/swallowed all/loads of
  took/taken/swallowed/taking nurofen/tablets/pills/paracetamol/antidepressants
  wont/refus* take/roll off/up jumper/hoodie/sleeves, long sleeves/jumper summer/heat/hide
  see/show/seeing her/his arms/wrists/scars, drank/drunk bottle of vodka/whisky/gin/wine, drank/drink/drunk/drinks/drinking vodka/whisky/gin/wine
  nobody/noone/one would/will/wouldnt care/miss/notice if/him/her/me, if i/he/she died/die/disappear/gone
  care if died/dead/die, text/texted/texts/message/messaged/messages/letter saying/says/said goodbye
  said/says/saying/say goodbye forever, disappear forever/for/and
  wants/want/wanted to disappear/jump/drown/sleep forever, not wake up, never wake up
  step/stepped/stepping/walk/walked in/out front/into of traffic/train/cars/road
  on the edge/ledge/bridge/roof/tracks, burns/burning/burnt/biting/bites/scratching/scratches herself/himself
  pulling/pulls her/his hair out, blade/blades/lighter in/under, tablets/pills missing/gone/hidden/hiding
  researching/googling/searching ways/how to die/kill/suicide, lost loads/lot/alot/stone/weight of weight
  losing loads/lot/so/too weight, hides/hiding/hid food, throws/throwing/threw up/food after/away
  feels/feel/feeling like/so dying/empty/numb/worthless/nothing/burden, is/am/im/being a burden
  low/dark place, see/seeing no way/point, i/he/she give/given/giving up on, hears/hearing voices, psychosis
  psychotic, manic, bipolar, schizo*, off his/her/my meds
  suicid*/sucide/sucidal/suiside/suacide/selfharm*/kms/kys/unalive/noose/overdos*/razor, self harm*
  kill/killed/killing myself/himself/herself/themself/themselves/yourself/itself/hisself
  end/ending/ended/take/took/taken/taking my/his/her/their life, my/his/her/their own life
  end/ending/ends it all, want/wants/wanted to end it
  want/wants/wanted/wanting/wanna/going/like/rather to die, wanna die, rather die/be dead
  wish* he/she/i/they dead, wish* he/she/i/they wasnt/weren*/were never here/born/alive
  wish* he/she/i/they never born, want/wants/wanted to be dead, better off dead, better off without me/him/her
  dont/doesnt/didnt/not/doesn/don want/wants/wanna to be here
  dont/doesnt/didnt/not want/wants/wanna to live/exist/wake/alive
  dont/doesnt/didnt/not want/wants to be alive, dont wanna live/exist/be
  no/any/the point/reason living/live/life, no longer wants to live, tired/sick of living/life
  nothing to live for, cant/cannot go on, cant/cannot take it/this anymore/more
  cant/cannot do this/it anymore, hang/hanged/hung/hanging myself/himself/herself/themselves
  took/taken/taking/swallowed pills/tablets/paracetamol/paracetomol/ibuprofen/bleach
  load/lot/bunch/handful/packet/box of pills/tablets/paracetamol/paracetomol, drank/drink/drunk bleach
  jump/jumped/jumping off/from/under bridge/roof/building/window/train, jump in front, out of the window
  slit his/her/my/their, cut/cutting/cuts himself/herself/themselves/themself/myself/hisself, cutting again
  been/started/is/are cutting
  cut/cuts/cutting/scratches/scratching on/all his/her/their arms/wrists/legs/thighs/over
  cut/cuts his/her/their arm/wrist/leg/thigh, under his/her bed/mattress blades
  harm/hurt/burn/punch/hit/bite/scratch/starv* himself/herself/themselves/myself
  himself/herself/themselves on purpose/deliberately, on purpose/deliberately hurt/harm/cut/burn
  head/fists against wall, make/makes/making/made himself/herself sick, sick after every/each meal
  refus*/stopped/not/isnt/wont eating/eat anything/all/days, eating disorder
  anorexi*/bulimi*/worthless/hopeless/depressed/depression/depressive/sectioned/camhs
  hate/hates himself/herself/myself/themselves, hate/hates my/his/her life
  cry/cries/crying himself/herself to sleep, cries/crying every night, mental/nervous breakdown
  having a breakdown, breaking point, cant/cannot cope, not/struggling/isnt/arent coping/cope, crisis team
  goodbye note/letter, left a note, said/saying goodbye to everyone, giving/gave his/her things/stuff away
  voices telling, voices in his/her/my head
`)
