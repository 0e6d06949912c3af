import type { Context } from '../context.ts'
import { sender } from '../messages/sending.ts'
import type { Handlers } from '../queue/workers.ts'
import { runFanOut } from './fan-out.ts'
import { runInquire } from './inquire.ts'
import { runReceive } from './receive.ts'
import { runReconcile } from './reconcile.ts'
import { runSend } from './send.ts'
import { runSweep } from './sweep.ts'

/** `onClaimed` is told of each text that has left the queue. */
export function handlers(context: Context, onClaimed: (messageId: string) => void): Handlers {
  const sends = sender(context, onClaimed)
  return {
    'fan-out': (payload) => runFanOut(context, payload),
    send: (payload) => runSend(context, sends, payload),
    receive: (payload) => runReceive(context, payload),
    reconcile: (payload) => runReconcile(context, payload),
    inquire: (payload) => runInquire(context, payload),
    sweep: (payload) => runSweep(context, payload),
  }
}
