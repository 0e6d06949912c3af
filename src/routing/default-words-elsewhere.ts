import { phraseList } from './phrase-list.ts'

// Shorter lists, for the languages of fewer homes: who hits, who wants to die, who is afraid. Without accents.

export const spanish = phraseList(`
  padre/madre/papa/mama/padrastro/marido/esposo/novio pega/pego/golpea/golpeo/maltrata/toca/quema
  me/le/la/lo/nos/les pega/pego/golpea/golpeo/maltrata/toca/toco, abusa/abuso de, violencia/violada/maltrato
  miedo de/a su/mi padre/madre/papa/mama/padrastro/marido, miedo volver/ir casa, quiere/quiero/ganas morir/matarse
  se corta/corto, no quiere/quiero vivir, matarse/suicidio/suicidarse/borracho/amenaza/amenazo
`)

/** What the longer lists had not. */
export const besides = phraseList(`
  marcas/marca de cinto/cigarro/queimadura, bwrw/brifo/curo fi/fe/hi, bateu/bate com cinto, siniaki/slady po
  uderzyl/uderzyla w twarz/glowe/brzuch, babam/annem/kocam beni dov*/vur*, bat/frappe avec ceinture
`)

export const italian = phraseList(`
  picchia/picchiato/picchiata/picchiano/botte/schiaffi/maltratta/violenza
  violentata/suicidio/ubriaco/minaccia
  mi/lo/la/ci mena/tocca/colpisce, paura del/di padre/papa/tornare/marito/lui, vuole/voglio morire/uccidersi
  si taglia, non vuole/voglio vivere
`)

export const german = phraseList(`
  schlagt/schlaegt mich/ihn/sie/uns/kind/kinder/sohn/tochter, geschlagen/verprugelt/misshandelt/missbraucht
  missbrauch/selbstmord/suizid/umbringen/vergewaltigt/betrunken, angst vor vater/mutter/papa/mann/ihm
  angst nach hause, will/mochte sterben, nicht mehr leben, ritzt sich, bedroht mich/sie/ihn/uns
`)

export const ukrainianAndRussian = phraseList(`
  бє/бьет/бьют/бил/била/били/побив/побил/вдарив/ударил мене/меня/його/ее/его/її/дитину/ребенка
  мене/меня/його/ее/его/її/дитину/ребенка/дітей/детей бє/бьет/бьют/побив/побил/вдарив/ударил/бив
  насил*/изнасил*/згвалт*/самогуб*/самоуб*/пьяный/пяний/пьяна/погрожує/угрожает/побои/синяки/синці
  боится/боїться/боюсь/боюся идти/йти/возвращаться/повертатися домой/додому
  боится/боїться/боюсь/боюся отца/папу/тата/батька/мужа/чоловіка/его/його
  хочет/хоче/хочу умереть/померти/убить/вбити, не хочет/хоче/хочу жить/жити, режет/ріже себя/себе
  bije/bie/byet menya/mene/ego/ee, otets/papa/muzh bet/bjet/byet
`)

export const lithuanian = phraseList(`
  musa/muse/sumuse/trenke mane/ji/ja/vaika
  mane/ji/ja/vaika musa/muse/sumuse, smurtas/smurtauja/nusizudyti/isprievart*, bijo tevo/grizti/namo, nori mirti
`)

export const albanian = phraseList(`
  me/e/na/i rreh/rrahu/rrah/godet/goditi, rrahur/dhune/dhuna/vetevras*/perdhun*/dhunon, ka frike babai/babait
  do te vdes/vdese, kercenon
`)

export const bulgarian = phraseList(`
  бие/удря/удари/преби ме/го/я/ни/детето, ме/го/я/ни бие/удря/удари/преби, изнасил*/самоуби*/пиян/заплашва
  страх от баща/татко/него, иска/искам да умре/умра
`)

export const persian = phraseList(`
  کتک/خودکشی/تجاوز/خشونت/تهدید/چاقو, مرا/منو/او/بچه میزند/میزنه/زد/می, کتک میزند/میزنه/خورده
  میخواهد/میخواد/میخوام بمیرد/بمیره/بمیرم, از پدرش/پدرم/شوهرم میترس*
`)
