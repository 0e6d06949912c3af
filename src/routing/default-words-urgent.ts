import { phraseList } from './phrase-list.ts'

/** What is to be answered sooner. */
export const urgentWords = [
  // Said to be so.
  ...phraseList(`
    urgent, urgently, urgnt, asap, a s a p, as soon as possible, emergency, emergencies, immediately, straight away, right away, right now,
    need to know now, call me now, ring me now, phone me now, answer now, please hurry, sos, 999, 911, 112
  `),
  // Hurt or ill.
  ...phraseList(`
    hospital, ambulance, a&e, a and e, casualty, paramedic*, accident, car crash, been run over, knocked over, knocked down, unconscious, collapsed, collapse,
    not breathing, cant breathe, cannot breathe, struggling to breathe, trouble breathing, difficulty breathing, chest pain, seizure, having a fit, had a fit, epileptic fit,
    convuls*, allergic reaction, anaphyla*, epipen, epi pen, jext, forgot his inhaler, forgot her inhaler, without his inhaler, without her inhaler, hasnt got his inhaler, hasnt got her inhaler, asthma attack,
    insulin, hypo, blood sugar, overdose, poisoned, swallowed a, choking, bleeding badly, lot of blood, wont stop bleeding, broken arm, broken leg, broken his, broken her, concussion, hit her head, hit his head, wrong medicine, missed his medicine, missed her medicine, wrong dose, meningitis
  `),
  // A child is missing, locked out or uncollected.
  ...phraseList(`
    missing child, is missing, gone missing, went missing, been missing, didnt come home, hasnt come home, not come home, not home yet, isnt home, isnt home yet, never came home, didnt arrive, hasnt arrived, not arrived, never arrived,
    never got home, not got home, hasnt got home, didnt get home, cant find him, cant find her, cant find my, cannot find my, cant find them, dont know where he is, dont know where she is, dont know where they are, do you know where, where is my, where are my, wheres my son, wheres my daughter, where is he, where is she, wheres he, wheres she,
    still at school, not on the bus, wasnt on the bus, missed the bus, missed his bus, missed her bus, bus didnt come, bus hasnt come, bus not come, got on the wrong bus, wrong bus, got off at the wrong, lost child, is lost, got lost, locked out, cant get in, no key, hasnt got a key, forgot his key, forgot her key, forgot his keys, forgot her keys, ran away, run away, abduct*, kidnap*
  `),
  // Who fetches them, today.
  ...phraseList(`
    cant pick up, cant pick him up, cant pick her up, cant pick them up, cannot pick up, cannot pick him up, cannot pick her up, cant collect, cannot collect, unable to collect, unable to pick, cant get there, cant make pick up, cant make pickup, wont make pick up, wont make it for pick up, wont be there for pick up, late for pick up, late to pick up, late picking, late to collect, running late to, going to be late to get him, going to be late to get her, stuck in traffic, stuck on the train, stuck on the motorway, car broke down, car broken down, broken down on,
    who is collecting, whos collecting, who is picking, whos picking, who collected, who picked him up, who picked her up, nobody to collect, nobody to pick, noone to collect, no one to collect, no one to pick, someone else collecting, someone else is picking, different person collecting, dont let him leave, dont let her leave, dont let them leave, dont let him go, dont let her go, do not let him, do not let her, keep him at school, keep her at school, keep him inside, keep her inside, waiting outside, waiting at the gate, outside the gate, at the gate, no one here, nobody here, gate is locked, gates are locked, doors are locked
  `),
  // In an emergency.
  ...phraseList(
    'gas leak, fire, flood, flooded, police, intruder, bomb, stabbed, stabbing, attacked, kill himself, kill herself, kill myself, suicid*',
  ),
  // Urdu, Hindi, Panjabi, Gujarati, Bengali, Tamil.
  ...phraseList(`
    foran, fauran, jaldi, zaroori hai, bahut zaroori, bohat zaroori, aspatal, haspatal, hadsa, ghar nahi aaya, ghar nahi aayi, ghar nahin aaya, ghar nahin aayi, ghar nai aaya, chhuti ke baad nahi, lapata, gum ho gaya, gum ho gayi, turant, hun aao, taratari, jaruri, joruri, hashpatal, durghotona, bari ashe nai, bari fereni, avasaram, avasarama, maruthuvamanai, vibathu,
    فوری, فوراً, ایمرجنسی, ہسپتال, حادثہ, গুরুতর, জরুরি, হাসপাতাল, দুর্ঘটনা, તાત્કાલિક, હોસ્પિટલ, અકસ્માત, அவசரம், மருத்துவமனை, விபத்து, ਜ਼ਰੂਰੀ, ਹਸਪਤਾਲ, जरूरी, अस्पताल, दुर्घटना
  `),
  // Polish, Portuguese, French, Romanian, Turkish.
  ...phraseList(`
    pilne, pilnie, pilna, natychmiast, szpital*, karetk*, pogotowie, wypadek, wypadku, nie wrocil do domu, nie wrocila do domu, nie moge odebrac, nie dotarl, nie dotarla, zaginal, zaginela, zgubil sie, zgubila sie, jak najszybciej,
    urgente, urgencia, emergencia, ambulancia, acidente, nao chegou a casa, nao chegou em casa, nao voltou, nao posso ir buscar, nao consigo ir buscar, desapareceu, o mais rapido possivel,
    urgence, hopital, accident, immediatement, tout de suite, pas rentre, pas rentree, disparu, disparue, ne peux pas venir le chercher, ne peux pas venir la chercher, ne peux pas le recuperer, ne peux pas la recuperer, le plus vite possible,
    urgenta, imediat, spital, salvare, ambulanta, accidentat, nu a ajuns acasa, n a ajuns acasa, nu a venit acasa, n a venit acasa, a disparut, nu pot sa il iau, nu pot sa o iau, nu pot veni sa, cat mai repede,
    acil, hemen, hastane, hastanede, hastaneye, ambulans, kaza, kaza gecirdi, eve gelmedi, kayip, kayboldu, alamiyorum, alamayacagim
  `),
  // Arabic, Somali.
  ...phraseList(`
    عاجل, طارئ, طوارئ, ضروري, مستشفى, المستشفى, اسعاف, إسعاف, حادث, لم يرجع, لم ترجع, ما رجع, ما رجعت, لم يصل, لم تصل, مفقود, mustashfa, darouri, daruri, isaaf, 7adeth,
    degdeg, deg deg, dhaqso, isbitaal*, cisbitaal*, ambalaas, shil, guriga ma iman, guriga ma imaan, guriga ma soo gaarin, waa la waayay, lama arag
  `),
]
