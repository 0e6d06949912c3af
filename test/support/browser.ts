import { type Browser, chromium } from 'playwright-core'
import { findProgram } from './find-program.ts'

/**
 * Starts the system's Chromium without a window. Close it in `afterAll`; a context for each test (`newContext`)
 * keeps their sessions apart.
 */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || findProgram('chromium'),
    args: [
      // It sees nothing but our own pages, and the sandbox does not work as root or in most containers.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
