import type { Reader } from '../db/database.ts'
import { isBarred } from '../roster/no-contact.ts'
import { type Evidence, whichChildHours } from '../routing/evidence.ts'
import { isUrgent } from '../routing/urgency.ts'
import { afterWorkingHours } from '../schools/working-hours.ts'
import { colleaguesAt, holderOf, liaisonLeadOf } from './desk.ts'
import { pupilsAtHome } from './family.ts'
import { latestTwoWayText } from './latest-text.ts'
import { type Running, runningConversations } from './running.ts'
import type { ToRoute } from './to-route.ts'

/** Everything that decides whose a text is, for `routing` to look at. */
export async function gatherEvidence(db: Reader, text: ToRoute): Promise<Evidence> {
  const { desk, number, home, body, keyword, answer, at } = text
  const running = await runningConversations(db, text)
  const lead = liaisonLeadOf(desk)
  return {
    timeZone: desk.school.timeZone,
    body,
    people: colleaguesAt(desk, at, () => keyword === null && isUrgent(body, desk.words.urgent)),
    liaisonLeadId: lead.id,
    officeId: (holderOf(desk, 'office') ?? lead).id,
    safeguardingLeadId: holderOf(desk, 'safeguarding-lead')?.id ?? null,
    keyword,
    answer,
    askedWhichChild: await askedWhichChild(db, running, text),
    fromStaff: desk.staff.values().find(({ mobile }) => mobile === number.e164) ?? null,
    conversations: running,
    // A conversation comes before it.
    latestText: running.length > 0 ? null : await latestTwoWayText(db, text),
    isKnown: home.holders.length > 0,
    isBarred: isBarred(home),
    pupils: await pupilsAtHome(db, home),
    words: desk.words,
  }
}

// What is written to another line opens a conversation there: the answer would leave the question behind. And a “1”
// answers the latest text that can be answered, which may be another since.
async function askedWhichChild(
  db: Reader,
  running: Running[],
  text: ToRoute,
): Promise<Evidence['askedWhichChild']> {
  const { desk, line, at } = text
  const [asking] = running.filter(
    ({ asked, lineId }) =>
      asked && lineId === line.id && at <= afterWorkingHours(desk.hours, asked.at, whichChildHours),
  )
  if (!asking?.asked) return null
  const latest = await latestTwoWayText(db, text)
  if (latest && latest.at > asking.asked.at) return null
  return { conversationId: asking.id, pupils: asking.asked.pupils, askedAt: asking.asked.at }
}
