import { phraseList } from './phrase-list.ts'

// The same concerns as in English, as they are typed in Latin letters and in their own. Verbs are listed as they are
// said of a third person and of oneself; `mara` and `marta` alone are names as well.

export const urduAndHindi = phraseList(`
  ne/ko/mujhe mara/maara, mara/maara/marta/marti/marte/peeta hai
  maara/maarta/maarti/maarte/maarpeet/marpeet/pitai/peetta/peetti/peetne/thappad/thapar/zulm, marte hain
  marta/marti he, maar raha/rahi/rahe/peet/khata/khati, mar peet, peet diya, chot pahunchai
  zulam/tashadud/khudkushi/khudkhushi/atmahatya/aatmahatya/ziyadti/ziadti/jinsi/balatkar/यौन, khud kushi
  khud ko nuksan/nuqsan/maar/kaat, apne aap ko kaat/maar/nuksan, marna chahta/chahti, mar jana chahta/chahti
  jeena/jina nahi chahta/chahti, jaan lena/de, jaan se maar, ghar jane/aane se dar*, ghar jane se darr*
  baap/abbu/papa se dar*, se darta/darti hai/he, galat tarike se chhua, galat/ghalat jagah
  gandi harkat/harkatein, sharab pee/pi, nashe mein, nasha karta
  dhamki/dhamkiyan/chaku/chaqu/bhooka/bhookha/خودکشی/تشدد/زیادتی/جنسی/دھمکی/چاقو/मारता/मारती
  zabardasti shadi/shaadi, jabardasti shaadi, ghar se bhaag, ghar se nikal diya, band kar diya, bhuka rakh
  مارتا/مارتی ہے, مارتے ہیں, نے/کو مارا, مار پیٹ, گھر جانے سے ڈر*, سے ڈرتا/ڈرتی, مرنا چاہتا/چاہتی
  زبردستی شادی, मारते/मारपीट/पिटाई/आत्महत्या/बलात्कार/धमकी, ने/को मारा, मरना चाहता/चाहती, से डरता/डरती
`)

export const panjabi = phraseList(`
  kuttda/kuttdi/kutda/kutdi/kuttia/kutteya/kutmaar/maarda/maardi/maarde/maareya/ਮਾਰਦਾ/ਮਾਰਦੀ
  nu kutda/mareya/maareya/marda/mardi, kut/kutt maar, marda/mardi hai/aa, ne mareya, khudkushi karni
  marna chaunda/chaundi, ghar jaan to/ton dar*, to/ton darda/dardi, sharab peeke, dhakke naal viah
  ਮਾਰਿਆ/ਕੁੱਟਦਾ/ਕੁੱਟਦੀ/ਕੁੱਟਿਆ/ਕੁੱਟਮਾਰ/ਖੁਦਕੁਸ਼ੀ/ਧਮਕੀ, ਮਰਨਾ ਚਾਹੁੰਦਾ/ਚਾਹੁੰਦੀ
`)

export const gujarati = phraseList(`
  maar/mar mare, maar/mane/ene maare, maare che/chhe, mare chhe ene, maar khay/khadho/padyo/jud
  marjud/maarjud/aapghat/apghat/aatmhatya/મારઝૂડ/આપઘાત/આત્મહત્યા/બળાત્કાર/જાતીય/ધમકી, mar jud, marvu che
  mari javu che, ghare javani/jata bik, thi bik lage, thi bive/dare che, dhamki aape, મારે/મરવું/ડરે છે
  માર મારે/માર્યો
`)

export const bengali = phraseList(`
  amake/take/oke/ore/amare/taare/meyeke/cheleke mare/maare/marche/maarche/marse/maarse/marey
  mardhor/maardhor/mereche/merechhe/mareche/marse/maira/pitaiche/pitay/pitiye/nirjaton/jouno, mar dhor
  amake/take/oke/ore/amare mare, taare/oke maare
  nirjatan/attohotta/atmohotta/atmohatya/aattohotta/dhorshon/chhuri/মারে/মেরেছে/মারছে/মারধর
  more jete chay/chai, morte chay/chai, bari/basay jete bhoy, bhoy pay bari, babake bhoy, baba ke bhoy
  jor kore biye, hat dise, নির্যাতন/আত্মহত্যা/ধর্ষণ/যৌন/হুমকি/ছুরি, মরতে চায়, মরে যেতে চায়, বাড়ি যেতে ভয়
  ভয় পায় বাবা
`)

export const tamil = phraseList(`
  adikkir*/adikiraan/adikiran/adikiraar/adikirar/adikiraanga/adikiranga/adikkuraan/adikuran
  adikuranga/adikuraar/adichan/adichaan/adichar/adichanga/adichaanga/adichutaan/adichitan
  adithaar/adithan/adithaan/tharkolai/thatkolai/thathkolai/saaganum/kodumai/kodumaipaduth*, adi vaang*
  saga virumb*, savanum nu
  paliyal/miratt*/அடிக்கிறார்/அடிக்கிறான்/அடிக்கிறாங்க/அடித்தார்/அடித்தான்/அடிச்சார்/தற்கொலை
  veetuku/veetukku poga bayam, appa/appavuku bayam, அடிச்சான்/கொடுமை/பாலியல்/வன்முறை/மிரட்டு*, சாக வேண்டும்
  வீட்டுக்கு போக பயம்
`)
