import { phraseList } from './phrase-list.ts'

/** Somebody touches a child, or comes nearer step by step. */
export const groomed = phraseList(`
  dont/doesnt/didnt/hate/never/not like/it when/how/if baths/bathes/washes/showers/cuddles/tucks/dries
  dont/doesnt/didnt/hate/never/not like/it when/how/if dresses/changes/kisses/tickles/hugs/checks/strokes
  game/play with/wiv daddys/mummys/dads/mums/uncles/grandads/nans/the friend/mate/boyfriend/lodger
  draw/drew/drawn picture/people/things/what/daddy rude/private/touching
  draw/drew/drawn a man/lady/person/daddy with/on, normal for to draw/know/touch/drew
  know/said/says/saying/doing/does things/words/stuff/about no/a child/kid/year/shouldnt/should/old
  does/did/do/doing/done the/this/that/it/same tickle/game/it/thing/same to/with her/him/me/us/them/mum/sister too/also/well/before/aswell
  did/does/do/doing/done it/that/this to my/her/his/me/the mum/sister/brother/cousin/mother/other too/also/well/before/when
  tenner/fiver/money/sweets/cash/quid/presents/gifts/vapes/treats for/if/when cuddle/kiss/hug/pic/photo/sits
  tenner/fiver/money/sweets/cash/quid/presents/gifts/vapes/treats if/when/for she/he/her/him lets/shows/keeps/does/doing/letting
  let/give/gave her/him/them/me try/drink/have/taste/some wine/beer/vodka/lager/cider/spliff/fags
  lodger/landlord/neighbour/coach/tutor/driver/uncle/bloke/cousin shut/closes/locks/locked/closed the door/bedroom/room
  lodger/landlord/neighbour/coach/tutor/uncle/bloke buys/bought/keeps/wont buying/her/him/giving/gifts/presents/stuff/leave
  something/summat/sumthin/smth going/off/wrong/weird/odd/not/isnt on/right/about with/about/between him/her/uncle/coach/lodger/stepdad/neighbour
  something/summat/sumthin/smth isnt/not/aint/off/weird/odd/funny right/with/about/going/between him/uncle/coach/lodger/stepdad/cousin/man
  too/very/overly close/friendly/touchy/familiar with/to/feely him/her/kids/girls/boys/teacher/coach, touchy feely
  hands on/all/everywhere/wandering her/him/me/over, share a/one/same bed/shower with/coach/him/uncle/man/together
  they/he/she/we/to/has share a/his/her/same bed, sleep/slept in/with his/my/mums/dads/same bed/him and/he/with/when
  stay/sleep over/at/round with/at/his coach/coachs/teachers/tutors/mans/blokes/older/flat
  boy/lad/guy/man/bloke/boyfriend of/aged/who/hes/is 17/18/19/20/21/22/23/24/25/26/27/28/29/30/35/40/45/50
  and/but/think/reckon/says hes/hell/he 19/20/21/22/23/24/25/26/27/28/29/30/35/40/45 and/she/im/not/with/boyfriend/bf
  lad/man/guy/bloke/boyfriend with his/a own/flat/car/van, im/is/she late period/test, is late and hes
  missed her/my/a/two/his period, bleed/blood down/in/from/on there/below/bits/bottom/bum
  blood in/on her/his/the knickers/pants/underwear/boxers and/only/shes/after/hes
  sore/hurts/red/itchy/stings down/round/when there/below/bits/underneath
  touch/rub/stroke her/him/me/my/their chest/leg/bum/thigh/bottom/hair/knee/down/where
  touch her/him/me/them up/there/wrong/funny, bit/pic/video of/with her/his/my down/bum
  made/make/tells/told/asks her/him/me/us keep/promise/lie/secrets/sit/watch/touch/dance/strip/undress/kiss/sleep on/secret/to/him/lap/in/for
  keep/kept secret from/with/for me/mum/him/uncle/us, secret with/from/between grandad/uncle/him/mum/coach/daddy/us
  came/come/goes/gets/walks/sneaks in/into/to her/my/his/their/our room/bedroom/bed/shower/bathroom at/when/while/and
  walk/comes/came/barges in on when/while/her/me shower/bath/changing/dressing/dressed
  watches/stares/looking her/me/him get/in/through changed/dressed/shower/bath/keyhole/undress
  held/hold/pin him/her/me/them down in/and/while/changing/toilets/by
  something with/using a broom/bottle/stick/handle/hairbrush
  pull/yanked/lifted his/her/my/their trousers/pants/skirt/knickers/shorts/bra/top down/off/up
`)

/** Who is met on a screen, and what they ask for. */
export const online = phraseList(`
  never/wont/doesnt put/show/turns the/his/her/their camera/cam/face
  pretend*/claims/says/said/reckons hes/shes/to/be/a 13/14/15/16/girl/boy/kid/teenager online/but/isnt/not
  ask*/keeps/want/tells/told/makes/made/tryna/trying/begging her/him/me/them take/lift/pull/show/get/strip top/shirt/clothes/bra/body/chest/bits/off/stomach
  someone/he/she/they/man/boy/lad/ex/him/girl/account has/got/have/saved pics/photos/video/vid/picture/screenshots of her/him/me and/wants/threat/says/sending/saying
  or he/they/she/hell/shell/theyll/will/hes/theyre/it send/post/share/leak/show/put it/them/all/to/everyone/online/pics
  or he/they/she/hell/shell/theyll/hes/theyre come/hurt/kill/burn/smash/beat/get/shoot/cut him/her/us/me/to/our/them/it/round
  or hell/theyll/they/he/shell/will tell/show everyone/everybody/family/dad/mum/school/friends
  want/demand*/asking/pay/paid/sent him/them/for/money/200/£/vouchers or/else/to/not hell/theyll/they/he/post/share/stop/them
  fake/edited/ai/deepfake/photoshopped vid/video/pic/photo/image of/with/her/him/going
  deepfake*/sextort*/catfish*/nudify, no/without/any clothes/top/bra/knickers/trousers on
  rude/sexy vid/video/pic/snap/image
  send*/sent/give/buy/gets her/him/them/me/my robux/vbucks/skins/gifts/vouchers/hearts/money/roses online/on/for/and/from/snap
  gifts/robux/vbucks/skins/money/vouchers/cash/followers for/in/from pics/photos/pictures/stranger/man/online/videos/selfies
  ask*/want/keeps what/where/which/if/about/asking/know she/her/he/hes/school wearing/live/alone/bedroom/bra/address/asleep/home
  met/meet/chats/chatting/talking/speaks/messaging someone/somebody/boy/lad/guy/man/girl/bloke/person/people online/on/off/from/through internet/snap/snapchat/insta/instagram/roblox/discord/tiktok/game
  met/meets/knows/friends/boyfriend/spoke online/snap/snapchat/insta/roblox/discord/tiktok/xbox/fortnite/omegle and/wants/hes/older/shes/never
  bloke/man/guy/stranger/older/someone/somebody/adult/lad on/off/from/in snap/insta/roblox/discord/tiktok/xbox/fortnite/omegle/telegram/facetime/fb/whatsapp
  want/ask*/arrange*/going/planning/plans to/her/him/me meet her/him/up/me/them/alone/in/at/this park/station/hotel/town/weekend/alone/saturday/person/after
  hides/hid/deletes/deleting/deleted/turns/locks her/his/the phone/messages/texts/chats/screen when/from/away/if/and
  hidden/secret/second/another account/insta/snapchat/snap/profile
  pics/photos/pictures/video/selfies going/went/gone/been/all round/around/viral/over/shared/passed school/year/snap/group/yr
  all over/round/around snap/snapchat/insta/yr9/yr8 of/her
  ask/wants/begging/pressure her/him/me for/to selfie/snaps/bra
  on camera/cam/facetime/video undress*/strip/touch/with/him
`)
