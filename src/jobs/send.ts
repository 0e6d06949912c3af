import type { Context } from '../context.ts'
import { sendMessage } from '../messages/sending.ts'
import type { Payload } from '../queue/jobs.ts'
import { Again } from '../queue/workers.ts'

export async function runSend(context: Context, { messageId }: Payload<'send'>): Promise<void> {
  const { result, againInMs } = await sendMessage(context, messageId)
  if (result === 'unknown')
    context.log.warn({ messageId }, 'the carrier gave no answer: its records will tell')
  if (againInMs !== null) throw new Again(againInMs)
}
