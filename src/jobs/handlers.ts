import type { Context } from '../context.ts'
import { sender } from '../messages/sending.ts'
import type { Handlers } from '../queue/workers.ts'
import { runFanOut } from './fan-out.ts'
import type { Feeding } from './feed.ts'
import { runInquire } from './inquire.ts'
import { lookUps } from './look-up.ts'
import { runMail } from './mail.ts'
import { runReceive } from './receive.ts'
import { runReconcile } from './reconcile.ts'
import { runSend } from './send.ts'
import { runSweep } from './sweep.ts'

/** The feeder is told of each text that has left the queue, and of what the carrier said. */
export function handlers(context: Context, feeding: Pick<Feeding, 'left' | 'heard'>): Handlers {
  const sends = { sender: sender(context, feeding.left), onSent: feeding.heard }
  return {
    'fan-out': (payload) => runFanOut(context, payload),
    send: (payload) => runSend(context, sends, payload),
    receive: (payload) => runReceive(context, payload),
    reconcile: (payload) => runReconcile(context, payload),
    inquire: (payload) => runInquire(context, payload),
    'look-up': lookUps(context),
    mail: (payload) => runMail(context, payload),
    sweep: (payload) => runSweep(context, payload),
  }
}
