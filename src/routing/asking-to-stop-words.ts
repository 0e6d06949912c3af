import { phraseList } from './phrase-list.ts'

const english = phraseList(`
  stop/quit/cease texting/txting/texts/txts/messaging me/us/this/my/please/pls/plz/now/all
  stop/quit/cease messages/msgs/contacting/spamming/sms me/us/this/my/please/pls/plz/now/all
  stop/quit texting/messaging/txting
  stop/end/cancel/halt these/all/the/your/ur/my/any/school texts/txts/messages/msgs
  stop/end/cancel/halt these/all/the/your/ur/my/any/school sms/alerts/notifications
  stop/quit sending me/us/these/texts/txts/messages/msgs/sms/this, stop send me/texts/messages
  stop receiving/getting texts/txts/messages/msgs/these/them
  take/remove/delete me/us/my/this/our/number/mine off/from/of list/lists/database/system/books
  get/wipe/knock me/us/my/this/our/number/mine off/from/of list/lists/database/system/books
  take/remove/delete me/us/my/this/our/number/mine off/from/of texts/messages/group/contacts
  get/wipe/knock me/us/my/this/our/number/mine off/from/of texts/messages/group/contacts
  take/remove/delete my/our/this number off/from/please, unsubscribe/unsub
  opt out of/from texts/messages/these/this/sms, opt me/us out, opting out
  no more texts/txts/messages/msgs/sms/alerts
  dont/not/no want/need/wanna any/these/more/your/ur/to/the texts/txts/messages/msgs
  dont/not/no wish/wishing/require any/these/more/your/ur/to/the texts/txts/messages/msgs
  dont/not/no want/need/wanna any/these/more/your/ur/to/the sms/texted/messaged/alerts
  dont/not/no wish/wishing/require any/these/more/your/ur/to/the sms/texted/messaged/alerts
  dont/not want/need/wanna/wish texts/txts/messages/msgs/sms
  not/dont want/wish to be texted/contacted/messaged
  dont/not/never text/txt/message/msg/contact me/us/this/again/anymore
  dont/not send/keep me/us/any/sending texts/txts/messages/msgs/sms/texting, leave me/us alone, lose my number
  stop with the/these/all texts/messages, fed/sick up/of these/your/constant/all texts/messages/msgs
  turn/switch off texts/alerts/messages/notifications, email/ring/call/letter instead of text/texts/texting
  rather not get/receive/have texts/messages, id prefer no/not texts/messages/texted
  enough with/of the/these/texts texts/messages
`)

const otherLanguages = phraseList(`
  przestan/przestancie wysylac/pisac, prosze nie wysylac/pisac/wysylajcie/piszcie
  nie wysylajcie/piszcie/wysylaj/pisz do/mi/wiecej/juz
  nie chce wiecej/juz/dostawac/otrzymywac/tych sms/smsow/esemesow/wiadomosci, nie chce sms/smsow/wiadomosci
  wypisac/wypiszcie mnie, usunac/usuncie/usun moj numer, parem/pare/para de mandar/enviar
  nao quero mais/receber mensagens/sms/mensagem, nao me mandem/enviem/mandes mais/mensagens/sms
  tirem/retirem/remova/remover/tire me/meu/o da lista, nao enviem/mandem mais mensagens/sms
  arretez/arrete/arreter de/d envoyer/ecrire/texter, arrete/arretez/arreter de m/me/nous/menvoyer
  arrete/arretez/arreter menvoyer, ne plus recevoir, plus de sms/textos/messages
  ne/veux veux/plus plus/de sms/messages/textos/recevoir, desinscri*/desabonn*/dezabon*
  retirez/enlevez moi/mon de/numero liste, nu mai vreau/doresc mesaje/sms/mesajele
  nu imi/mi/ne mai trimiteti/trimite, nu mai trimiteti/trimite mesaje/sms
  scoateti/sterge/stergeti ma/numarul/numar lista/meu
  mesaj/sms/mesajlar atmayin/gondermeyin/istemiyorum/yollamayin/atma/gonderme, mesaj/mesajlari durdurun/kesin
  listeden/numarami cikar*/silin, لا ترسل* رسائل/لي/رسايل/المزيد, توقف* عن ارسال/إرسال/الرسائل/مراسلتي
  اوقف* الرسائل, لا/ما/مش اريد/أريد/ابغى/بدي/عايز رسائل/رسايل/الرسائل, الغاء/إلغاء الاشتراك, احذف* رقمي
  la tersel*/tirsil*/tursil* rasa*/li/ili, ma/la abgha/abi/biddi/ureed rasa*, ha ii/noo soo dirin*
  jooji*/joojiya farri*/fariim*/mesej*/message*, ma rabo farri*/fariim*/mesej*/message*
  lambarkayga ka saar*/tir*, msg/msgs/message/messages/sms mat/na karo/karen/karein/kare/bhejo/bhejein
  msg/msgs/message/messages/sms mat/na bhejen/bheje/bhejna/ghallo/bhejyo
  mat bhejo/bhejein/bhejen message/messages/msg/msgs/sms
  msg/msgs/message/messages/sms band/bandh karo/karein/karen/kar/karde
  msg/msgs/message/messages/sms nahi/nahin/nai/nhi chahiye/chahie
  nahi/nahin chahiye/chahie msg/msgs/message/messages/sms, list se hata*/nikal*
  message/sms/messages pathaben/pathiyen/dien/diben/pathaiyen/pathaio na
  message/sms/messages bondho korun/koren/koro, ar message/sms/messages chai/lagbe na
  message/sms/messages na moklo/mokalo/mokalsho/karo, message/sms/messages bandh karo/kari
  message/sms/messages anuppatheenga/anupatheenga/anuppadhinga/venam
  message/sms/messages vendam/vendaam/pannatheenga/niruthunga, মেসেজ পাঠাবেন না, মেসেজ বন্ধ করুন
  peidiwch a/â thecstio/anfon/danfon/tecstio, dim mwy o negeseuon/decsts/decstiau
  stopiwch decstio/anfon/tecstio, dejen/deje/dejad de enviar*/mandar*/escribir*
  no quiero mas/recibir mensajes/sms, basta messaggi/sms, non voglio piu/ricevere messaggi/sms
  keine sms/nachrichten mehr/senden, nu mai vreau sa primesc
`)

/** What people write who want no more texts. */
export const askingToStop: readonly string[] = [...english, ...otherLanguages]

/** In these somebody else is to stop, or nobody is asked to. */
export const notAsking: readonly string[] = phraseList(`
  tell/told/ask/asked/make/get/speak/warn him/her/them/to/you stop/dont
  tell/told/ask/asked/warn/get/make pupils/kids/students/children/boys/girls/lads stop
  him/her/them/boy/girl/boys/girls/lad/pupils/kids/child to stop
  children/son/daughter/student/everyone/people/dad/ex/husband/partner/someone to stop
  wont/doesnt/didnt/never/cant stop/stopped texting/txting/messaging/sending/contacting
  couldnt/wouldnt/hasnt/havent stop/stopped texting/txting/messaging/sending/contacting
  he/she/they/did/has/have/had/already/just stopped texting/messaging/sending
  he/she/they wont/will/should/must/needs/need/has/have/to stop/leave
  got/had/have/has/having/received/receiving no more texts/txts/messages/msgs/sms/alerts
  getting/why/been/be/seen/there no more texts/txts/messages/msgs/sms/alerts
  dont/not want/wanna/need to miss/lose/worry/bother/stop, dont/not need to text/message/msg/contact/reply
  dont/not text/message/msg/contact him/her/my, stop texting/messaging/texts/messages in class/lessons/lesson
  stop texting/messaging/contacting/messages/sending my/him/her daughter/son/child/kids
  why/did have/did/u/you you/u stop/stopped, dont/not stop, stopped working/getting/receiving
  didnt/not/never unsubscribe, accidentally/mistake unsubscribed, unsubscribed by/accident
  tell/told/asked/said/says/saying him/her/me/he/she/they to/said leave me/us/him alone
  wont/doesnt/didnt/not/never leave me/us/him/her alone, no more texts/messages from him/her/them/my
  dont/not/why send me/us any/the/texts/messages when/about/like/anymore
`)

/** One of these and nothing but what follows is a wish too: `STOP please`. Alone, some are the carrier's keyword. */
export const stopWords: ReadonlySet<string> = new Set(
  'stop stopp stopall unsubscribe unsub optout'.split(' '),
)

export const besideStop: ReadonlySet<string> = new Set(
  (
    'please pls plz plse now all it this these the your ur my any and just i want to would like can you thanks thank ' +
    'thx ta kindly immediately hi hello sorry text texts txt txts sms msg msgs message messages messaging texting ' +
    'service from school opt out me us ' +
    'svp merci prosze por favor lutfen va rog grazie danke bitte'
  ).split(' '),
)
