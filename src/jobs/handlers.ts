import type { Context } from '../context.ts'
import type { Handlers } from '../queue/workers.ts'
import { runFanOut } from './fan-out.ts'
import { runReceive } from './receive.ts'
import { runReconcile } from './reconcile.ts'
import { runSend } from './send.ts'
import { runSweep } from './sweep.ts'

export const handlers = (context: Context): Handlers => ({
  'fan-out': (payload) => runFanOut(context, payload),
  send: (payload) => runSend(context, payload),
  receive: (payload) => runReceive(context, payload),
  reconcile: (payload) => runReconcile(context, payload),
  sweep: () => runSweep(context),
})
