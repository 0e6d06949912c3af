// Bulletins to everyone, over the API as a school sends them.

import type { Installation } from '../installation.ts'
import { look } from './records.ts'
import { until } from './wait.ts'

export const words = 'School is closed today because of the snow. Please keep your children at home.'

export interface Bulletin {
  id: string
  recipients: number
}

/** A two-way bulletin to everyone, of so many numbers. @throws when it is not taken */
export async function send({ api }: Installation, more: { sendAt?: string } = {}): Promise<Bulletin> {
  const answer = await api<Bulletin>('/v1/bulletins', {
    method: 'POST',
    body: { mode: 'two-way', purpose: 'service', body: words, audience: { everyone: true }, ...more },
  })
  if (answer.status !== 202) throw new Error(`the bulletin was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** A bulletin that is paused, all its texts made: what is measured from here on is the handing over alone. */
export async function hold(installation: Installation): Promise<Bulletin> {
  const bulletin = await send(installation)
  await control(installation, bulletin, 'PUT', 'pause')
  const made = `select count(*) as n from messages where bulletin_id = '${bulletin.id}'`
  const isMade = async () => {
    const [row] = await look<{ n: number | string }>(installation.databaseUrl, made)
    return Number(row!.n) === bulletin.recipients
  }
  await until('fanning a bulletin out', isMade, 50)
  return bulletin
}

export const release = (installation: Installation, bulletin: Bulletin): Promise<void> =>
  control(installation, bulletin, 'DELETE', 'pause')

export const cancel = (installation: Installation, bulletin: Bulletin): Promise<void> =>
  control(installation, bulletin, 'PUT', 'cancellation')

async function control({ api }: Installation, { id }: Bulletin, method: 'PUT' | 'DELETE', what: string) {
  const { status, body } = await api(`/v1/bulletins/${id}/${what}`, { method })
  if (status !== 200) throw new Error(`${method} ${what} was answered ${status}: ${JSON.stringify(body)}`)
}

export type Progress = Record<
  'waiting' | 'sending' | 'accepted' | 'sent' | 'delivered' | 'failed' | 'uncertain',
  number
>

export async function progressOf({ api }: Installation, { id }: Bulletin): Promise<Progress> {
  const { body } = await api<{ progress: Progress }>(`/v1/bulletins/${id}`)
  return body.progress
}
