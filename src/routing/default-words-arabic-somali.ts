import { phraseList } from './phrase-list.ts'

// Arabic joins whom to the verb, hence the stars; in Latin letters 7 and 3 stand for sounds that English has not.

export const arabic = phraseList(`
  يضرب*, ضربه, ضربها, ضربني, ضربهم, ضربوه, ضربوها, ضرب ابني, ضرب بنتي, تضرب*, بيضرب*, عم يضرب*, الضرب, عنف, العنف, يعنف*, اعتداء, اعتدى, تحرش*, يتحرش*, التحرش, اغتصاب, اغتصب*, جنسي, انتحار, الانتحار, ينتحر, تنتحر, يقتل نفسه, تقتل نفسها, يقتلني, يقتلها, يقتله, يريد ان يموت, تريد ان تموت, يريد أن يموت, تريد أن تموت, بده يموت, بدها تموت, عايز يموت, عايزة تموت, يؤذي نفسه, تؤذي نفسها, يجرح نفسه, تجرح نفسها, يؤذي*, خايف من ابوه, خايفة من ابوها, يخاف من ابوه, تخاف من ابوها, يخاف من والده, تخاف من والدها, تخاف من زوج, خائف من والده, خائفة من والدها, يخاف يرجع, تخاف ترجع, اخاف من زوجي, خائفة من زوجي, تهديد, يهدد*, هدد*, سكين, كدمات, ختان, زواج قسري, سكران, مخدرات, تنمر, يتنمر*, التنمر,
  darab*, yedrab*, yidrab*, bydrab*, byidrab*, byedrab*, yadrib*, tadrib*, ta7arosh, taharosh, entehar, inti7ar, yentehr, khayef men abo*, khayfa men abo*, 5ayef men, yemout nafso, yo2tol nafso, sekkin, ye2zi nafso, 3onf
`)

export const somali = phraseList(`
  garaac*, waa la garaac*, la garaaco, dilay, dilaya, dilaa, la dilo, wuu dilaa, jirdil*, isdil*, is dil*, is dili, is dilo, naftiisa gooy*, naftiisa ka qaad*, nafteeda ka qaad*, inuu dhinto, inay dhimato, rabaa inuu dhinto, rabtaa inay dhimato, kufsi, kufsad*, la kufsaday, faraxumayn, farxumayn, xadgudub*, xad gudub*, tacadi, aabihiis ka baq*, aabaheed ka baq*, ka baqaya, ka baqaysa, ka baqayaa, ka cabsan*, ka cabsad*, guriga ka baq*, guriga inuu tago ka baq*, handad*, hanjab*, mindi, gudniin*, guur qasab*, sakhraan*, daroogo, wuu is jaray, is jarjar*, cagajugl*
`)
