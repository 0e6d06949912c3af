// What is sent during the storm: bulletins, single texts, and texts from the handsets.

import type { Installation } from '../installation.ts'
import { everyItem, insist } from './asking.ts'
import { endingOf, type Home, homes, ordinary } from './homes.ts'
import type { Progress } from './progress.ts'
import { shuffled } from './weather.ts'

/** What the service has promised: what it answered with 202. */
export interface Promises {
  bulletins: { id: string; recipients: number; audience: string[] }[]
  singles: { id: string }[]
}

/** Where it is sent, how much, and by which dice. */
export interface Load {
  installation: Installation
  progress: Progress
  messages: number
  /** Stands in every text, so that no two runs share a word. */
  run: string
  roll: () => number
}

const singlesShare = 0.05
const inboundShare = 0.03
// Later thresholds might never be reached: some texts are refused, and some wait for the carrier's records.
const until = 0.85

/** Resolves when everything was promised and every handset's text was taken. */
export async function sendLoad(load: Load): Promise<Promises> {
  const singles = Math.round(load.messages * singlesShare)
  const [bulletins, promised] = await Promise.all([
    sendBulletins(load, load.messages - singles),
    sendSingles(load, singles),
    writeFromHandsets(load, Math.round(load.messages * inboundShare)),
  ])
  return { bulletins, singles: promised }
}

// The next is sent while texts of the last still wait, so that there is always something to lose.
async function sendBulletins(load: Load, texts: number): Promise<Promises['bulletins']> {
  const forms = await formsOf(load.installation)
  const sent: Promises['bulletins'] = []
  for (let missing = texts; missing > 0; ) {
    await load.progress.until(texts - missing - homes.length * 1.5)
    const next = await sendBulletin(load, sent.length + 1, missing, forms)
    sent.push(next)
    missing -= next.recipients
  }
  return sent
}

async function sendBulletin({ installation, run, roll }: Load, n: number, missing: number, forms: string[]) {
  const { audience, meant } = audienceFor(missing, forms, roll)
  const body = {
    mode: roll() < 0.5 ? 'one-way' : 'two-way',
    purpose: roll() < 0.3 ? 'urgent' : 'service',
    body: `Notice ${n} of run ${run}: the minibus leaves at noon.`,
    audience,
  }
  const { id, recipients } = await insist<{ id: string; recipients: number }>(
    installation.api,
    '/v1/bulletins',
    {
      status: 202,
      body,
      key: `${run} bulletin ${n}`,
    },
  )
  return { id, recipients, audience: meant.map(({ e164 }) => e164) }
}

function audienceFor(
  missing: number,
  forms: string[],
  roll: () => number,
): { audience: object; meant: Home[] } {
  if (missing >= homes.length)
    return { audience: roll() < 0.5 ? { everyone: true } : { groups: forms }, meant: homes }
  // The last few go to those whose number nobody has suppressed by now.
  const meant = shuffled(missing < 100 ? ordinary : homes, roll).slice(0, missing)
  return { audience: { parents: meant.map(({ parent }) => parent) }, meant }
}

async function formsOf({ api }: Installation): Promise<string[]> {
  const groups = await everyItem<{ kind: string; code: string; members: number }>(api, '/v1/groups')
  return groups.filter(({ kind, members }) => kind === 'form' && members > 0).map(({ code }) => code)
}

// Not to those whom a text can lead to be suppressed: then the promise itself may be refused.
const forSingles = homes.filter(({ e164 }) => ![21610, 30005].includes(Number(endingOf(e164))))

async function sendSingles(load: Load, count: number): Promise<Promises['singles']> {
  const { installation, run } = load
  const sent = await inTime(
    load,
    count,
    (n, to) =>
      insist<{ id: string }>(installation.api, '/v1/messages', {
        status: 202,
        body: singleTo(to, n, run),
        key: `${run} single ${n}`,
      }),
    forSingles,
  )
  return sent.map(({ id }) => ({ id }))
}

// Every third says the same as others to the same phone: by its words alone nobody can tell which of them it is.
const sameWordsEvery = 3
const fewPhones = 10

const singleTo = ({ e164 }: Home, n: number, run: string) =>
  n % sameWordsEvery === 0
    ? { to: { number: ordinary[n % fewPhones]!.e164 }, body: `Run ${run}: please ring the office.` }
    : { to: { number: e164 }, body: `Note ${n} of run ${run}: please bring a coat.` }

async function writeFromHandsets(load: Load, count: number) {
  const { installation, run } = load
  await inTime(
    load,
    count,
    (n, from) =>
      insist(installation.askSimulator, `/handsets/${encodeURIComponent(from.e164)}/texts`, {
        status: 202,
        body: { to: installation.lines.number, body: `Answer ${n} of run ${run}: thank you.` },
      }),
    ordinary,
  )
}

/** Does it so many times, spread over the sending, each without waiting for the one before. */
async function inTime<Result>(
  { progress, messages, roll }: Load,
  count: number,
  work: (n: number, home: Home) => Promise<Result>,
  among: Home[],
): Promise<Result[]> {
  const begun: Promise<Result>[] = []
  for (let n = 1; n <= count; n++) {
    await progress.until(((n - roll()) / count) * until * messages)
    const doing = work(n, among[Math.floor(roll() * among.length)]!)
    // Whether it was refused is looked at when all have begun.
    doing.catch(() => {})
    begun.push(doing)
  }
  return Promise.all(begun)
}
