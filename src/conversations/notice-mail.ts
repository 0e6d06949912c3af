// What is mailed to staff. Mail is read in many places: it names nobody, and says nothing of what was written.

import { createHash } from 'node:crypto'
import type { Conversation } from './conversations.ts'
import { subjectOf, whyTold } from './notice-words.ts'
import type { Notice } from './notices.ts'

interface Told {
  notice: Notice
  conversation: Conversation
}

interface Around {
  timeZone: string
  publicUrl: string
}

/** One mail about some notices of one person, of each conversation its latest. */
export function noticeMail(
  told: readonly Told[],
  { timeZone, publicUrl }: Around,
  now: Date,
): { id: string; subject: string; text: string } {
  const latest = [...new Map(told.map((one) => [one.conversation.id, one])).values()]
  const about = latest.map((one) => ({
    ...one,
    subject: subjectOf(one.notice, one.conversation, timeZone, now),
  }))
  const [only] = about
  return {
    id: digest(told.map(({ notice }) => notice.id)),
    subject: about.length === 1 ? only!.subject : `${about.length} conversations want you`,
    text: [
      ...about.map(paragraph),
      'You are sent this because you work with Homeline.\nAnswers to this mail are read by nobody.',
    ].join('\n\n'),
  }

  function paragraph({ notice, conversation, subject }: (typeof about)[number]): string {
    const why = conversation.restrictedAt ? [] : [whyTold(notice, conversation)]
    return [`${subject}.`, ...why, `${publicUrl}/conversations/${conversation.id}`].join('\n')
  }
}

// The same for the same notices: with one more it is another mail.
const digest = (ids: string[]): string => createHash('sha256').update(ids.join()).digest('hex').slice(0, 32)
