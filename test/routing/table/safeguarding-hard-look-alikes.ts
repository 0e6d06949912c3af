import type { SafeguardingText } from './safeguarding-text.ts'

/** What only looks like a concern, written to be hard by somebody who knew neither list nor rules. Not to be looked at by whoever mends the list. */
export const hardLookAlikesSealed: SafeguardingText[] = [
  {
    text: 's a taiat putin la deget cand am facut salata, are plasture, nu e nimic grav',
    concern: false,
    language: 'Romanian',
  },
  {
    text: 'desolé mon tel est mort hier, louis a une gastro il revient jeudi',
    concern: false,
    language: 'French',
  },
  {
    text: 'The maths homework is torture for both of us haha. Any chance of a worked example?',
    concern: false,
    language: 'English',
  },
  {
    text: 'our cat got run over last nite n died, shes in bits, pls be gentle',
    concern: false,
    language: 'English',
  },
  {
    text: 'im gonna kill him he left his pe kit on the bus AGAIN. can he borrow some shorts',
    concern: false,
    language: 'English',
  },
  {
    text: "pour l'exposé sur les armes des chevaliers il peut amener une epee en carton?",
    concern: false,
    language: 'French',
  },
  {
    text: 'zabije go chyba, znowu zgubil stroj na wf haha, moze pozyczyc?',
    concern: false,
    language: 'Polish',
  },
  { text: 'is the nspcc assembly 4 all of ks1 or just y2', concern: false, language: 'English' },
  {
    text: 'bath bomb exploded in her bag so books are wet n smell of lavender',
    concern: false,
    language: 'English',
  },
  {
    text: 'Slap bang in the middle of the exams, why is photo day then?',
    concern: false,
    language: 'English',
  },
  {
    text: "They beat St Mark's 6-1!! Can he wear his medal in tomorrow?",
    concern: false,
    language: 'English',
  },
  {
    text: 'a palestra sobre drogas é hj ou amanha? e os pais podem ir',
    concern: false,
    language: 'Portuguese',
  },
  {
    text: "She's not being bullied, I asked her and her teacher, it was just a falling out over Pokemon cards and they are friends again. Thanks for ringing back.",
    concern: false,
    language: 'English',
  },
  {
    text: 'broken arm update, plaster comes off weds. fell off the monkey bars in the park if mrs reid needs it for the form',
    concern: false,
    language: 'English',
  },
  {
    text: 'Katie is doing her EPQ on domestic violence law. Can she use the library at lunch for it this week?',
    concern: false,
    language: 'English',
  },
  {
    text: 'what time is the drugs n alcohol talk for yr 9 parents on thurs',
    concern: false,
    language: 'English',
  },
  {
    text: 'got stung by a wasp, arm red n swollen. had piriton, shes fine',
    concern: false,
    language: 'English',
  },
  {
    text: 'me muero de risa con el video del teatro jaja lo pueden mandar otra vez?',
    concern: false,
    language: 'Spanish',
  },
  {
    text: 'e goditi topi ne hunde ne stervitje, i doli pak gjak por eshte mire, mos te beje fizkulture sot',
    concern: false,
    language: 'Albanian',
  },
  {
    text: 'charlie absolutly killed it in the play last nite, so proud!!',
    concern: false,
    language: 'English',
  },
  { text: 'do i need to pay for the pta murder mystery nite b4 fri', concern: false, language: 'English' },
  {
    text: 'Poppy is dying to be in the choir, are there any places left?',
    concern: false,
    language: 'English',
  },
  {
    text: 'head lice shampoo burns her scalp a bit, which one does nurse reccomend',
    concern: false,
    language: 'English',
  },
  {
    text: 'hamari team ne unko buri tarah mara 7-0 lol, kal medal la sakta hai?',
    concern: false,
    language: 'Urdu',
  },
  {
    text: 'amar phone more gechilo tai call dhorte parini, rafi r jor aj asbe na',
    concern: false,
    language: 'Bengali',
  },
  {
    text: 'bus late aachu naan antha driver ah konnuduven lol, Priya 10 min late',
    concern: false,
    language: 'Tamil',
  },
  {
    text: "She's a pain about peas so please don't make her eat them, not an allergy, just fussy.",
    concern: false,
    language: 'English',
  },
  {
    text: 'did the photographer get a decent shot of ben? wud like to buy 1',
    concern: false,
    language: 'English',
  },
  {
    text: 'I know everyone says it but the dog really did destroy her homework. He threw up the rest. Photo attached as evidence!',
    concern: false,
    language: 'English',
  },
  {
    text: 'i au batut cu 5-1 pe cei de la st johns, poate sa vina cu medalia maine?',
    concern: false,
    language: 'Romanian',
  },
  {
    text: 'grandma had a stroke last wk, shes home n doin well but we r all shattered so may be late',
    concern: false,
    language: 'English',
  },
  {
    text: 'yaasiin madaxa ayuu albaabka ku dhuftay isagoo ciyaaraya, waa fiican yahay, baraf waa saarnay',
    concern: false,
    language: 'Somali',
  },
  {
    text: 'he got hit in the face with a football at the match sat so has a black eye, all fine, looks worse than it is',
    concern: false,
    language: 'English',
  },
  {
    text: 'science mein zehar wale chapter ka test kal hai ya friday ko? sara pooch rahi hai',
    concern: false,
    language: 'Urdu',
  },
  { text: 'bit his tongue on the trampoline so only soft food pls', concern: false, language: 'English' },
  { text: 'shes missin her water bottle, purple with a unicorn', concern: false, language: 'English' },
  {
    text: 'hes scared of the dark so is there a nite light on the residential',
    concern: false,
    language: 'English',
  },
  {
    text: "What was the page for the county lines leaflet from parents' evening? I'd like to show my sister, she teaches in Hull.",
    concern: false,
    language: 'English',
  },
  { text: 'is touch rugby on sat or is it off cos of rain', concern: false, language: 'English' },
  {
    text: 'For RE homework Hannah has to write about Cain killing Abel. Is it one page or two?',
    concern: false,
    language: 'English',
  },
  {
    text: 'ohde sir ch cricket ball vajji si kal, doctor ne dekh lya theek aa, pe na karayo',
    concern: false,
    language: 'Punjabi',
  },
  {
    text: 'moare de nerabdare sa mearga in excursie, cat mai e de plata',
    concern: false,
    language: 'Romanian',
  },
  {
    text: 'przepraszam telefon mi padl trupem, Antek ma goraczke i zostaje dzis w domu',
    concern: false,
    language: 'Polish',
  },
  {
    text: 'didnt realise cash wasnt allowed, can he still get a poppy? gave him £2',
    concern: false,
    language: 'English',
  },
  {
    text: 'রান্না করতে গিয়ে আঙুল একটু কেটে গেছে, ব্যান্ডেজ আছে, আজ পিই করতে পারবে',
    concern: false,
    language: 'Bengali',
  },
  {
    text: 'Ema isipjove pirsta pjaustydama agurka, uzklijavom pleistra, viskas gerai',
    concern: false,
    language: 'Lithuanian',
  },
  {
    text: 'الباص تأخر اليوم كمان والله راح اقتل هالسواق هههه سامي يوصل متأخر',
    concern: false,
    language: 'Arabic',
  },
  {
    text: 'he needs a gun for bugsy malone, do u supply the splurge guns',
    concern: false,
    language: 'English',
  },
  { text: 'can hamza have his inhaler b4 pe pls he was wheezy', concern: false, language: 'English' },
  {
    text: 'overdosed on haribo at the party so bit sick this mornin, will be in after lunch',
    concern: false,
    language: 'English',
  },
  {
    text: 'cyber bullying workshop for parents, is it on zoom or in hall',
    concern: false,
    language: 'English',
  },
  { text: 'his temp was 38.5 had calpol at 7 cn he have more at 11', concern: false, language: 'English' },
  {
    text: 'ضربت راسها بالباب وهي تلعب عندها كدمة صغيرة وشافها الدكتور ماشي الحال',
    concern: false,
    language: 'Arabic',
  },
  {
    text: 'nits again 😩 treated the lot of them, ready to shave my own head',
    concern: false,
    language: 'English',
  },
  {
    text: 'phone sethu pochu athan call edukala, Arun ku jaram innaiku varamattan',
    concern: false,
    language: 'Tamil',
  },
  { text: 'i vrame 4-0 haha a mund ta sjelli medaljen neser', concern: false, language: 'Albanian' },
  {
    text: 'The fight for the last cupcake at the bake sale was brutal 😂 Well done PTA, we raised £212.',
    concern: false,
    language: 'English',
  },
  { text: 'shooting star badge for brownies, can u sign her form', concern: false, language: 'English' },
  { text: 'мы их просто убили 5-0 ))) можно завтра с кубком прийти?', concern: false, language: 'Russian' },
  {
    text: 'Martina se corto el dedo haciendo un bocata, lleva tirita, nada grave',
    concern: false,
    language: 'Spanish',
  },
]
