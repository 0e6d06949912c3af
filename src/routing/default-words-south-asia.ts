import { phraseList } from './phrase-list.ts'

// The same concerns as in English, as they are typed in Latin letters and in their own. Verbs are listed as they are
// said of a third person and of oneself; `mara` and `marta` alone are names as well.

export const urduAndHindi = phraseList(`
  ne mara, ne maara, ko mara, ko maara, mujhe mara, mujhe maara, mara hai, maara hai, maara, maarta, maarti, maarte, marta hai, marti hai,
  marte hai, marte hain, marta he, marti he, maar raha, maar rahi, maar rahe, maar peet, mar peet, maarpeet, marpeet, maar khata, maar khati, pitai, peetta, peetti,
  peeta hai, peet diya, peetne, thappad, thapar, chot pahunchai, zulm, zulam, tashadud, khudkushi, khud kushi, khudkhushi, atmahatya, aatmahatya, khud ko nuksan, khud ko nuqsan,
  khud ko maar, khud ko kaat, apne aap ko kaat, apne aap ko maar, apne aap ko nuksan, marna chahta, marna chahti, mar jana chahta, mar jana chahti, jeena nahi chahta, jeena nahi chahti, jina nahi chahta, jina nahi chahti, jaan lena, jaan de,
  jaan se maar, ghar jane se dar*, ghar aane se dar*, ghar jane se darr*, baap se dar*, abbu se dar*, papa se dar*, se darta hai, se darti hai, se darta he, se darti he, galat tarike se chhua, galat jagah, ghalat jagah, gandi harkat, gandi harkatein, ziyadti, ziadti, jinsi, balatkar,
  sharab pee, sharab pi, nashe mein, nasha karta, dhamki, dhamkiyan, chaku, chaqu, zabardasti shadi, zabardasti shaadi, jabardasti shaadi, ghar se bhaag, ghar se nikal diya, band kar diya, bhooka, bhookha, bhuka rakh,
  خودکشی, تشدد, مارتا ہے, مارتی ہے, مارتے ہیں, نے مارا, کو مارا, مار پیٹ, زیادتی, جنسی, گھر جانے سے ڈر*, سے ڈرتا, سے ڈرتی, مرنا چاہتا, مرنا چاہتی, دھمکی, چاقو, زبردستی شادی,
  मारता, मारती, मारते, ने मारा, को मारा, मारपीट, पिटाई, आत्महत्या, यौन, बलात्कार, मरना चाहता, मरना चाहती, धमकी, से डरता, से डरती
`)

export const panjabi = phraseList(`
  kuttda, kuttdi, kutda, kutdi, kutte ne kuttia, kuttia, kutteya, kut maar, kutmaar, kutt maar, maarda, maardi, marda hai, mardi hai, marda aa, mardi aa, maarde, maareya, ne mareya, nu mareya, nu maareya, nu marda, nu mardi,
  khudkushi karni, marna chaunda, marna chaundi, ghar jaan to dar*, ghar jaan ton dar*, to darda, ton darda, to dardi, ton dardi, sharab peeke, dhakke naal viah,
  ਮਾਰਦਾ, ਮਾਰਦੀ, ਮਾਰਿਆ, ਕੁੱਟਦਾ, ਕੁੱਟਦੀ, ਕੁੱਟਿਆ, ਕੁੱਟਮਾਰ, ਖੁਦਕੁਸ਼ੀ, ਮਰਨਾ ਚਾਹੁੰਦਾ, ਮਰਨਾ ਚਾਹੁੰਦੀ, ਧਮਕੀ
`)

export const gujarati = phraseList(`
  maar mare, mar mare, maar maare, maare che, maare chhe, mane maare, ene maare, mare chhe ene, maar khay, maar khadho, maar padyo, marjud, maarjud, mar jud, maar jud, aapghat, apghat, aatmhatya, marvu che, mari javu che, ghare javani bik, ghare jata bik, thi bik lage, thi bive che, thi dare che, dhamki aape,
  મારે છે, માર મારે, માર માર્યો, મારઝૂડ, આપઘાત, આત્મહત્યા, બળાત્કાર, જાતીય, મરવું છે, ધમકી, ડરે છે
`)

export const bengali = phraseList(`
  mardhor, mar dhor, maardhor, amake mare, take mare, oke mare, ore mare, amare mare, taare maare, oke maare, mereche, merechhe, mareche, marse, maira, pitaiche, pitay, pitiye, nirjaton, nirjatan, attohotta, atmohotta, atmohatya, aattohotta, more jete chay, more jete chai, morte chay, morte chai, bari jete bhoy, basay jete bhoy, bhoy pay bari, babake bhoy, baba ke bhoy, dhorshon, jouno, chhuri, jor kore biye, hat dise,
  মারে, মেরেছে, মারছে, মারধর, নির্যাতন, আত্মহত্যা, ধর্ষণ, যৌন, মরতে চায়, মরে যেতে চায়, বাড়ি যেতে ভয়, ভয় পায় বাবা, হুমকি, ছুরি
`)

export const tamil = phraseList(`
  adikkir*, adikiraan, adikiran, adikiraar, adikirar, adikiraanga, adikiranga, adikkuraan, adikuran, adikuranga, adikuraar, adichan, adichaan, adichar, adichanga, adichaanga, adichutaan, adichitan, adithaar, adithan, adithaan, adi vaang*, tharkolai, thatkolai, thathkolai, saaganum, saga virumb*, savanum nu, kodumai, kodumaipaduth*, paliyal, veetuku poga bayam, veetukku poga bayam, appa bayam, appavuku bayam, miratt*,
  அடிக்கிறார், அடிக்கிறான், அடிக்கிறாங்க, அடித்தார், அடித்தான், அடிச்சார், அடிச்சான், தற்கொலை, கொடுமை, பாலியல், வன்முறை, சாக வேண்டும், வீட்டுக்கு போக பயம், மிரட்டு*
`)
