import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'

function run(environment: Record<string, string>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'simulator-main-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/simulator/main.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, SIMULATOR_PORT: '0', ...environment },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
    rmSync(dataDir, { recursive: true })
  })
  return child
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve))
}

async function firstLine(child: ReturnType<typeof run>): Promise<string> {
  for await (const chunk of child.stdout) return String(chunk)
  return ''
}

test('says where the handsets are when it is ready, and exits 0 when it is asked to stop', async () => {
  const child = run({})
  const line = await firstLine(child)
  const url = /^The handsets are at (http:\S+)\n$/.exec(line)?.[1]
  expect((await fetch(url ?? '')).status).toBe(200)
  const exit = exitOf(child)
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
})

test('takes the account that it is given', async () => {
  const accountSid = `AC${'a'.repeat(32)}`
  const child = run({ TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: 'given' })
  const origin = new URL(/http:\S+/.exec(await firstLine(child))?.[0] ?? '').origin
  const authorization = `Basic ${Buffer.from(`${accountSid}:given`).toString('base64')}`
  const response = await fetch(`${origin}/2010-04-01/Accounts/${accountSid}.json`, {
    headers: { authorization },
  })
  expect(await response.json()).toMatchObject({ sid: accountSid })
})

test('refuses a wrong configuration with exit 78 and a sentence', async () => {
  const child = run({ SIMULATOR_PORT: 'three thousand' })
  const [exit, said] = await Promise.all([exitOf(child), textOf(child.stderr)])
  expect(exit).toBe(78)
  expect(said).toContain('SIMULATOR_PORT must be a whole number')
})
