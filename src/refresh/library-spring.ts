import type { SeriesText } from './library.ts'
import { exam, first, junior } from './library-years.ts'

const text = (key: string, years: SeriesText['years'], body: string): SeriesText => ({
  key,
  season: 'spring',
  years,
  body,
})

/** From January to the end of March. */
export const springTexts: readonly SeriesText[] = [
  text(
    'spring-fresh-start',
    null,
    'A new term. Ask your child to name one thing that went well last term and one to work on.',
  ),
  text(
    'spring-lighter',
    null,
    'Lighter evenings are on the way. A walk after school clears the head for homework.',
  ),
  text(
    'spring-coughs',
    null,
    'A sniffle is fine for school; a fever is not. Not sure? Ring us in the morning and we will help.',
  ),
  text(
    'spring-seeds',
    first,
    'Plant a bean or a seed in a cup and watch it together. Ask what it needs and what will come next.',
  ),
  text(
    'spring-letters',
    ['R', '1'],
    'Let your child write the shopping list with you. Any spelling is good: they are hearing the sounds.',
  ),
  text(
    'spring-world-book',
    junior,
    'Swap books with a friend or at the library this month. New books for nothing, and a chat about them.',
  ),
  text(
    'spring-tables-check',
    ['4'],
    'Times tables are checked this summer. Three minutes a day now makes them feel easy by June.',
  ),
  text(
    'spring-year-six',
    ['6'],
    'Year 6 tests are in May. Sleep, breakfast and a calm word help more than extra hours of practice.',
  ),
  text(
    'spring-options',
    ['8', '9'],
    'Choosing options soon? Ask "What do you enjoy?" before "What is it for?" Both answers matter.',
  ),
  text(
    'spring-after-mocks',
    exam,
    'After mocks, look at one paper together: which marks were nearly there? Start revision with those.',
  ),
  text(
    'spring-revision-breaks',
    exam,
    'Revise 25 minutes, rest 5, repeat. Breaks away from the phone are the ones that help.',
  ),
  text(
    'spring-apprenticeships',
    ['11', '12', '13'],
    'An apprenticeship earns while it teaches. Look through a few together and ask what appeals.',
  ),
  text(
    'spring-interviews',
    ['11', '12', '13'],
    'Interview coming up? Ask three likely questions over dinner. Practice turns nerves into answers.',
  ),
]
