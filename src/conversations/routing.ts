import type { Writer } from '../db/database.ts'
import { type Keyword, keywordOf } from '../numbers/keywords.ts'
import { liftOptOut, optOut } from '../numbers/opt-outs.ts'
import { type Route, route } from '../routing/route.ts'
import type { Desk } from './desk.ts'
import { gatherEvidence } from './evidence.ts'
import { type ArrivedText, asksWho, type TakeAnswer, type TakenAnswer } from './taking.ts'

/** Whose a text is, and what was found on the way. */
export interface Routed {
  route: Route
  keyword: Keyword | null
  /** It was the answer to something that we asked, and has had its effect. */
  taken: TakenAnswer | null
  /** Whether it shows that the number is its holder’s: a STOP and “who is this?” do not. */
  tellsWhose: boolean
}

export interface Policy {
  drama: boolean
  /** A trial shows nothing of conversations that only a few may read. */
  withRestricted?: boolean
}

/** Obeys a keyword, lets an answer have its effect, and decides whose the text is. */
export async function routeText(
  tx: Writer,
  desk: Desk,
  arrived: ArrivedText,
  now: Date,
  policy: Policy,
  takeAnswer: TakeAnswer,
): Promise<Routed> {
  const { number, line, home, text } = arrived
  const keyword = keywordOf(text)
  if (keyword) await obey(tx, arrived, keyword)
  const answer = keyword ? null : await takeAnswer(tx, arrived, now, policy)
  const taken = answer === asksWho ? null : answer
  const evidence = await gatherEvidence(tx, {
    desk,
    number,
    line,
    home,
    body: text.body,
    keyword: keyword?.word ?? null,
    answer: taken?.because ?? null,
    at: text.receivedAt,
    ...policy,
  })
  return {
    route: route(evidence),
    keyword,
    taken,
    tellsWhose: keyword?.means !== 'opt-out' && answer !== asksWho,
  }
}

async function obey(tx: Writer, { school, line, number, text }: ArrivedText, { word, means }: Keyword) {
  const said = { word, lineId: line.id }
  if (means === 'opt-out') await optOut(tx, school.id, number.id, said, text.receivedAt)
  if (means === 'opt-in') await liftOptOut(tx, number.id, text.receivedAt)
}
