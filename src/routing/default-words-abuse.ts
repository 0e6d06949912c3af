import { phraseList } from './phrase-list.ts'

/** Sexual abuse, and what happens on a screen. */
export const sexualAbuse = phraseList(`
  get/gets/got/getting/climb/climbs/climbing in/into bed with/together
  get/gets/got/getting/climb/climbs in/into her/his/my bed
  messages/texts/calls/pics/photos from a/an/some/this/older man/bloke/guy/stranger/adult
  asking/asked/asks to meet her/up, mr/sir/miss/mrs/teacher/coach/tutor texting/texts/messaging my/her/him
  mr/sir/miss/mrs/teacher/coach/tutor messages/following/touching/hugging my/her/him
  he/hes/shes is/was a sex offender, offender, conviction, convicted
  made/make/makes/forced him/her do something/things/it in/with toilets/toilet/bedroom/bathroom
  made/make/makes/forced him/her do something/things/it in/with changing/him/them
  tickle/stroke/strokes/stroking/rub/rubs in/at a/her/him way/weird/funny/wrong
  hug/hugs/stare/stares/looks in/at a/her/him way/weird/funny/wrong, creepy, creep, weirdo, uncomfortable
  weird/funny/bad touch/touches/touching, doesnt like how/way/it he/she/when touches/tickles/hugs
  sits/sit/sat on his/her lap/knee, comes/came/goes/coming in/into her/his/my/their room/bed at/night
  takes/taking/took/filming/films pics/photos/pictures/her/him naked/undressing/shower/bath/changing
  slept/sleeping/sleeps/shares/sharing with/in/a bed/same dad/uncle/stepdad/grandad
  slept/sleeping/sleeps/shares/sharing with/in/a bed/same boyfriend/brother/him, condom/condoms
  morning after pill, chlamydia, lost her virginity
  boyfriend/bf is/hes 18/19/20/21/22/23/24/25/26/27/28/29/30
  17/18/19/20/21/22/23/24/25/30/40 year/yr old man/bloke/boyfriend/guy/lad
  in/into cars/car/van with/of older/men/man/strange/strangers
  picked/picks/picking her/him up by/in older/man/men/stranger/taxi/strange, second/secret/burner phone
  dont/not know where/who he/she gets/got/is money/cash/trainers/phone
  came/comes/coming home/in with money/cash/bruises/drunk/high
  doing/did/done/does/do something/things/stuff bad/wrong/dirty/rude to/with
  shows/showed/showing/shown her/him porn/his/videos/pictures/private, his/her penis/vagina/breasts/boobs
  wank*, masturbat*
  hand/hands/fingers in/down/up/inside/on his/her/my pants/knickers/skirt/top/trousers/bum/thigh/boobs
  pretending/pretended to be, giv*/gave her/him vapes/vape/alcohol/drugs/weed/gifts
  man/men/car/bloke/someone follow* her/him/me/them/the, man/men/bloke waiting for/outside
  follow/followed/following her/him home, abus*/molest/molester/molestation/rape/raped/raping/rapist
  incest/paedo/pedo/paedophil*/pedophil*/pervert/perv, predator/sexual*/sex/sexting/groom/nudes/nude/naked
  topless/explicit/indecent/porn/porno/pornhub/pornograph*/webcam, dick pic
  rude/dirty/private/naughty pics/pictures/photos/messages/videos
  onlyfans/inappropriat*/privates/willy/groped/flashed/flashing/pregnan*/exploit*/pimp
  touch/touches/touched/touching me/him/her/them/my/his, private/privates parts/area, down there
  feel*/felt/grope/groped her/him/me up, kissed/kissing/kiss her/him/me
  made/makes/making her/him do/kiss/touch/watch, exposed/exposing himself
  gets/got/get/climbs/into in/into her/his/my bed/room, watch* her/him undress*/shower/changing
  did/does/doing/done something/things/stuff to her/him/me, interfered/sleeping with, keep/kept it/a secret
  our/little secret, told/said/says not/never to tell, not to tell anyone/anybody/mum/me
  dont tell anyone/anybody, older/grown man/men/boyfriend/bloke/guy/boy/lad/lads, sugar daddy
  man/men/bloke/guy/stranger/someone/boy/adult online/internet/snapchat/instagram
  man/men/bloke/guy/stranger/someone/boy/adult tiktok/roblox/discord/whatsapp
  talking/messaging/chatting to/with a/some/older/grown man/men/stranger/adult
  meet/meeting/met/meets her/him/up online/hotel/man/stranger/internet
  ask*/send*/sent/share*/shared/want* for/her/him pics/pictures/photos/selfies of
  asked/asking/asks her/him/for pics/pictures/photos, prostitut*, hotel/hotels with men/a
`)

/** Controlled, married off, cut, made a believer in violence. */
export const honourAndBelief = phraseList(`
  fgm/circumcis*/mutilat*/dishonour*/exorcis*/possessed/witchcraft/witch/kindoki/radicalis*, cut down there
  have/having/get/getting/had her cut
  forced/force/forcing/made/making/make/arranged to/her/him/into/a marry/marriage/married
  forced/arranged marriage, married/marry/marrying off/abroad/cousin, to get married she/shes/her
  get/getting her/him married, honour/honor killing/based, brought/bringing/brings shame, evil spirit*/spirits
  demon/demons/radicaliz*/extremis*/isis/jihad*/terroris*/bomb/bombs, al qaeda, far right
`)
