import { phraseList } from './phrase-list.ts'

// Words as they are compared: no capitals, accents or signs; # is a row of digits, however they are grouped.

/** What a machine says of itself, when it is a whole sentence. With `…` at its end: when a sentence begins with it. */
export const machineFrames: readonly string[] = phraseList(`
  auto reply, autoreply, automatic reply, automated reply, automatic response, automated response, auto response
  autoresponse, out of office auto reply, sent automatically, sent from my car, sent from android auto, sent by android auto
  im driving with do not disturb while driving turned on, im driving with driving focus turned on
  im driving with focus turned on, im driving with do not disturb turned on
  if this is urgent reply urgent to send a notification through with your original message
  this is an automated message …, this is an automated text …, this is an automated reply …
  this is an automated response …, this is an automated email …, this is an automated service …
  i am currently out of the office with limited access …, i am currently out of the office and will reply …
  i am currently out of the office and will respond …, this is an automatic reply …, this is an automatic response …, this is an automatic message …
  odpowiedz automatyczna, automatyczna odpowiedz, wiadomosc automatyczna, wiadomosc wygenerowana automatycznie
  resposta automatica, mensagem automatica, reponse automatique, message automatique
  raspuns automat, mesaj automat, mesaj generat automat, otomatik yanit, otomatik cevap, otomatik mesaj
  respuesta automatica, mensaje automatico, automatische antwort, abwesenheitsnotiz, risposta automatica
  رد تلقائي, رد الي, رساله تلقائيه, خودكار جواب, स्वचालित उत्तर, স্বয়ংক্রিয় উত্তর
  jawaab toos ah, ateb awtomatig, neges awtomatig
`)

/** What is a machine's when nothing else is said: a phone or a network offers it by itself. */
export const machineWhole: readonly string[] = phraseList(`
  im driving right now, i am driving right now, im driving at the moment ill get back to you later
  im driving ill call you later, im driving ill text you later, im driving ill reply later
  i am driving i will reply later, im driving and cant respond right now, i am driving and cannot respond right now
  im currently driving, i am currently driving, im driving right now ill get back to you later
  im driving right now i will get back to you later, im driving now and will get back to you later
  driving cant talk right now, cant talk im driving, i cant talk im driving
  je conduis en ce moment, estou a conduzir, estou dirigindo, jestem w trakcie jazdy
  prowadze samochod oddzwonie pozniej, conduc acum, su anda araba kullaniyorum, estoy conduciendo, ich fahre gerade
  sto guidando
  missed call from #, missed calls from #, # missed calls from #, missed call from # at #, missed call from # on #
  you have a missed call from #, you have # missed call from #, you have # missed calls from #
  you have # missed call, you have # missed calls, you have a missed call from # at #
  you have # missed call from # at #, you missed a call from #, you missed a call from # at #
  you missed a call from # at # on #, you missed a call from # on # at #, you missed a call from # today at #
  nieodebrane polaczenie od #, chamada perdida de #, appel manque de #, apel pierdut de la #, cevapsiz arama #
  مكالمه فائته من #
  do not reply to this message, please do not reply to this message, do not reply to this text
  please do not reply to this text, do not reply to this email, please do not reply to this email
  please do not reply to this sms, this mailbox is not monitored, this inbox is not monitored
  this number is not monitored, this number cannot receive replies, this number does not accept replies
  message not delivered, your message was not delivered, your message could not be delivered, message failed
  your message could not be sent, undeliverable, delivery failure, message blocking is active
  absent du bureau, absente du bureau, fora do escritorio, fuera de la oficina, fuori ufficio, jestem poza biurem
  out of office
`)

/** Hardly ever a person's: one of these is enough where nothing else in the text is a person's. */
export const machineTells: readonly string[] = phraseList(`
  you have a new voicemail, you have # new voicemail, you have # new voicemails, you have # new voice
  you have a new voice message, dial # to listen, call # to listen, the person you are trying to reach
  your parcel is arriving, your parcel is due, your parcel is on its way, your parcel is out for delivery
  your parcel has been, your parcel will be delivered, your parcel will arrive, your parcel was delivered
  your parcel could not, your package is arriving, your package is due, your package is on its way
  your package is out for delivery, your package has been, your package will be, your package was delivered
  your package could not, your package has shipped, we have your parcel, weve got your parcel
  your order has been dispatched, your order has been shipped, your order has shipped, your order is on its way
  your order is out for delivery, your order is ready to collect, your order is ready for collection
  your delivery is on its way, your delivery is scheduled, your delivery will arrive, your delivery is due
  your driver is # stops away, your driver is # minutes away, your driver is # stop away, track your parcel
  track your package, track your order, track your delivery, reschedule your delivery, rearrange your delivery
  rearrange your redelivery, redelivery fee to pay, we couldnt deliver your, never share this code, we attempted to deliver, we tried to deliver
  # is your verification code, your verification code is #, # is your security code, your security code is #
  # is your login code, your login code is #, one time passcode is #, one time password is #, one time code is #
  # is your otp, your otp is #, # is your code, your code is #, # is your one time, your passcode is #
  # is your passcode, your authentication code is #, # is your authentication code, your confirmation code is #
  # is your confirmation code, your access code is #, # is your access code, g # is your google
  # is your google verification, use this code to, you have used # of your, youve used # of your
  youve used all your, you have used all your, your message could not be delivered, your number has been ported
  your sim has been, your plan renews, roaming charges apply, welcome to vodafone, welcome to giffgaff
  dpd tracking, royal mail your, evri your, hermes your, yodel your, dhl your, parcelforce your, amazon your
  twoja paczka, twoja przesylka, panstwa przesylka, twoj kod weryfikacyjny #, kod weryfikacyjny #
  a sua encomenda foi, a sua encomenda esta, a sua encomenda sera, sua encomenda foi
  codigo de verificacao e #, codigo de verificacao #, votre colis arrive, votre colis est en, votre colis sera
  votre colis a ete, votre livraison est, votre commande a ete, votre code de verification est #
  votre code de securite est #, votre code est #, coletul tau a, coletul dvs a, coletul dumneavoastra a
  codul de verificare este #, codul tau este #, kargonuz, dogrulama kodunuz #, onay kodunuz #, su paquete llega
  su paquete ha sido, tu paquete llega, su pedido ha, codigo de verificacion es #, ihr paket wird, ihr paket ist
  ihre sendung ist, ihre sendung wird, il tuo pacco, codice di verifica #, شحنتك, طردك, رمز التحقق الخاص بك
  كود التحقق الخاص بك, آپ كا پارسل, आपका ओटीपी, आपका पार्सल, আপনার পার্সেল, ਤੁਹਾਡਾ ਪਾਰਸਲ
`)

/** Machines say these, and people do: two of them, or one with a tell, where nothing else in the text is a person's. */
export const machineHints: readonly string[] = phraseList(`
  auto reply, automatic reply, automated reply, automated message, automated response, automatic response
  automatically generated, sent automatically, i am away, i am currently out of the office, im out of the office
  i am out of the office, out of office, annual leave, limited access to email, no access to email
  i will respond on my return, i will reply when i return, will reply when i return, will respond when i return
  respond on my return, reply on my return, in my absence, for anything urgent, for urgent matters
  thank you for your message, thanks for your message, thank you for your email, thank you for contacting
  thanks for contacting, thank you for your enquiry, we have received your message, we will reply within #
  we aim to reply within #, do not reply to this, please do not reply, dont reply to this, do not respond to this
  noreply, this number is not monitored, this mailbox is not monitored, this inbox is not monitored
  this number does not accept, this number cannot receive, not watched for emergencies
  replies to this number are not, replies are not monitored, cannot receive replies, listen to your voicemail
  is now available to take calls, is now available to receive calls, voicemail dial #, your parcel, your package
  your shipment, your delivery, your order, your driver, out for delivery, tracking number, tracking no, track it
  delivery attempt, rate your delivery, delivered to your, royal mail, dpd, evri, hermes, yodel, dhl, fedex
  parcelforce, inpost, amazon, verification code, security code, one time passcode, one time password
  login code, whatsapp code, share this code, share your code, share it, never share, enter this code
  code expires in, expires in # minutes, valid for # minutes, your pin is #, data allowance, your allowance
  your balance is, top up now, your bill is, your bill of #, your latest bill, to cancel text, your monthly plan, roaming charges
  message failed, unable to deliver, text stop to, reply stop to, to opt out, to unsubscribe, stop to end
  txt stop, your appointment, appointment reminder, reply y to confirm, reply yes to confirm, reply # to confirm
  reply # to cancel, reply y to, reply n if, your prescription is ready, a payment of #, your payment of #
  your card ending #, card ending #, your account ending, direct debit of #
  nie odpowiadac, nie odpowiadaj, wygenerowana automatycznie, kod odbioru, kod weryfikacyjny, kod autoryzacyjny
  nowa wiadomosc glosowa, nao responda, nova mensagem de voz, ne pas repondre, ne repondez pas, message automatique
  nouveau message vocal, nu raspundeti, bu mesaji yanitlamayin, lutfen yanitlamayin, otomatik mesaj, no responda
  mensaje automatico, antworten sie nicht, الرجاء عدم الرد
`)

/** Who speaks of these is a person, even beside what only machines say. */
export const homeSigns: ReadonlySet<string> = new Set(
  (
    'he she him her his hers hes shes they them their theyre mum mums mummy mam mom dad dads daddy nan gran grandma ' +
    'grandad parent parents son sons daughter daughters child children kid kids boy boys girl girls twins brother ' +
    'brothers sister sisters sick poorly unwell fever temperature nits chickenpox hospital dentist bullying ' +
    'chory chora corka syn dziecko syna corki filho filha doente fils fille malade fiul fiica copil copilul ' +
    'oglum kizim hasta cocugum hijo hija enfermo enferma sohn tochter krank ابني ابنتي بنتي مريض مريضه sal'
  ).split(' '),
)

/** Who says these is a person, unless a machine says what it is. */
export const personSigns: ReadonlySet<string> = new Set(
  (
    'i im ive ill id me my mine myself sorry ok okay alright wrong pls plz hi hello hey lol nobody ' +
    'everything urgent happened late rude again mi moj moja mojego jest jestem eu meu minha je mon ma mea yo ' +
    'casa ich mein meine اليوم mae'
  ).split(' '),
)

/** One phrase of a machine is not enough beside these; more is. */
export const schoolSigns: ReadonlySet<string> = new Set(
  (
    'we our us weve were well school class form tutor teacher lesson lessons homework trip registration pe kit uniform ' +
    'lunch lunches dinner dinners bus gate office app parentpay meeting concert club term year pupil pupils books ' +
    'absent attendance reception nurse inhaler minibus taxi'
  ).split(' '),
)

/** With these a question begins. */
export const questionWords: ReadonlySet<string> = new Set(
  'is are was does did can could has have will would what whats when where who why how which czy'.split(' '),
)
