import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Demonstration } from './demonstration.ts'

/** Where the demonstration is, for a person or a program that wants to try it. */
export interface DemoFile {
  url: string
  apiKey: string
  signInUrl: string
  simulatorUrl: string
  lines: { number: string; name: string }
}

const pathIn = (dataDir: string) => join(dataDir, 'demo.json')

/** What the last start wrote, if it can be read. */
export function readDemoFile(dataDir: string): Demonstration | null {
  if (!existsSync(pathIn(dataDir))) return null
  try {
    const { apiKey, signInUrl, lines } = JSON.parse(readFileSync(pathIn(dataDir), 'utf8')) as DemoFile
    return { apiKey, signInPath: new URL(signInUrl).pathname, lines }
  } catch {
    return null
  }
}

/** Rewrites `demo.json`, for its owner's eyes alone, whole or not at all. */
export function writeDemoFile(
  dataDir: string,
  demo: Demonstration,
  urls: { url: string; simulatorUrl: string },
): DemoFile {
  const { apiKey, signInPath, lines } = demo
  const file: DemoFile = {
    url: urls.url,
    apiKey,
    signInUrl: urls.url + signInPath,
    simulatorUrl: urls.simulatorUrl,
    lines,
  }
  const anew = `${pathIn(dataDir)}.new`
  writeFileSync(anew, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
  chmodSync(anew, 0o600)
  renameSync(anew, pathIn(dataDir))
  return file
}

export const removeDemoFile = (dataDir: string): void => rmSync(pathIn(dataDir), { force: true })
