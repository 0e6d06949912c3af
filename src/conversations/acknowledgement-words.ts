import type { Route } from '../routing/route.ts'
import { emergencyNumber } from '../schools/emergency-number.ts'
import { zoned } from '../schools/hours.ts'
import { inWords } from '../schools/words.ts'
import { nextWorkingTime } from '../schools/working-hours.ts'
import type { Conversation } from './conversations.ts'
import type { Desk } from './desk.ts'

export interface Acknowledged {
  desk: Desk
  conversation: Pick<Conversation, 'id' | 'ownerId' | 'lineId' | 'respondBy'>
  route: Pick<Route, 'away'>
  /** The question which child it is about, where that is asked. */
  question: string | null
  now: Date
}

/**
 * Who will answer and by when; that the school is closed, when it does not open today or tomorrow; and that nobody
 * watches the line for emergencies.
 */
export function acknowledgementWords(around: Acknowledged): string {
  const { desk, question } = around
  return [
    `${desk.school.name}: thank you for your text.`,
    ...closedWords(around),
    `${whoAnswers(around)}.`,
    ...(question ? [question] : []),
    `This line is not watched for emergencies: phone us, or ${emergencyNumber(desk.school.country)}.`,
  ].join(' ')
}

/** Who answers now that the parent has said which child it is about. */
export const childChosenWords = (around: Acknowledged): string =>
  `${around.desk.school.name}: thank you. ${whoAnswers(around)}.`

function whoAnswers({ desk, conversation, route, now }: Acknowledged): string {
  const owner = desk.staff.get(conversation.ownerId)?.name ?? desk.school.name
  // What was promised for a time that is over is late already.
  const by =
    conversation.respondBy > now
      ? `by ${inWords(conversation.respondBy, desk.school.timeZone)}`
      : 'as soon as they can'
  const answers = `${owner} will answer ${by}`
  return route.away ? `${route.away}, so ${answers}` : answers
}

function closedWords({ desk, now }: Acknowledged): string[] {
  const { timeZone } = desk.school
  const opens = nextWorkingTime(desk.hours, now)
  const days = zoned(now, timeZone).toPlainDate().until(zoned(opens, timeZone).toPlainDate()).days
  return days < 2 ? [] : [`The school opens again at ${inWords(opens, timeZone)}.`]
}
