import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { inboundTexts } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { runReceive } from '../../src/jobs/receive.ts'
import { HandCarrier, useStage } from '../messages/stage.ts'
import { contextOver } from '../support/context.ts'

const stage = useStage()
afterEach(() => void vi.useRealTimers())

async function storedText(): Promise<string> {
  const { number } = await stage().school()
  const text = { carrierSid: newId(), from: '+447700900101', to: number, body: 'Hello', parameters: {} }
  const [id] = await stage().db.write((tx) => storeInbound(tx, [text], stage().now()))
  return id!
}

const isRouted = async (id: string) => {
  const [text] = await stage().db.read.select().from(inboundTexts).where(eq(inboundTexts.id, id))
  return text!.routedAt !== null
}

describe('a text that was stored while others come without an end', () => {
  it('makes way for them for three seconds', async () => {
    const id = await storedText()
    const context = contextOver(stage(), { carrier: new HandCarrier() })
    const asked = vi.spyOn(context.pressure, 'relief').mockResolvedValue()
    await runReceive(context, { inboundTextIds: [id] })
    expect(asked.mock.calls[0]![0]).toBeGreaterThan(2_000)
    expect(asked.mock.calls[0]![0]).toBeLessThanOrEqual(3_000)
  })

  it('makes way no longer when the clock was set back', async () => {
    const id = await storedText()
    const context = contextOver(stage(), { carrier: new HandCarrier() })
    const asked = vi.spyOn(context.pressure, 'relief').mockResolvedValue()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 })
    await runReceive(context, { inboundTextIds: [id] })
    expect(asked).toHaveBeenCalledWith(3_000)
  })

  it('has its turn once it is as old, however lately the last of them began', async () => {
    const id = await storedText()
    const context = contextOver(stage(), { carrier: new HandCarrier() })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_000 })
    context.pressure.begin()
    const late = new Promise((go) => setTimeout(go, 2_000, 'late'))
    const done = runReceive(context, { inboundTextIds: [id] }).then(() => 'done')
    expect(await Promise.race([done, late])).toBe('done')
    expect(await isRouted(id)).toBe(true)
  })
})
