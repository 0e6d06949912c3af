import type { Lived } from './living.ts'

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`

/** The two years side by side, a line a month. */
export function tableOf(withSeries: Lived, without: Lived): string[] {
  const head = 'month   pupils reached: with / without   parents lost: with / without   strangers texted'
  const rows = withSeries.months.map((ours, n) => {
    const other = without.months[n]!
    const reached = [ours, other].map(({ pupilsReached, pupils }) => share(pupilsReached, pupils))
    return `${ours.month.padEnd(8)}${reached.join(' / ').padEnd(33)}${`${ours.parentsLost} / ${other.parentsLost}`.padEnd(31)}${ours.strangersTexted} / ${other.strangersTexted}`
  })
  return [head, ...rows, lineOf('with the series', withSeries), lineOf('without it', without)]
}

function lineOf(name: string, { months, carried, asked, homesAsked, seconds }: Lived): string {
  const { pupils, parents } = months[0]!
  const strangers = carried.filter(({ reached }) => reached === 'stranger').length
  const said = (answer: string) => asked.filter((one) => one.answer === answer).length
  return `${name}: ${parents} parents; ${(carried.length / pupils).toFixed(1)} texts a family, ${strangers} read by strangers; ${asked.length} questions, ${said('yes')} yes, ${said('no')} no; the office asked ${homesAsked} homes; lived in ${seconds.toFixed(0)} s`
}
