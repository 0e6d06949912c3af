import type { SafeguardingText } from './safeguarding-text.ts'

/** Concerns that somebody wrote to be hard, who knew neither list nor rules. Not to be looked at by whoever mends the list. */
export const hardConcernsSealed: SafeguardingText[] = [
  {
    text: 'mi hija dice q el profe particular le escribe de noche y le pide fotos sin ropa',
    concern: true,
    language: 'Spanish',
  },
  {
    text: 'corka powiedziala ze wujek przychodzi do niej wieczorem i to ma byc ich tajemnica',
    concern: true,
    language: 'Polish',
  },
  { text: 'sorry no uniform again we are sleepin in the car at the mo', concern: true, language: 'English' },
  {
    text: 'bhai keh raha hai summer mein usko pakistan le ja ke nikah kar denge, wo sirf 15 ki hai or wo nahi chahti',
    concern: true,
    language: 'Urdu',
  },
  {
    text: 'she stinks i know she does theres been no hot water or lecky since xmas n i cant cope',
    concern: true,
    language: 'English',
  },
  {
    text: "Gran here. Their mum hasn't been out of bed in days and the little one had the same nappy on all yesterday. Who do I speak to?",
    concern: true,
    language: 'English',
  },
  {
    text: 'bom dia, ela nao quer ir pra casa do padrasto, volta sempre calada e com marcas nas pernas',
    concern: true,
    language: 'Portuguese',
  },
  {
    text: "Thanks for the newsletter. You said Dad rang? He isn't supposed to have any contact, there's an order. How did he know which school they're at?",
    concern: true,
    language: 'English',
  },
  {
    text: 'macalin fadlan ha u dhiibin aabihiis maanta, wuu sakhraansan yahay oo shaley wiilka wuu garaacay',
    concern: true,
    language: 'Somali',
  },
  {
    text: 'my ex has got my keys n says if he cant have the kids nobody will',
    concern: true,
    language: 'English',
  },
  {
    text: 'ellie wont go swimming no more she told her sister the coach comes in when there changing',
    concern: true,
    language: 'English',
  },
  { text: 'did jay turn up? bed not slept in n his phones off', concern: true, language: 'English' },
  {
    text: 'Lucas dijo que se quiere morir y q nadie lo va a echar de menos, lo dijo en el coche esta mañana muy tranquilo',
    concern: true,
    language: 'Spanish',
  },
  {
    text: 'one of ur TAs is messagin my son on insta late at nite with kisses an tellin him to delete them',
    concern: true,
    language: 'English',
  },
  {
    text: "Ryan said he won't be here for his birthday and gave his brother all his Pokemon cards. Can someone keep an eye on him?",
    concern: true,
    language: 'English',
  },
  {
    text: 'hes got 2 phones now n new nikes evry wk, gets in a diffrent car at the corner after school',
    concern: true,
    language: 'English',
  },
  {
    text: 'dadi ohnu roti ni dindi je number ghat aun, kal vi bhukha sauta',
    concern: true,
    language: 'Punjabi',
  },
  {
    text: 'здравствуйте сын приходит с новым телефоном и деньгами, взрослые парни ждут его у ворот на машине, он ничего не говорит',
    concern: true,
    language: 'Russian',
  },
  {
    text: "He's been told about that tooth for a year now, his face is swollen right up and his dad still won't take him to anyone",
    concern: true,
    language: 'English',
  },
  {
    text: "Hi, can I pay for the trip in two parts? Also Sophie needs her reading book changing, and could Mrs Ahmed have a quiet word, she told me she doesn't like being left with Darren any more and won't say why. Thanks, Sophie's mum",
    concern: true,
    language: 'English',
  },
  {
    text: 'plz dont put our new adress on any letters he cant know were we are',
    concern: true,
    language: 'English',
  },
  {
    text: 'they held him down behind the sports hall n burnt him with a lighter. 3 yr 10s. its on snapchat',
    concern: true,
    language: 'English',
  },
  {
    text: 'its kayleighs brother. dad went for her again last nite shes got a fat lip, if she says she fell she didnt',
    concern: true,
    language: 'English',
  },
  {
    text: 'fata mea are vanatai pe brate si zice ca a cazut dar eu stiu ca e de la sotul meu',
    concern: true,
    language: 'Romanian',
  },
  {
    text: 'i lost it this mornin n shook the baby, callum saw it all, i dont no wot to do',
    concern: true,
    language: 'English',
  },
  {
    text: 'zac wont say who but his ribs are black n blue n his blazers ripped, says if he tells theyll get his sister',
    concern: true,
    language: 'English',
  },
  {
    text: 'can i come in n use ur phone tmrw he checks mine. delete this',
    concern: true,
    language: 'English',
  },
  {
    text: 'when u rang bout the homework her dad took the belt to her. pls dont ring him again ring me',
    concern: true,
    language: 'English',
  },
  {
    text: 'shes late n i think she might be pregnent, shes only 13 she wont say who',
    concern: true,
    language: 'English',
  },
  {
    text: 'rendu naala saapadu illa veetla, pasanga ku school la breakfast kuduka mudiyuma',
    concern: true,
    language: 'Tamil',
  },
  {
    text: 'донька каже що не хоче жити, знайшла в неї таблетки під подушкою',
    concern: true,
    language: 'Ukrainian',
  },
  {
    text: 'he puts his hands on her when hes had a bad day, thort u shud know',
    concern: true,
    language: 'English',
  },
  {
    text: "That photo of Maisie in her underwear is going round Year 9, she's refusing to come out of her room. Please get it off their phones today.",
    concern: true,
    language: 'English',
  },
  {
    text: 'cant do it no more. can u make sure the kids go to my sister tonight n tell them i loved them',
    concern: true,
    language: 'English',
  },
  {
    text: "There was foil and burnt spoons in the kitchen when I dropped the kids back to her. I don't think they should be there.",
    concern: true,
    language: 'English',
  },
  {
    text: 'dzien dobry prosze nie dzwonic do meza jak syn cos przeskrobie, on potem w domu za to placi',
    concern: true,
    language: 'Polish',
  },
  {
    text: 'miss amar chele bole abbu rege gele ghore tala diye rakhe, khabar o dey na. please oke phone korben na',
    concern: true,
    language: 'Bengali',
  },
  {
    text: 'andrei nu vrea sa vina acasa, plange si zice ca mai bine doarme la scoala. vinerea cand vine unchiul e cel mai rau',
    concern: true,
    language: 'Romanian',
  },
  {
    text: 'grandads pickin up from now on. its cos of wot his mums new fella did, cant say on here, social knows',
    concern: true,
    language: 'English',
  },
  {
    text: 'freddie got hold of one of his dads little bags n put it in his mouth, hes been a bit funny since but i brought him in',
    concern: true,
    language: 'English',
  },
  {
    text: 'new childminder keeps grabbin leo, third time hes come bk with finger shapes on his arms',
    concern: true,
    language: 'English',
  },
  {
    text: 'theres a man on roblox askin what school he goes to n what time he walks home',
    concern: true,
    language: 'English',
  },
  {
    text: 'meu neto ta sozinho em casa desde sabado a mae nao voltou ele so me contou hj',
    concern: true,
    language: 'Portuguese',
  },
  {
    text: 'добрий день, не віддавайте дітей моєму чоловіку, він вчора знову піднімав руку на мене і на них',
    concern: true,
    language: 'Ukrainian',
  },
  {
    text: "We've been told to be out of the flat by tonight and I have nowhere to take the girls.",
    concern: true,
    language: 'English',
  },
  {
    text: 'found out shes been gettin lifts home off some bloke in his 30s, bought her a phone n trainers. she says hes her boyfriend. shes 14',
    concern: true,
    language: 'English',
  },
  {
    text: 'hes put a kitchen knife in his bag says its for the walk home. pls deal with it without sayin its from me',
    concern: true,
    language: 'English',
  },
  {
    text: 'dukra sako kad patevis ateina i jos kambari kai as naktinej pamainoj ir liepia niekam nesakyt',
    concern: true,
    language: 'Lithuanian',
  },
  { text: 'بنتي تقول عمها يدخل غرفتها بالليل ويقول لها هذا سر بيننا', concern: true, language: 'Arabic' },
  {
    text: 'She disclosed to me last night that she was touched inappropriately by an older pupil on the bus. I would like to speak to somebody senior please.',
    concern: true,
    language: 'English',
  },
  {
    text: 'pls dont ring home if oliver is naughty his stepdad takes it out on him',
    concern: true,
    language: 'English',
  },
  {
    text: 'ai nuk do te vij ne shpi, rri ne park deri vone kur eshte aty burri i ri i nenes',
    concern: true,
    language: 'Albanian',
  },
  {
    text: 'il ma dit que les grands lui prennent son argent et le frappent derriere le gymnase, il a un doigt cassé',
    concern: true,
    language: 'French',
  },
  {
    text: 'elle ne mange plus, cache ses bras mm qd il fait chaud et elle a donné toutes ses affaires a sa soeur',
    concern: true,
    language: 'French',
  },
  {
    text: 'shes packed a bag n took £40 out my purse said u wont see me again',
    concern: true,
    language: 'English',
  },
  {
    text: 'wo kehti hai tuition wale uncle darwaza band kar lete hain aur kehte hain ammi ko mat batana',
    concern: true,
    language: 'Urdu',
  },
  {
    text: 'can tyler have brekky at school again hes not had nothin since dinner yest theres nowt in',
    concern: true,
    language: 'English',
  },
  {
    text: 'kizim 16 yasinda, babasi yazin koyde evlendirecek, kendisi istemiyor bana agliyor ne yapabilirim',
    concern: true,
    language: 'Turkish',
  },
  {
    text: 'laba diena prasau neskambinkit vyrui del pazymiu, jis vaika musa dirzu',
    concern: true,
    language: 'Lithuanian',
  },
  {
    text: 'hes fine till hes had a drink then its us that cop for it. boys hide in the wardrobe',
    concern: true,
    language: 'English',
  },
]
