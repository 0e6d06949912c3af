import type { SeriesText } from './library.ts'
import { exam, first, junior, primary } from './library-years.ts'

const text = (key: string, years: SeriesText['years'], body: string): SeriesText => ({
  key,
  season: 'summer',
  years,
  body,
})

/** From April to the end of the summer holidays. */
export const summerTexts: readonly SeriesText[] = [
  text(
    'summer-water-hat',
    null,
    'Warm days: a full water bottle, a hat and sun cream before school keep heads clear for learning.',
  ),
  text(
    'summer-light-nights',
    null,
    'It is light late. A dark room and the same bedtime still help your child wake ready to learn.',
  ),
  text(
    'summer-look-back',
    null,
    'Look back at the year together: what can your child do now that they could not do last September?',
  ),
  text(
    'summer-outside',
    primary,
    'Take homework outside: measure shadows, time a run, draw a map of your street.',
  ),
  text(
    'summer-reading',
    primary,
    'Most libraries run a free reading challenge in the summer. Any book counts. Ask when you next pass by.',
  ),
  text(
    'summer-phonics',
    ['1'],
    'The Year 1 reading check is short and friendly. Reading a little each day is all the practice needed.',
  ),
  text(
    'summer-diary',
    ['1', '2', '3', '4', '5', '6'],
    'A line a day in a holiday diary, or a postcard to someone, keeps writing warm over summer.',
  ),
  text(
    'summer-shop-maths',
    [...first.slice(2), ...junior],
    'Let your child work out the change or the cheaper packet at the shop. Real sums stick.',
  ),
  text(
    'summer-starting',
    ['R'],
    'Big steps this year! Ask your child to show you a letter, a number and a friend from their class.',
  ),
  text(
    'summer-transition',
    ['6'],
    'Secondary school soon: walk or ride the route together once and talk about what will be new.',
  ),
  text(
    'summer-worries',
    ['6', '7'],
    'Change ahead? Ask "What are you most curious about?" It opens the talk better than "Are you worried?"',
  ),
  text(
    'summer-exam-day',
    exam,
    'Exam day: breakfast, two pens, the time checked. Ask after it "What went well?" and then let it go.',
  ),
  text(
    'summer-taster',
    ['10', '12'],
    'Open days and tasters are on now. One visit tells more than ten web pages.',
  ),
  text(
    'summer-results',
    ['11', '13'],
    'Results day has more than one way forward. We are there to help, whatever the envelope says.',
  ),
]
