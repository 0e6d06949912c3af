import { listed, type Phrases } from './answer-phrases.ts'

// Words in Roman letters that mean another thing in another language are left out, however common: `naam` (yes in
// Arabic, name in Urdu), `ha` (yes in Gujarati, a laugh in English), `nai` (no in Panjabi, yes in Greek).

/** Urdu and Panjabi in Arabic script: whichever the language, the words are spelt alike. */
export const urdu: Phrases = {
  yes: listed(`
    ہاں, ہاں جی, ہانجی, جی, جی ہاں, جی جی, جی بالکل, بالکل, درست, درست ہے, صحیح, صحیح ہے, جی صحیح ہے,
    ٹھیک ہے, ٹھیک اے, یہی نمبر ہے, یہ میرا نمبر ہے, میرا نمبر ہے, آہو, جی میرا نمبر ہے, میں ہوں, haan,
    han, haan ji, han ji, haanji, hanji, haan g, han g, ji, jee, ji han, ji haan, jee haan, jee han,
    jee ha, ji ha, ji ji, bilkul, ji bilkul, theek hai, thik hai, theek he, sahi hai, sahi he, sahi,
    durust, yehi number hai, yahi number hai, mera number hai, aho, aaho, yeh mera number hai,
    ye mera number hai, haan na, ji mera number hai, mera hi number hai
  `),
  'bare no': listed(`
    نہیں, نہیں جی, جی نہیں, نئیں, نہ, نہیں نہیں, nahi, nahin, nhi, nahi ji, nahin ji, ji nahi, ji nahin,
    jee nahi, jee nahin, nahi nahi, na ji, nah ji, nahi g, nhi g
  `),
  no: listed(`
    غلط, غلط نمبر, غلط نمبر ہے, یہ غلط نمبر ہے, رانگ نمبر, رانگ نمبر ہے, میں نہیں, میں نہیں ہوں,
    یہ میں نہیں ہوں, میرا نمبر نہیں, میرا نمبر نہیں ہے, یہ میرا نمبر نہیں, یہ میرا نمبر نہیں ہے, غلط ہے,
    ایہ میرا نمبر نہیں, میرے بچے نہیں ہیں, صحیح نہیں, صحیح نہیں ہے, درست نہیں, درست نہیں ہے, galat,
    ghalat, galat number, ghalat number, galat number hai, ghalat number hai, galt number, rong number,
    wrong number hai, wrong number he, mera number nahi, mera number nahi hai, sahi nahi,
    yeh mera number nahi hai, ye mera number nahi hai, main nahi, main nahi hoon, mein nahi hoon,
    main nahin hoon, mera nahi hai, mera number nahin hai, sahi nahi hai, eh mera number nahi
  `),
  changed: listed(`
    نمبر بدل گیا, نمبر بدل گیا ہے, number badal gaya, number badal gaya hai, number change ho gaya
  `),
  who: listed(`
    کون, کون ہے, کون ہیں, آپ کون, آپ کون ہیں, یہ کون ہے, کون ہو, kaun, kon, kaun hai, kon hai, aap kaun,
    aap kaun hain, ap kon, ap kon hain, aap kon hain, yeh kaun hai, ye kon hai, kaun ho, kon ho,
    tusi kaun, tusi kaun ho
  `),
  thanks: listed('شکریہ, بہت شکریہ, جی شکریہ, shukriya, bohat shukriya, shukria, meherbani'),
  polite: listed(`
    السلام علیکم, سلام, وعلیکم السلام, معاف کیجیے, معذرت, salam, salaam, aoa, asalamualaikum,
    assalamualaikum, assalamu alaikum, asalam alaikum, aslam o alaikum, maaf kijiye, maaf karna,
    sat sri akal, ssa, namaste
  `),
  'beside a number': listed(`
    میرا نیا نمبر, نیا نمبر, میرا نمبر, ہے, یہ ہے, mera naya number, naya number, mera new number, hai,
    ye hai, yeh hai, mera number
  `),
}

export const panjabi: Phrases = {
  yes: listed(`
    ਹਾਂ, ਹਾਂ ਜੀ, ਹਾਂਜੀ, ਹਾ, ਹਾ ਜੀ, ਜੀ, ਜੀ ਹਾਂ, ਆਹੋ, ਬਿਲਕੁਲ, ਠੀਕ ਹੈ, ਸਹੀ ਹੈ, ਸਹੀ, ਇਹ ਮੇਰਾ ਨੰਬਰ ਹੈ,
    ਮੇਰਾ ਨੰਬਰ ਹੈ, ਇਹੀ ਨੰਬਰ ਹੈ, ਮੈਂ ਹਾਂ, eh mera number hai, thik aa, theek aa, sahi aa, hanji thik hai
  `),
  'bare no': ['ਨਹੀਂ', 'ਨਹੀਂ ਜੀ', 'ਜੀ ਨਹੀਂ', 'ਨਹੀ', 'ਨਾ', 'ਨਾ ਜੀ', 'ਨਹੀਂ ਨਹੀਂ'],
  no: listed(`
    ਗਲਤ, ਗਲਤ ਨੰਬਰ, ਗ਼ਲਤ ਨੰਬਰ, ਗਲਤ ਨੰਬਰ ਹੈ, ਇਹ ਗਲਤ ਨੰਬਰ ਹੈ, ਰੌਂਗ ਨੰਬਰ, ਮੈਂ ਨਹੀਂ, ਮੈਂ ਨਹੀਂ ਹਾਂ, ਸਹੀ ਨਹੀਂ,
    ਮੇਰਾ ਨੰਬਰ ਨਹੀਂ, ਮੇਰਾ ਨੰਬਰ ਨਹੀਂ ਹੈ, ਇਹ ਮੇਰਾ ਨੰਬਰ ਨਹੀਂ, ਇਹ ਮੇਰਾ ਨੰਬਰ ਨਹੀਂ ਹੈ, ਠੀਕ ਨਹੀਂ ਹੈ, ਸਹੀ ਨਹੀਂ ਹੈ,
    main nahi haan, mai nahi, eh mera number nahi hai, eh mera number nahi aa
  `),
  changed: ['ਨੰਬਰ ਬਦਲ ਗਿਆ', 'ਨੰਬਰ ਬਦਲ ਗਿਆ ਹੈ'],
  who: listed('ਕੌਣ, ਕੌਣ ਹੈ, ਤੁਸੀਂ ਕੌਣ, ਤੁਸੀਂ ਕੌਣ ਹੋ, ਇਹ ਕੌਣ ਹੈ, ਕੌਣ ਹੋ, kaun aa, tusi kaun o'),
  thanks: ['ਧੰਨਵਾਦ', 'ਬਹੁਤ ਧੰਨਵਾਦ', 'ਸ਼ੁਕਰੀਆ', 'dhanvaad', 'dhanwad'],
  polite: ['ਸਤ ਸ੍ਰੀ ਅਕਾਲ', 'ਮਾਫ਼ ਕਰਨਾ', 'ਮਾਫ ਕਰਨਾ', 'ਮਾਫ਼ ਕਰੋ'],
  'beside a number': ['ਮੇਰਾ ਨਵਾਂ ਨੰਬਰ', 'ਨਵਾਂ ਨੰਬਰ', 'ਮੇਰਾ ਨੰਬਰ', 'ਹੈ', 'mera nava number'],
}

export const bengali: Phrases = {
  yes: listed(`
    হ্যাঁ, হ্যা, হাঁ, হা, হ্যাঁ জি, জি, জ্বি, জী, জি হ্যাঁ, জ্বি হ্যাঁ, জি হা, ঠিক আছে, ঠিক, সঠিক,
    অবশ্যই, এটা আমার নম্বর, এটা আমার নাম্বার, এটা আমারই নম্বর, আমার নম্বর, হ্যাঁ আমি, সঠিক নম্বর,
    একই নম্বর, hae, hya, hyan, hyaa, ji hae, ji hya, jee hae, thik ache, thik ase, thik aache, shothik,
    eta amar number, eita amar number, amar number, obosshoi
  `),
  'bare no': listed('না, জি না, জ্বি না, জী না, না না, na, ji na, jee na, na na, naa'),
  no: listed(`
    ভুল, ভুল নম্বর, ভুল নাম্বার, রং নাম্বার, রং নম্বর, আমি না, আমি নই, এটা আমি না, এটা ভুল নম্বর, ঠিক না,
    এটা আমার নম্বর না, এটা আমার নম্বর নয়, এটা আমার নাম্বার না, এটা আমার নাম্বার নয়, আমার নম্বর না,
    আমার নম্বর নয়, সঠিক নয়, সঠিক না, ঠিক নয়, vul, bhul, vul number, bhul number, rong nambar, ami na,
    ami noi, eta amar number na, eita amar number na, amar number na, eta amar number noy,
    eta vul number, thik na
  `),
  changed: listed('নম্বর বদলে গেছে, নম্বর পরিবর্তন হয়েছে, number bodle geche, number change hoye geche'),
  who: listed('কে, কে আপনি, আপনি কে, এটা কে, কে এটা, apni ke, ke apni, eta ke, ke eta'),
  thanks: ['ধন্যবাদ', 'অনেক ধন্যবাদ', 'dhonnobad', 'dhonnobaad'],
  polite: listed(`
    আসসালামু আলাইকুম, সালাম, নমস্কার, দুঃখিত, মাফ করবেন, dukkhito, nomoshkar, assalamu alaykum
  `),
  'beside a number': listed(`
    আমার নতুন নম্বর, আমার নতুন নাম্বার, নতুন নম্বর, নতুন নাম্বার, amar notun number, notun number
  `),
}

export const gujarati: Phrases = {
  yes: listed(`
    હા, હાં, હા જી, હાજી, જી, જી હા, બરાબર, બરાબર છે, સાચું, સાચું છે, સાચો નંબર, સાચો નંબર છે, હા હું જ,
    હું જ છું, આ મારો નંબર છે, મારો નંબર છે, આ મારો જ નંબર છે, એ જ નંબર છે, haa ji, ha ji, barabar,
    barabar che, barabar chhe, saacho number, sacho number, hu j chu, aa maro number che,
    maro number che, aa maro number chhe
  `),
  'bare no': ['ના', 'ના જી', 'નહીં', 'નહી', 'જી ના', 'ના ના'],
  no: listed(`
    ખોટો, ખોટો નંબર, ખોટો નંબર છે, આ ખોટો નંબર છે, રોંગ નંબર, હું નથી, હું નહીં, આ હું નથી, ખોટું,
    સાચો નથી, આ મારો નંબર નથી, મારો નંબર નથી, બરાબર નથી, khoto, khoto number, khoto number che, hu nathi,
    maro number nathi, aa maro number nathi, barabar nathi, sacho nathi
  `),
  changed: listed('નંબર બદલાઈ ગયો, નંબર બદલાઈ ગયો છે, number badlai gayo, number badlai gayo che'),
  who: listed('કોણ, કોણ છે, તમે કોણ, તમે કોણ છો, આ કોણ છે, kon che, kon chhe, tame kon, tame kon cho'),
  thanks: ['આભાર', 'ખૂબ આભાર', 'ધન્યવાદ', 'aabhar', 'dhanyavad'],
  polite: listed('નમસ્તે, કેમ છો, માફ કરશો, maaf karjo, kem cho, jsk, jai shree krishna'),
  'beside a number': listed(`
    મારો નવો નંબર, નવો નંબર, મારો નંબર, છે, maro navo number, navo number, che, chhe
  `),
}

export const tamil: Phrases = {
  yes: listed(`
    ஆம், ஆமா, ஆமாம், சரி, சரியான எண், சரிதான், நான் தான், நான்தான், இது என் எண், இது என் எண் தான், ஓம்,
    என் நம்பர் தான், இது என் நம்பர், aam, aama, aamaa, aamam, aamaam, amam, naan thaan, naan than,
    sari thaan, en number thaan, ithu en number, idhu en number
  `),
  'bare no': ['இல்லை', 'இல்ல', 'இல்லை இல்லை', 'illai', 'illa', 'ille'],
  no: listed(`
    தவறு, தவறான எண், தவறான நம்பர், ராங் நம்பர், நான் இல்லை, நான் இல்ல, நான் அல்ல, இது நான் இல்லை,
    சரி இல்லை, இது என் எண் இல்லை, என் எண் இல்லை, இது என் நம்பர் இல்லை, இது என் எண் அல்ல, சரியில்லை,
    thavarana en, naan illai, thappu number, en number illai, ithu en number illai, idhu en number illai,
    naan illa, sari illai
  `),
  changed: listed('எண் மாறிவிட்டது, நம்பர் மாறிவிட்டது, number maarividdathu, number mari vittathu'),
  who: listed(`
    யார், யார் இது, இது யார், நீங்கள் யார், நீங்க யார், yaar, yaaru, yaar ithu, neenga yaar, ithu yaar
  `),
  thanks: ['நன்றி', 'மிக்க நன்றி', 'nandri', 'nanri'],
  polite: ['வணக்கம்', 'மன்னிக்கவும்', 'மன்னிக்க', 'vanakkam', 'mannikavum'],
  'beside a number': listed(`
    என் புதிய எண், புதிய எண், என் புது நம்பர், en puthiya number, en pudhu number
  `),
}
