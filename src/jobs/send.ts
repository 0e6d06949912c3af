import type { Context } from '../context.ts'
import type { Sender, Sent } from '../messages/sending.ts'
import { countHandOver } from '../metrics.ts'
import type { Payload } from '../queue/jobs.ts'

export async function runSend(
  { log, clock }: Context,
  { sender, onSent }: { sender: Sender; onSent(sent: Sent): void },
  { messageId }: Payload<'send'>,
): Promise<void> {
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
