// A process of its own that does one thing when it is told, so that what is measured and what measures it do not
// share a thread.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

// biome-ignore lint/suspicious/noExplicitAny: any commands
type Commands = Record<string, (...parameters: any[]) => unknown>

export interface Helper<Offered extends Commands> {
  /** @throws what the helper threw, or when it has ended */
  call<Name extends keyof Offered & string>(
    name: Name,
    ...parameters: Parameters<Offered[Name]>
  ): Promise<Awaited<ReturnType<Offered[Name]>>>
  stop(): Promise<void>
}

interface Question {
  id: number
  name: string
  parameters: unknown[]
}

type Reply = { id: number; result: unknown } | { id: number; error: string }

/** Starts the helper of a file in this folder. It ends when this process does. */
export function startHelper<Offered extends Commands>(file: string): Helper<Offered> {
  const child = fork(join(import.meta.dirname, file), { serialization: 'advanced' })
  const open = new Map<number, PromiseWithResolvers<never>>()
  let lastId = 0
  child.on('message', (reply: Reply) => {
    const asked = open.get(reply.id)
    open.delete(reply.id)
    if ('error' in reply) asked?.reject(new Error(reply.error))
    else asked?.resolve(reply.result as never)
  })
  child.once('exit', () => {
    for (const asked of open.values()) asked.reject(new Error(`${file} has ended.`))
    open.clear()
  })
  return {
    call(name, ...parameters) {
      const asked = Promise.withResolvers<never>()
      lastId += 1
      open.set(lastId, asked)
      child.send({ id: lastId, name, parameters } satisfies Question)
      return asked.promise
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** For the helper: does what it is told, until whoever started it is gone. */
export function serve(commands: Commands): void {
  process.on('message', async ({ id, name, parameters }: Question) => {
    try {
      answer({ id, result: await commands[name]!(...parameters) })
    } catch (error) {
      answer({ id, error: error instanceof Error ? error.message : String(error) })
    }
  })
  process.once('disconnect', () => process.exit())
}

const answer = (reply: Reply) => process.send?.(reply)
