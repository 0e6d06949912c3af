import type { SeriesText } from './library.ts'
import { exam, first, junior } from './library-years.ts'

const text = (key: string, years: SeriesText['years'], body: string): SeriesText => ({
  key,
  season: 'autumn',
  years,
  body,
})

/** From the first day of the school year to the end of December. */
export const autumnTexts: readonly SeriesText[] = [
  text(
    'autumn-new-start',
    null,
    'A new school year. Ask your child what they look forward to and what they would like to be better at.',
  ),
  text(
    'autumn-bedtime',
    null,
    'Darker evenings are a good time to bring bedtime back to a steady hour. It helps every lesson.',
  ),
  text(
    'autumn-bright-coat',
    null,
    'Dark afternoons are here. Something bright on a coat or bag helps drivers see your child.',
  ),
  text(
    'autumn-name-labels',
    ['R', '1', '2', '3', '4', '5', '6', '7'],
    'A name in every jumper and coat brings most lost things home again.',
  ),
  text(
    'autumn-settling',
    ['R'],
    'Tired after school? Starting is hard work. A snack, a cuddle and an early night help most.',
  ),
  text(
    'autumn-leaf-hunt',
    first,
    'Collect five leaves on a walk and sort them by size or colour. Sorting is early maths and science.',
  ),
  text(
    'autumn-buttons',
    ['R', '1'],
    'Practise coats, zips and buttons at home. Doing it alone makes children proud and playtime longer.',
  ),
  text(
    'autumn-reading-goal',
    junior,
    'Pick a book together for the half-term holiday. Let your child choose, whatever it is.',
  ),
  text(
    'autumn-open-days',
    ['6'],
    'Choosing a secondary school? Take your child to open days and ask what they noticed.',
  ),
  text(
    'autumn-new-secondary',
    ['7'],
    'New school, new timetable. Look at it together each evening for the first few weeks.',
  ),
  text(
    'autumn-new-bus',
    ['7', '8'],
    'Agree with your child what to do if the bus is late or they feel unwell on the way to school.',
  ),
  text(
    'autumn-revision-plan',
    exam,
    'Mocks are coming. A plan on the fridge with one topic a day is calmer than a rush at the end.',
  ),
  text(
    'autumn-next-step',
    ['11', '13'],
    'College, sixth form, apprenticeship, work: ask your child which they would like to know more about.',
  ),
  text(
    'autumn-personal-statement',
    ['13'],
    'Applying this year? Ask your child to read their statement aloud to you. Ears find what eyes miss.',
  ),
]
