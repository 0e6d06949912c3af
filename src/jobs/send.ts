import type { Context } from '../context.ts'
import type { Sender, Sent } from '../messages/sending.ts'
import { countHandOver } from '../metrics.ts'
import type { Payload } from '../queue/jobs.ts'

interface Sends {
  sender: Sender
  onSent(sent: Sent): void
}

/** Hands texts over side by side. What fails for one keeps no other from leaving. @throws what failed first, at the end */
export async function runSend(
  context: Context,
  sends: Sends,
  { messageIds }: Payload<'send'>,
): Promise<void> {
  const ends = await Promise.allSettled(messageIds.map((id) => sendOne(context, sends, id)))
  const failed = ends.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

async function sendOne({ log, clock }: Context, { sender, onSent }: Sends, messageId: string): Promise<void> {
  const sent = await sender.send(messageId)
  onSent(sent)
  if (!('message' in sent)) return
  countHandOver(sent, clock.now())
  if (sent.result === 'unknown') log.warn({ messageId }, 'the carrier gave no answer: its records will tell')
  const { error, message } = sent
  if (error?.stops === 'account') log.fatal({ code: error.code }, `nothing leaves any more: ${error.reason}`)
  if (error?.stops === 'line')
    log.error({ code: error.code, lineId: message.lineId }, `a line stands still: ${error.reason}`)
}
