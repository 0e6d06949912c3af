import { sealedHarmless } from './safeguarding-sealed-harmless.ts'
import type { SafeguardingText } from './safeguarding-text.ts'

const concerns: SafeguardingText[] = [
  // Harm by somebody at home
  { text: 'he came back from his dads with belt marks all up his legs', concern: true },
  { text: 'my partner hit me infront of the kids last nite so they might be quiet today', concern: true },
  { text: 'She has brusies on her arms an wont tell me who done it', concern: true },
  { text: 'hes scared to go home to his step dad can u keep him till i get there', concern: true },
  { text: 'His dad strangled me on sat we are in a refuge now pls dont give out our address', concern: true },
  { text: 'i slapped her round the face this morning i lost it im so ashamed', concern: true },
  { text: 'my ex has broke his non molestation order hes outside school', concern: true },
  // Sexual abuse, grooming, online
  { text: 'my daughter says grandad touched her private parts', concern: true },
  {
    text: 'some bloke on snapchat is asking her for nudes and says he will share the ones he has',
    concern: true,
  },
  { text: 'shes been meeting a 24 yr old man she met online he buys her phones and vapes', concern: true },
  { text: 'lads in yr 10 have a nude pic of her and are sending it round', concern: true },
  { text: 'someone on discord said they know where we live and will stab him', concern: true },
  { text: 'I think my sisters boyfriend is molesting my neice', concern: true },
  // Self-harm and suicide
  { text: 'ive found razor blades in her room and cuts all over her thighs', concern: true },
  { text: 'he said he doesnt want to be here anymore n would be better off dead', concern: true },
  { text: 'she took a load of paracetamol last night we are in a&e', concern: true },
  { text: 'she is sucidal and cahms wont see us', concern: true },
  {
    text: 'cant do this any more. the kids would be better without me. sorry',
    concern: true,
    why: 'A suicidal parent',
  },
  { text: 'shes not eaten for 5 days and makes herself sick after', concern: true },
  // Neglect, drugs, weapons, missing, exploitation
  { text: 'we got no food in and no electric since friday kids havent ate', concern: true },
  { text: 'his mum is on heroin again and theres needles on the floor', concern: true },
  { text: 'the little ones are left on their own every nite while she goes out', concern: true },
  { text: 'just so u know hes took a knife in his bag today', concern: true },
  { text: 'Ran away last night took her passport police are looking', concern: true },
  { text: 'these older boys have got him carrying packages on the train to coast', concern: true },
  { text: 'he has started saying stuff about blowing people up, been watching isis videos', concern: true },
  { text: 'they are taking my cousin abroad at xmas to be married shes 15 she dont want to', concern: true },
  {
    text: 'I am worried my inlaws will have my girl cut when they take her in the summer',
    concern: true,
    why: 'FGM',
  },
  { text: 'social services took the baby yesterday so shes upset', concern: true },
  { text: 'the kids in her class keep telling her to go kill herself every day', concern: true },
  {
    text: 'miss please dont tell my mum i text from her phone but dad hurts us',
    concern: true,
    why: 'A child writes',
  },
  // Other languages
  { text: 'mera shohar mujhe aur bachon ko marta hai please help', concern: true, language: 'Urdu' },
  { text: 'Mąż nas bije, boję się wracać do domu z dziećmi', concern: true, language: 'Polish' },
  { text: 'corka mowi ze chce sie zabic', concern: true, language: 'Polish' },
  {
    text: 'o meu marido bateu na menina e ela tem medo de ir para casa',
    concern: true,
    language: 'Portuguese',
  },
  { text: 'زوجي يضربني ويضرب الأولاد', concern: true, language: 'Arabic' },
  { text: 'ninkaygu wuu i garaacaa carruurtana wuu garaacaa', concern: true, language: 'Somali' },
  { text: 'আমার স্বামী আমাকে আর বাচ্চাদের মারে', concern: true, language: 'Bengali' },
  { text: 'baiatul meu spune ca vrea sa moara', concern: true, language: 'Romanian' },
  { text: 'mae hi wedi bod yn torri ei hun eto', concern: true, language: 'Welsh', why: 'Self-harm' },
  {
    text: 'onu kehnde ne viah karna pakistan ja ke oh sirf 15 saal di hai',
    concern: true,
    language: 'Panjabi',
    why: 'Forced marriage',
  },
]

/** What the safeguarding lead must see, and what only looks like it. */
export const sealedConcerns: SafeguardingText[] = [...concerns, ...sealedHarmless]
