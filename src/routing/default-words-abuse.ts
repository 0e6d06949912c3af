import { phraseList } from './phrase-list.ts'

/** Sexual abuse, and what happens on a screen. */
export const sexualAbuse = phraseList(`
  hand/hands/fingers in/down/up/inside/on his/her/my pants/knickers/skirt/top/trousers/bum/thigh/boobs
  pretending/pretended to be, giv*/gave her/him vapes/vape/alcohol/drugs/weed/gifts
  man/men/car/bloke/someone follow*/waiting/waits her/him/for, follow/followed/following her/him home
  abus*/molest*/rape/raped/raping/rapist/incest/paedo/pedo/paedophil*/pedophil*/pervert/perv
  predator/sexual*/sex/sexting/groom/nudes/nude/naked/topless/explicit/indecent/porn*/webcam, dick pic
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
  meet/meeting/met/meets her/him/up online/park/hotel/man/stranger/internet
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
