import { setFlagsFromString } from 'node:v8'
import { readConfig } from './config.ts'
import { type Service, startService } from './service.ts'

/** The configuration cannot work (sysexits.h). */
const exitConfig = 78
const stopWithinMs = 9_500

async function main() {
  const read = readConfig(process.env)
  if ('faults' in read) {
    console.error(
      ['Homeline cannot start. Its configuration has to be put right:', ...read.faults].join('\n  - '),
    )
    process.exit(exitConfig)
  }
  const starting = startService(read.config)
  // At once: what was started until then would be left behind.
  stopOnSignal(starting)
  const service = await starting
  // From here on it may grow as the work needs it (`main.ts`).
  setFlagsFromString('--semi-space-growth-factor=2')
  console.log(welcome(service))
}

function stopOnSignal(starting: Promise<Service>) {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      setTimeout(() => process.exit(1), stopWithinMs).unref()
      // Why it could not start is told where it is started.
      starting.then(stopInGoodOrder, () => {})
    })
}

const stopInGoodOrder = ({ stop, context }: Service) =>
  stop().then(
    () => process.exit(0),
    (error) => {
      context.log.fatal({ err: error }, 'could not stop in good order')
      process.exit(1)
    },
  )

function welcome({ url, demonstration }: Service): string {
  if (!url) return 'Homeline works. It takes its jobs from Redis.'
  const lines = [
    '',
    'Homeline is running.',
    '',
    `  Staff pages        ${url}/`,
    `  API documentation  ${url}/docs`,
  ]
  if (!demonstration) return [...lines, ''].join('\n')
  return [
    ...lines,
    `  Handsets           ${demonstration.simulatorUrl}/handsets`,
    '',
    '  This is the demonstration school: its parents are made up, and nothing leaves this machine.',
    `  Sign in            ${demonstration.signInUrl}`,
    '',
  ].join('\n')
}

main().catch((error: unknown) => {
  console.error(`Homeline cannot start: ${whyNot(error)}`)
  process.exit(1)
})

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  return code === 'EADDRINUSE'
    ? `something else listens on port ${port}. Stop it, or set PORT to another number.`
    : error.message
}
