import type { SeriesText } from './library.ts'
import { exam, first, junior, lowerSecondary, primary, secondary, sixthForm } from './library-years.ts'

const text = (key: string, years: SeriesText['years'], body: string): SeriesText => ({
  key,
  season: 'any',
  years,
  body,
})

/** Good all year round. */
export const textsForAnySeason: readonly SeriesText[] = [
  text(
    'ask-one-thing',
    null,
    'Ask "What is one thing you found out today?" It gets more of an answer than "How was school?"',
  ),
  text(
    'every-day-counts',
    null,
    'Every day in school adds up. Thank you for getting your child here on time, day after day.',
  ),
  text(
    'praise-effort',
    null,
    'Praise the effort as well as the result: "You kept trying" helps children take on hard things.',
  ),
  text(
    'sleep-phones',
    null,
    'A good night helps learning. Phones and tablets sleep best outside the bedroom.',
  ),
  text(
    'own-language',
    null,
    'Talk and read in the language you speak best at home. It helps your child learn English too.',
  ),
  text(
    'office-is-here',
    null,
    'A question, big or small? Reply to this text or ring the office. We are glad to hear from you.',
  ),
  text(
    'mistakes-are-good',
    null,
    'Mistakes are how we learn. Tell your child about one of yours and what you did next.',
  ),
  text(
    'library-card',
    null,
    'Library cards are free, and so are most e-books and audio books from the library app.',
  ),
  text(
    'teach-me',
    null,
    'Ask your child to teach you something from this week. Explaining it is the best way to remember.',
  ),
  text(
    'talk-at-meals',
    null,
    'Five minutes of talk over a meal, with screens away, builds words and confidence at any age.',
  ),
  text(
    'free-meals',
    null,
    'Not sure if your child can have free school meals? The office can check with you in a few minutes.',
  ),
  text(
    'a-friend',
    null,
    'Ask who your child sat with today. Good friendships help children settle and learn.',
  ),
  text(
    'read-ten',
    primary,
    'Ten minutes of reading together a day makes a real difference. Any book, comic or recipe will do.',
  ),
  text(
    'read-again',
    first,
    'The same book again? Lovely. Hearing it many times helps children learn how words work.',
  ),
  text(
    'sounds-walk',
    first,
    'On the way home, find five things that begin with the same sound: bus, bin, bike, bell, boots.',
  ),
  text(
    'count-stairs',
    first,
    'Count the stairs, the spoons, the red cars. Counting real things is where maths begins.',
  ),
  text('rhymes', first, 'Sing and rhyme together. Children who know rhymes find it easier to learn to read.'),
  text(
    'tables-in-car',
    junior,
    'Times tables in the car or on the bus: five quick questions, then let your child ask you.',
  ),
  text(
    'read-to-older',
    junior,
    'Children who can read still like being read to. Try a chapter that is a bit too hard for them.',
  ),
  text(
    'cook-and-weigh',
    junior,
    'Cooking is maths you can eat. Let your child weigh, measure and read the recipe to you.',
  ),
  text(
    'tell-the-time',
    ['2', '3', '4'],
    'Ask your child to tell you the time from a clock with hands, once a day this week.',
  ),
  text(
    'homework-place',
    [...junior, ...lowerSecondary],
    'A quiet spot, the same time each day, no phone: homework goes faster. The library counts too.',
  ),
  text(
    'pack-the-bag',
    [...junior, ...lowerSecondary],
    'Bag packed the night before makes for a calmer morning. Let your child check the list alone.',
  ),
  text(
    'little-and-often',
    secondary,
    'Twenty minutes of study most days beats two hours on a Sunday. Help your child pick a time.',
  ),
  text(
    'test-not-read',
    [...lowerSecondary, ...exam],
    'Reading notes again feels good but fades. Cover them, write what you remember, then check.',
  ),
  text(
    'news-together',
    secondary,
    'Talk about one story in the news this week. Ask "What do you think, and why?"',
  ),
  text(
    'one-club',
    [...junior, ...lowerSecondary],
    'Has your child tried a club at school? Ask which one sounds fun. The office has the list.',
  ),
  text(
    'past-papers',
    exam,
    'One past question a day, timed, then marked with the answers, is the best revision there is.',
  ),
  text(
    'free-periods',
    sixthForm,
    'Ask how your child plans their free periods. One hour a day in school saves a late night.',
  ),
]
