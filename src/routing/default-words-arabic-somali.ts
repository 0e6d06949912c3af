import { phraseList } from './phrase-list.ts'

// Arabic joins whom to the verb, hence the stars; in Latin letters 7 and 3 stand for sounds that English has not.

export const arabic = phraseList(`
  يضرب*/ضربه/ضربها/ضربني/ضربهم/ضربوه/ضربوها/تضرب*/بيضرب*/الضرب/عنف/العنف/يعنف*/اعتداء/اعتدى, ضرب ابني/بنتي
  عم يضرب*, تحرش*/يتحرش*/التحرش/اغتصاب/اغتصب*/جنسي/انتحار/الانتحار/ينتحر/تنتحر/يقتلني/يقتلها/يقتله
  يقتل/يؤذي/يجرح نفسه, تقتل/تؤذي/تجرح نفسها, يريد ان/أن يموت, تريد ان/أن تموت, بده/عايز يموت, بدها/عايزة تموت
  يؤذي*/تهديد/يهدد*/هدد*/سكين/كدمات/ختان/سكران/مخدرات/تنمر/يتنمر*/التنمر/darab*/yedrab*/3onf
  خايف/يخاف من ابوه, خايفة/تخاف من ابوها, يخاف/خائف من والده, تخاف من والدها/زوج, خائفة من والدها/زوجي
  يخاف يرجع, تخاف ترجع, اخاف من زوجي, زواج قسري
  yidrab*/bydrab*/byidrab*/byedrab*/yadrib*/tadrib*/ta7arosh/taharosh/entehar/inti7ar/sekkin, yentehr
  khayef/khayfa men abo*, 5ayef men, yemout/yo2tol/ye2zi nafso
`)

export const somali = phraseList(`
  garaac*/dilay/dilaya/dilaa/jirdil*/isdil*/kufsi/kufsad*/faraxumayn/farxumayn/xadgudub*, waa la garaac*
  la garaaco/dilo/kufsaday, wuu dilaa, is dil*/dili/dilo/jarjar*, naftiisa gooy*, naftiisa/nafteeda ka qaad*
  inuu dhinto, inay dhimato, rabaa inuu dhinto, rabtaa inay dhimato, xad gudub*
  tacadi/handad*/hanjab*/mindi/gudniin*/sakhraan*/daroogo/cagajugl*, aabihiis/aabaheed/guriga ka baq*
  ka baqaya/baqaysa/baqayaa/cabsan*/cabsad*, guriga inuu tago ka baq*, guur qasab*, wuu is jaray
`)
