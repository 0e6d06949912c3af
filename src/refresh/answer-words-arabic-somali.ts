import { listed, type Phrases } from './answer-phrases.ts'

export const arabic: Phrases = {
  yes: listed(`
    نعم, نعم نعم, أيوه, أيوة, ايوا, اه, آه, أجل, صح, صحيح, نعم صحيح, هذا صحيح, مضبوط, تمام, أكيد, أنا,
    نعم أنا, هذا أنا, هذا رقمي, نعم هذا رقمي, رقمي, هو رقمي, نفس الرقم, الرقم صحيح, لم يتغير, بالطبع,
    na3am, aywa, aiwa, aywah, aywa, sah, sa7, sa7i7, akid, akeed, tamam, hatha raqmi, hada raqmi
  `),
  'bare no': listed('لا, لأ, لا لا, كلا, la, laa, la la, la2, kalla'),
  no: listed(`
    خطأ, غلط, رقم خطأ, رقم غلط, الرقم خطأ, الرقم غلط, الرقم خاطئ, رقم خاطئ, هذا الرقم خطأ, غير صحيح,
    لست أنا, ليس أنا, مو أنا, مش أنا, ما أنا, هذا ليس أنا, ليس رقمي, هذا ليس رقمي, مو رقمي, مش رقمي,
    هذا مو رقمي, هذا مش رقمي, الرقم غير صحيح, رقم غير صحيح, ليس صحيح, ليس صحيحا, مش صحيح, مو صحيح,
    شخص خطأ, الشخص الخطأ, ليس لدي أطفال, ما عندي أطفال, raqam ghalat, raqm ghalat, rakam ghalat,
    mish ana, mesh ana, mo ana, mu ana, mish raqmi, mo raqmi, hatha mo raqmi
  `),
  changed: ['تغير الرقم', 'تغير رقمي', 'الرقم تغير', 'غيرت رقمي', 'رقمي تغير'],
  who: listed(`
    من, من هذا, من أنت, من أنتم, من معي, مين, مين هذا, مين معي, مين انت, منو, منو هذا, min hatha, meen,
    meen hada
  `),
  thanks: listed('شكرا, شكرا لك, شكرا لكم, شكرا جزيلا, مشكور, shukran, shokran, shukran jazilan'),
  polite: listed(`
    مرحبا, أهلا, السلام عليكم, وعليكم السلام, صباح الخير, مساء الخير, آسف, آسفة, عفوا, عذرا, من فضلك,
    لو سمحت, marhaba, afwan, asif, assalamu 3alaikum, salam alaikum
  `),
  'beside a number': listed(`
    رقمي الجديد, رقمي الجديد هو, الرقم الجديد, رقم جديد, رقمي الآن, هو, raqmi aljadid, raqmi el jdid
  `),
}

// `Maya` is a girl's name as well. Alone it is taken for the Somali word; in an English sentence it spoils the answer.
export const somali: Phrases = {
  yes: listed(`
    haa, haa haa, waa aniga, haa waa aniga, waa sax, haa waa sax, sax, waa saxan, waa run,
    waa lambarkayga, waa lambarkaygii, isla lambarkii, waa isla lambarkii, wali waa aniga,
    weli waa aniga, waa numberkayga, hubaal
  `),
  'bare no': ['maya', 'maya maya'],
  no: listed(`
    aniga ma ihi, ma ihi, maya aniga ma ihi, ma aha, maya ma aha, ma aha aniga, lambar qaldan,
    lambar khaldan, waa lambar qaldan, waa lambar khaldan, waa qalad, waa khalad, khalad, qalad,
    number qalad, number khalad, lambarkaygii ma aha, lambarkayga ma aha, lambarku waa qalad,
    lambarku waa khalad, waa qof qaldan, sax ma aha, caruur kuma lihi, qof khaldan, qof qaldan
  `),
  changed: listed(`
    lambarka waa la badalay, lambarka waa is badalay, lambarkaygii waa badalay, waan badalay lambarka
  `),
  who: listed(`
    waa kuma, kuma, waa ayo, ayo, yaa tahay, kuma tahay, waa kee, ayaa tahay, waa ayo tan, waa kuma kan
  `),
  thanks: ['mahadsanid', 'waad mahadsan tahay', 'mahadsanidiin', 'aad ayaad u mahadsantahay'],
  polite: listed(`
    salaam alaykum, asc, wcs, iska warran, subax wanaagsan, galab wanaagsan, fadlan, waan ka xumahay,
    raali ahow
  `),
  'beside a number': listed(`
    lambarkayga cusub waa, lambarkayga cusub, lambar cusub, numberkayga cusub waa, waa
  `),
}
