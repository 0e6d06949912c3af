import { expect, it } from 'vitest'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { newId } from '../../src/ids.ts'
import { optedOutNumbers } from '../../src/numbers/opt-outs.ts'
import { useStage } from '../messages/stage.ts'

const stage = useStage()

it('a STOP in a word that the school set up at the carrier stands, though it is read before the START before it', async () => {
  const school = await stage().school([{ pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101' }])
  const store = async (body: string, parameters: Record<string, string> = {}) => {
    stage().clock.forward(60_000)
    const text = { carrierSid: newId(), from: '+447700900101', to: school.number, body, parameters }
    const [id] = await stage().db.write((tx) => storeInbound(tx, [text], stage().now()))
    return id!
  }
  const read = (id: string) => stage().db.write((tx) => receive(tx, id, stage().now(), { drama: true }))
  await read(await store('STOP'))
  const start = await store('START')
  const own = await store('ARRET', { OptOutType: 'STOP' })
  await read(own)
  await read(start)
  expect((await optedOutNumbers(stage().db.read, school.id)).size).toBe(1)
})
