import { phraseList } from './phrase-list.ts'

/** What is to be answered sooner. */
export const urgentWords = [
  // Said to be so.
  ...phraseList(`
  urgent/urgently/urgnt/asap/emergency/emergencies/immediately/sos/999/911/112, a s a p, as soon as possible
  straight/right away, right/answer now, need to know now, call/ring/phone me now, please hurry
`),
  // Hurt or ill.
  ...phraseList(`
  hospital/ambulance/casualty/paramedic*/accident/unconscious/collapsed/collapse/seizure, a&e, car crash
  been run over, knocked over/down, not/trouble/difficulty breathing, cant/cannot breathe/breath
  struggling to breathe, chest pain, having/had a fit, epileptic fit
  convuls*/anaphyla*/epipen/jext/insulin/hypo/overdose/poisoned/choking/concussion, allergic reaction, epi pen
  forgot/without his/her inhaler, hasnt got his/her inhaler, asthma attack, blood sugar, swallowed a
  bleeding badly, lot of blood, wont stop bleeding, broken arm/leg/his/her, hit her/his head
  wrong medicine/dose, missed his/her medicine, meningitis
`),
  // A child is missing, locked out or uncollected.
  ...phraseList(`
  missing/lost child, is/gone/went/been missing, didnt/hasnt/not come home, not/isnt home yet, isnt home
  never came/got home, didnt arrive, hasnt/not/never arrived, not/hasnt got home, didnt get home
  cant find him/her/my/them, cannot find my, dont know where he/she is, dont know where they are
  do you know where, where is/are my, wheres my son/daughter, where is he/she, wheres he/she, still at school
  not/wasnt on the bus, missed the/his/her bus, bus didnt/hasnt/not come, got on the wrong bus, wrong bus
  got off at the wrong, is/got lost, locked out, cant get in, no key, hasnt got a key, forgot his/her key/keys
  ran/run away, abduct*/kidnap*
`),
  // Who fetches them, today.
  ...phraseList(`
  cant/cannot pick up, cant pick him/her/them up, cannot pick him/her up, cant/cannot collect
  unable to collect/pick, cant get there, cant/wont make pick up, cant make pickup, wont make it for pick up
  wont be there for pick up, late for/to pick up, late/whos picking, late/nobody/noone to collect
  running late to, going to be late to get him/her, stuck in traffic, stuck on the train/motorway
  car broke/broken down, broken down on, who is collecting/picking, whos collecting, who collected
  who picked him/her up, nobody to pick, no one to collect/pick, someone else collecting
  someone else is picking, different person collecting, dont let him/her/them leave, dont let him/her go
  do not let him/her, keep him/her at school, keep him/her inside, waiting outside, waiting at the gate
  outside/at the gate, no one here, nobody here, gate is locked, gates/doors are locked
`),
  // In an emergency.
  ...phraseList(
    'gas leak, fire, flood, flooded, police, intruder, bomb, stabbed, stabbing, attacked, kill himself, kill herself, kill myself, suicid*',
  ),
  // Urdu, Hindi, Panjabi, Gujarati, Bengali, Tamil.
  ...phraseList(`
  foran/fauran/jaldi/aspatal/haspatal/hadsa/lapata/turant/taratari/jaruri/joruri/hashpatal, zaroori hai
  bahut/bohat zaroori, ghar nahi/nahin aaya/aayi, ghar nai aaya, chhuti ke baad nahi, gum ho gaya/gayi
  hun aao, durghotona/avasaram/avasarama/maruthuvamanai/vibathu/فوری/فوراً/ایمرجنسی/ہسپتال/حادثہ
  bari ashe nai, bari fereni
  গুরুতর/জরুরি/হাসপাতাল/দুর্ঘটনা/તાત્કાલિક/હોસ્પિટલ/અકસ્માત/அவசரம்/மருத்துவமனை/விபத்து/जरूरी
  ਜ਼ਰੂਰੀ/ਹਸਪਤਾਲ/अस्पताल/दुर्घटना
`),
  // Polish, Portuguese, French, Romanian, Turkish.
  ...phraseList(`
  pilne/pilnie/pilna/natychmiast/szpital*/karetk*/pogotowie/wypadek/wypadku/zaginal/zaginela
  nie wrocil/wrocila do domu, nie moge odebrac, nie dotarl/dotarla, zgubil/zgubila sie, jak najszybciej
  urgente/urgencia/emergencia/ambulancia/acidente/desapareceu/urgence/hopital/accident/acil
  nao chegou a/em casa, nao voltou, nao posso/consigo ir buscar, o mais rapido possivel
  immediatement/disparu/disparue/urgenta/imediat/spital/salvare/ambulanta/accidentat/hemen, tout de suite
  pas rentre/rentree, ne peux pas venir le/la chercher, ne peux pas le/la recuperer, le plus vite possible
  nu/n a ajuns/venit acasa, a disparut, nu pot sa il/o iau, nu pot veni sa, cat mai repede
  hastane/hastanede/hastaneye/ambulans/kaza/kayip/kayboldu/alamiyorum/alamayacagim, kaza gecirdi, eve gelmedi
`),
  // Arabic, Somali.
  ...phraseList(`
  عاجل/طارئ/طوارئ/ضروري/مستشفى/المستشفى/اسعاف/إسعاف/حادث/مفقود/mustashfa/darouri/daruri/shil
  لم يرجع/ترجع/يصل/تصل, ما رجع/رجعت, isaaf/7adeth/degdeg/dhaqso/isbitaal*/cisbitaal*/ambalaas, deg deg
  guriga ma iman/imaan, guriga ma soo gaarin, waa la waayay, lama arag
`),
]
