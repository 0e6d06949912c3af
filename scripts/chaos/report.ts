import { count } from './comparison.ts'
import type { Outcome } from './run.ts'

/** What was counted, for machines. */
export const figuresOf = ({ options, promises, findings, settledSeconds, kills }: Outcome) => ({
  messages: promisedTexts(promises),
  lost: count(findings, 'lost'),
  doubled: count(findings, 'doubled'),
  wrong: count(findings, 'wrong'),
  uncertain: count(findings, 'uncertain'),
  settledSeconds,
  kills,
  seed: options.seed,
  database: options.database,
})

/** Nothing lost, doubled, wrong or uncertain, and all of it final. */
export const isGood = ({ findings, settledSeconds }: Outcome): boolean =>
  findings.length === 0 && settledSeconds !== null

/** The same for people, with what stands behind it. */
export function tableOf(outcome: Outcome): string {
  const { options, promises, kills, settledSeconds, stormSeconds, damage } = outcome
  const figures = figuresOf(outcome)
  const rows: [what: string, figure: string, note: string][] = [
    [
      'texts promised',
      whole(figures.messages),
      `${promises.bulletins.length} bulletins, ${promises.singles.length} single texts; ${outcome.inbound} from handsets`,
    ],
    ['lost', whole(figures.lost), ''],
    ['doubled', whole(figures.doubled), ''],
    ['wrong final state', whole(figures.wrong), ''],
    ['uncertain', whole(figures.uncertain), ''],
    [
      'time to settle',
      settledSeconds === null ? 'never' : `${settledSeconds.toFixed(1)} s`,
      `after a storm of ${stormSeconds.toFixed(1)} s; a text without a report is asked after when it is 10 s late`,
    ],
    ['service killed', whole(kills.process), when(damage, 'service', outcome)],
    ['Redis killed', whole(kills.redis), when(damage, 'redis', outcome)],
    ['Redis emptied', whole(kills.emptied), when(damage, 'empty', outcome)],
    ['simulator killed', whole(kills.simulator), when(damage, 'simulator', outcome)],
    [
      'tries',
      whole(sum(Object.values(outcome.tries))),
      Object.entries(outcome.tries)
        .map(([result, count]) => `${whole(count)} ${result}`)
        .join(', '),
    ],
    ['texts at the carrier', whole(outcome.carried), 'acknowledgements among them'],
  ]
  const width = (at: 0 | 1) => Math.max(...rows.map((row) => row[at].length))
  return [
    `Chaos: seed ${options.seed}, ${options.database}`,
    '',
    ...rows.map(([what, figure, note]) =>
      `  ${what.padEnd(width(0))}  ${figure.padStart(width(1))}  ${note}`.trimEnd(),
    ),
    '',
    ...outcome.crashes.map((crash) => `Ended by itself: ${crash}`),
    ...outcome.stories,
    ...(outcome.findings.length > outcome.stories.length
      ? [`And ${whole(outcome.findings.length - outcome.stories.length)} more.`]
      : []),
    ...(outcome.kept ? [`The databases and the logs are kept in ${outcome.kept}.`] : []),
  ].join('\n')
}

const promisedTexts = ({ bulletins, singles }: Outcome['promises']): number =>
  sum(bulletins.map(({ recipients }) => recipients)) + singles.length

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

const whole = (n: number) => n.toLocaleString('en-GB')

const when = ({ blows }: Outcome['damage'], what: string, { carried }: Outcome): string => {
  const shares = blows
    .filter((blow) => blow.what === what)
    .map(({ taken }) => `${Math.round((taken / carried) * 100)}`)
  return shares.length > 0 ? `with ${shares.join(', ')} % of the texts taken` : ''
}
