import type { SafeguardingText } from './safeguarding-text.ts'

/** Harmless texts that look like a concern. */
export const sealedHarmless: SafeguardingText[] = [
  // Figures of speech
  { text: 'that fractions homework is killing us lol', concern: false },
  { text: 'shes dying to go on the paris trip is there any places left', concern: false },
  { text: 'sorry my phone died, whats the pick up time', concern: false },
  { text: 'hit the wrong button on the form can u reset it', concern: false },
  { text: 'they beat them 3-0!! well done to the team', concern: false },
  { text: 'kids are driving me mad roll on monday 😂', concern: false },
  {
    text: 'i will kill him if hes lost that blazer again haha',
    concern: false,
    why: 'A manner of speaking, laughed at',
  },
  { text: 'overdose of sugar at the party lol sorry if hes hyper', concern: false },
  { text: 'he is scared stiff of his french oral can he go first', concern: false },
  { text: 'traffic was murder so we will be 10 mins late', concern: false },
  { text: 'shot myself in the foot there, paid twice. can i get a refund', concern: false },
  { text: 'dead on my feet so forgot the packed lunch, can she have a school dinner', concern: false },
  { text: 'bit of a suicide mission parking by the gate at 3 is there anywhere else', concern: false },
  { text: 'her brother is such a pain he hid her shoes, hence late', concern: false },
  { text: 'our dog died last night so she may be a bit tearful', concern: false },
  // Cuts, knocks, the doctor and the dentist
  { text: 'he cut his hair himself so please be kind haha', concern: false },
  { text: 'paper cut on her finger, plaster is on', concern: false },
  { text: 'nobody hurt him he just fell off his scooter', concern: false },
  { text: 'he hurt his ankle in PE can he sit out tmrw', concern: false },
  { text: 'bruised knee from netball, fine to do drama', concern: false },
  { text: 'dentist took a tooth out so her mouth is sore and a bit of blood is normal', concern: false },
  { text: 'got hit by a cricket ball in the nets, ice on it, all good', concern: false },
  { text: 'at the docs about her medication, back by 11', concern: false },
  { text: 'no drugs needed in the end just rest, back on weds', concern: false },
  { text: 'is he ok to bring paracetamol for his braces', concern: false },
  // Names, lessons and the school’s own words
  { text: 'Can Mr Savage ring me about the maths set', concern: false },
  { text: 'This is Dawn Hurt, Lily Hurts mum, she is at the optician', concern: false, why: 'A surname' },
  { text: 'when is the Abuse of power history essay due in', concern: false },
  { text: 'where do i hand in the child protection policy form', concern: false },
  { text: 'what time does the safeguarding evening start', concern: false },
  { text: 'does she wear odd socks for anti-bullying week', concern: false },
  { text: 'is Romeo and Juliet on friday, who plays the one who drinks the poison', concern: false },
  {
    text: 'she is doing FGM for her PSHE talk can she print slides at school',
    concern: false,
    why: 'A lesson',
  },
  { text: 'needs a toy gun and plastic sword for the panto is that allowed', concern: false },
  { text: 'whats the topic for the drugs awareness assembly', concern: false },
  {
    text: 'has he left his cooking knife set in food tech',
    concern: false,
    why: 'The school’s lesson needs it',
  },
  { text: 'The murder mystery night, are there tickets left', concern: false },
  // Other things that look alike
  { text: 'she ran away with the egg and spoon race 🥇', concern: false },
  { text: 'not home alone dont worry im off work with him, just a cold', concern: false },
  // Other languages
  { text: 'padł mi telefon, o ktorej koniec lekcji?', concern: false, language: 'Polish' },
  {
    text: 'estou morta de cansaço, ela vai chegar 10 minutos atrasada',
    concern: false,
    language: 'Portuguese',
  },
  {
    text: 'phone mar gaya tha sorry, chutti kab hai',
    concern: false,
    language: 'Urdu',
    why: 'The phone died',
  },
  {
    text: 'mae hi wedi torri ei gwallt, ydi’r llun ysgol heddiw?',
    concern: false,
    language: 'Welsh',
    why: 'Her hair',
  },
]
