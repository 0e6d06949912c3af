// The environment -> one typed Config, in two steps: strings, then either the whole or a list of every fault.

import { resolve } from 'node:path'

export type Role = 'all' | 'web' | 'worker'

export type CarrierConfig =
  | {
      kind: 'simulator'
      url: string | null
      port: number
      accountSid: string | null
      authToken: string | null
    }
  | {
      kind: 'twilio'
      accountSid: string
      authToken: string
      authTokenPrevious: string | null
      apiUrl: string | null
    }

export interface Config {
  host: string
  port: number
  /** Null until the server listens: then it is the address that it listens on. */
  publicUrl: string | null
  dataDir: string
  databaseUrl: string
  redisUrl: string | null
  role: Role
  carrier: CarrierConfig
  secretKey: string | null
  logLevel: string
  /** Parts a second that every line hands over which says nothing itself; 0 lifts it; null: as the carrier takes them. */
  linePartsPerSecond: number | null
  /** So many seconds after being taken a text without a final report is asked after. */
  reportOverdueSeconds: number
  /** Where a worker shows its health and figures; null: nowhere. */
  metricsPort: number | null
  /** Requests a minute that one key of the API may make. */
  apiRateLimit: number
  /** Shows the figures to who is not on this machine; null shows them to nobody else. */
  metricsToken: string | null
  /** The mail server, and whom mail comes from; null: no mail is sent. */
  mail: { url: string; from: string } | null
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the configuration. A fault names the variable and says what to do. */
export function readConfig(
  env: Record<string, string | undefined>,
): { config: Config } | { faults: string[] } {
  const faults: string[] = []
  const text = (name: string) => env[name]?.trim() || null
  const oneOf = <Choice extends string>(
    name: string,
    choices: readonly Choice[],
    otherwise: Choice,
  ): Choice => {
    const value = text(name)
    if (value === null || choices.includes(value as Choice)) return (value ?? otherwise) as Choice
    faults.push(`${name} is “${value}”: it can be ${choices.join(', ')}.`)
    return otherwise
  }
  const whole = (name: string, otherwise: number, most: number) => {
    const value = text(name)
    if (value === null || (/^\d+$/.test(value) && Number(value) <= most))
      return value === null ? otherwise : Number(value)
    faults.push(`${name} is “${value}”: it has to be a whole number up to ${most}.`)
    return otherwise
  }
  const url = (name: string, protocols: readonly string[]) => {
    const value = text(name)
    if (value === null || (URL.canParse(value) && protocols.includes(new URL(value).protocol))) return value
    faults.push(
      `${name} cannot be read: it has to start with ${protocols.map((one) => `${one}//`).join(' or ')}.`,
    )
    return null
  }

  const dataDir = resolve(text('DATA_DIR') ?? './data')
  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: whole('PORT', 3000, 65_535),
    publicUrl: url('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    dataDir,
    databaseUrl: databaseUrl(text('DATABASE_URL'), dataDir, faults),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    role: oneOf('ROLE', ['all', 'web', 'worker'], 'all'),
    carrier:
      oneOf('CARRIER', ['simulator', 'twilio'], 'simulator') === 'twilio'
        ? {
            kind: 'twilio',
            accountSid: text('TWILIO_ACCOUNT_SID') ?? '',
            authToken: text('TWILIO_AUTH_TOKEN') ?? '',
            authTokenPrevious: text('TWILIO_AUTH_TOKEN_PREVIOUS'),
            apiUrl: url('TWILIO_API_URL', ['http:', 'https:']),
          }
        : {
            kind: 'simulator',
            url: url('SIMULATOR_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
            port: whole('SIMULATOR_PORT', 3001, 65_535),
            accountSid: text('TWILIO_ACCOUNT_SID'),
            authToken: text('TWILIO_AUTH_TOKEN'),
          },
    secretKey: text('SECRET_KEY'),
    logLevel: oneOf('LOG_LEVEL', logLevels, 'info'),
    linePartsPerSecond:
      text('LINE_PARTS_PER_SECOND') === null ? null : whole('LINE_PARTS_PER_SECOND', 0, 1_000),
    reportOverdueSeconds: whole('REPORT_OVERDUE_SECONDS', 60, 86_400),
    metricsPort: text('METRICS_PORT') === null ? null : whole('METRICS_PORT', 0, 65_535),
    apiRateLimit: whole('API_RATE_LIMIT', 3_000, 1_000_000),
    metricsToken: text('METRICS_TOKEN'),
    mail: mail(url('SMTP_URL', ['smtp:', 'smtps:']), text('MAIL_FROM')),
  }
  faults.push(...carrierFaults(config), ...roleFaults(config), ...secretFaults(config))
  faults.push(...mailFaults(text('SMTP_URL'), text('MAIL_FROM')))
  return faults.length > 0 ? { faults } : { config }
}

function databaseUrl(value: string | null, dataDir: string, faults: string[]): string {
  if (value === null) return `sqlite:${resolve(dataDir, 'homeline.db')}`
  if (/^(postgres(ql)?:\/\/|sqlite:.)/.test(value)) return value
  faults.push('DATABASE_URL cannot be read: it has to start with sqlite: and a path, or with postgres://.')
  return value
}

const mail = (url: string | null, from: string | null): Config['mail'] => (url && from ? { url, from } : null)

function mailFaults(url: string | null, from: string | null): string[] {
  const faults: string[] = []
  if (url && !from) faults.push('MAIL_FROM is missing: SMTP_URL needs it, to say whom mail comes from.')
  if (from && !url) faults.push('SMTP_URL is missing: MAIL_FROM is of no use without it.')
  if (from && !isSender(from))
    faults.push('MAIL_FROM has to be an address, such as texts@school.example, or a name and <an address>.')
  return faults
}

const isSender = (from: string): boolean => /^([^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from)

function carrierFaults({ carrier, publicUrl, port }: Config): string[] {
  if (carrier.kind === 'simulator') {
    const isSame = carrier.url === null && port === carrier.port && port !== 0
    return isSame ? [`PORT and SIMULATOR_PORT are both ${port}: give the simulator another one.`] : []
  }
  const faults: string[] = []
  if (!/^AC[0-9a-fA-F]{32}$/.test(carrier.accountSid))
    faults.push('TWILIO_ACCOUNT_SID has to be the account SID of your Twilio account: AC and 32 characters.')
  if (!carrier.authToken) faults.push('TWILIO_AUTH_TOKEN is missing: CARRIER=twilio needs it.')
  if (!publicUrl) faults.push('PUBLIC_URL is missing: Twilio has to know where to send replies and reports.')
  else if (!publicUrl.startsWith('https:'))
    faults.push(
      'PUBLIC_URL has to start with https:// with a real carrier: texts about children travel over it.',
    )
  return faults
}

function roleFaults({ role, databaseUrl, redisUrl, carrier, publicUrl }: Config): string[] {
  if (role === 'all') return []
  const faults: string[] = []
  if (!databaseUrl.startsWith('postgres'))
    faults.push(
      `ROLE=${role} needs Postgres (DATABASE_URL=postgres://…): two processes cannot share an SQLite file.`,
    )
  if (!redisUrl) faults.push(`ROLE=${role} needs REDIS_URL: the processes meet there.`)
  if (carrier.kind === 'simulator' && !carrier.url)
    faults.push(`ROLE=${role} needs SIMULATOR_URL with the simulator: start one with “npm run simulator”.`)
  if (role === 'worker' && !publicUrl)
    faults.push('ROLE=worker needs PUBLIC_URL: the carrier sends its reports there.')
  return faults
}

const secretFaults = ({ role, secretKey }: Config): string[] => {
  if (secretKey && secretKey.length < 32) return ['SECRET_KEY has to have at least 32 characters.']
  return role === 'web' && !secretKey ? ['ROLE=web needs SECRET_KEY, the same for every process.'] : []
}
