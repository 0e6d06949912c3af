import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Config, readConfig } from '../src/config.ts'

type Env = Record<string, string>

function config(env: Env = {}): Config {
  const read = readConfig(env)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.config
}

function faults(env: Env): string[] {
  const read = readConfig(env)
  return 'faults' in read ? read.faults : []
}

const twilio = {
  CARRIER: 'twilio',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 't'.repeat(32),
  PUBLIC_URL: 'https://texts.example.org',
}
const apart = {
  DATABASE_URL: 'postgres://db/homeline',
  REDIS_URL: 'redis://cache:6379',
  SIMULATOR_URL: 'http://127.0.0.1:3001',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  SECRET_KEY: 's'.repeat(32),
}

describe('the configuration', () => {
  it('needs nothing: everything has a default', () => {
    expect(config()).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      dataDir: resolve('data'),
      databaseUrl: `sqlite:${resolve('data/homeline.db')}`,
      redisUrl: null,
      role: 'all',
      carrier: { kind: 'simulator', url: null, port: 3001, accountSid: null, authToken: null },
      secretKey: null,
      logLevel: 'info',
      linePartsPerSecond: null,
      reportOverdueSeconds: 60,
      metricsPort: null,
      apiRateLimit: 3_000,
      metricsToken: null,
      mail: null,
    })
  })

  it('takes an empty variable, or one of spaces, for one that is not set', () => {
    const blank = {
      PORT: '',
      PUBLIC_URL: ' ',
      ROLE: '',
      DATABASE_URL: '',
      LOG_LEVEL: ' ',
      SMTP_URL: '',
      MAIL_FROM: ' ',
    }
    expect(config(blank)).toEqual(config())
  })

  it('keeps the database in the data folder, wherever that is', () => {
    expect(config({ DATA_DIR: '/srv/homeline' })).toMatchObject({
      dataDir: '/srv/homeline',
      databaseUrl: 'sqlite:/srv/homeline/homeline.db',
    })
  })

  it('reads what is set', () => {
    const env = {
      HOST: '0.0.0.0',
      PORT: '0',
      PUBLIC_URL: 'https://texts.example.org/',
      REDIS_URL: 'rediss://:pw@cache',
      LOG_LEVEL: 'debug',
      LINE_PARTS_PER_SECOND: '0',
      REPORT_OVERDUE_SECONDS: '90',
      METRICS_PORT: '9100',
      SECRET_KEY: 's'.repeat(32),
    }
    expect(config(env)).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      publicUrl: 'https://texts.example.org',
      redisUrl: 'rediss://:pw@cache',
      logLevel: 'debug',
      linePartsPerSecond: 0,
      reportOverdueSeconds: 90,
      metricsPort: 9_100,
      secretKey: 's'.repeat(32),
    })
  })

  it('names every fault at once', () => {
    const found = faults({
      PORT: '65536',
      PUBLIC_URL: 'texts.example.org',
      DATABASE_URL: 'mysql://db',
      REDIS_URL: 'http://cache',
      ROLE: 'boss',
      CARRIER: 'pigeon',
      SIMULATOR_URL: 'ftp://x',
      SIMULATOR_PORT: '-1',
      SECRET_KEY: 'short',
      LOG_LEVEL: 'loud',
      API_RATE_LIMIT: 'many',
      LINE_PARTS_PER_SECOND: '-1',
      REPORT_OVERDUE_SECONDS: 'soon',
      METRICS_PORT: '70000',
      SMTP_URL: 'mail.example.org',
    })
    const named = found.map((fault) => fault.split(' ')[0])
    expect(named.sort()).toEqual([
      'API_RATE_LIMIT',
      'CARRIER',
      'DATABASE_URL',
      'LINE_PARTS_PER_SECOND',
      'LOG_LEVEL',
      'MAIL_FROM',
      'METRICS_PORT',
      'PORT',
      'PUBLIC_URL',
      'REDIS_URL',
      'REPORT_OVERDUE_SECONDS',
      'ROLE',
      'SECRET_KEY',
      'SIMULATOR_PORT',
      'SIMULATOR_URL',
      'SMTP_URL',
    ])
  })

  it('refuses the simulator a port that is taken already, unless somebody else started it', () => {
    const same = { PORT: '3001', SIMULATOR_PORT: '3001' }
    expect(faults(same)).toEqual([expect.stringMatching(/PORT and SIMULATOR_PORT are both 3001/)])
    expect(faults({ PORT: '3001' })).toHaveLength(1)
    expect(faults({ ...same, SIMULATOR_URL: 'http://127.0.0.1:4000' })).toEqual([])
    expect(faults({ PORT: '0', SIMULATOR_PORT: '0' })).toEqual([])
  })

  it('says of a sender both that it is none and that it is of no use', () => {
    expect(faults({ MAIL_FROM: 'texts' })).toEqual([
      expect.stringContaining('SMTP_URL is missing'),
      expect.stringContaining('MAIL_FROM has to be an address'),
    ])
  })

  it.each([
    ['PORT', '80.5'],
    ['PORT', '1e3'],
    ['PORT', '-1'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'sqlite:'],
    ['DATABASE_URL', '/srv/homeline.db'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['LOG_LEVEL', 'INFO'],
    ['ROLE', 'Web'],
  ])('refuses %s=%s', (name, value) => {
    expect(faults({ [name]: value })).toEqual([expect.stringContaining(name)])
  })

  it('puts no secret into a fault', () => {
    const found = faults({
      DATABASE_URL: 'mysql://u:hunter2@db',
      REDIS_URL: 'http://:hunter2@c',
      SECRET_KEY: 'hunter2',
      SMTP_URL: 'http://u:hunter2@mail',
      MAIL_FROM: 'texts@school.example',
    })
    expect(found).toHaveLength(4)
    expect(found.join()).not.toContain('hunter2')
  })
})

describe('a real carrier', () => {
  it('needs an account, and an address with https that it can call', () => {
    expect(config(twilio).carrier).toEqual({
      kind: 'twilio',
      accountSid: twilio.TWILIO_ACCOUNT_SID,
      authToken: twilio.TWILIO_AUTH_TOKEN,
      authTokenPrevious: null,
      apiUrl: null,
    })
    expect(faults({ CARRIER: 'twilio' })).toEqual([
      expect.stringMatching(/^TWILIO_ACCOUNT_SID /),
      expect.stringMatching(/^TWILIO_AUTH_TOKEN /),
      expect.stringMatching(/^PUBLIC_URL is missing/),
    ])
    expect(faults({ ...twilio, PUBLIC_URL: 'http://texts.example.org' })).toEqual([
      expect.stringMatching(/^PUBLIC_URL has to start with https/),
    ])
    expect(faults({ ...twilio, TWILIO_ACCOUNT_SID: 'AC123' })).toHaveLength(1)
  })

  it('may have a token that is on its way out, and another address', () => {
    const more = { TWILIO_AUTH_TOKEN_PREVIOUS: 'old', TWILIO_API_URL: 'http://127.0.0.1:9' }
    expect(config({ ...twilio, ...more }).carrier).toMatchObject({
      authTokenPrevious: 'old',
      apiUrl: 'http://127.0.0.1:9',
    })
  })
})

describe('a role of its own', () => {
  it.each(['web', 'worker'])('%s needs Postgres, Redis and a carrier that all of them see', (role) => {
    expect(config({ ...apart, ROLE: role }).role).toBe(role)
    const missing = faults({ ROLE: role, SECRET_KEY: apart.SECRET_KEY, PUBLIC_URL: apart.PUBLIC_URL })
    expect(missing).toEqual([
      expect.stringContaining('needs Postgres'),
      expect.stringContaining('needs REDIS_URL'),
      expect.stringContaining('needs SIMULATOR_URL'),
    ])
    expect(faults({ ...apart, ROLE: role, DATABASE_URL: 'sqlite:/srv/homeline.db' })).toHaveLength(1)
  })

  it('of the web needs the secret that they share, and a worker the address of the web', () => {
    const { SECRET_KEY: _, ...withoutSecret } = apart
    expect(faults({ ...withoutSecret, ROLE: 'web' })).toEqual([expect.stringContaining('SECRET_KEY')])
    expect(faults({ ...withoutSecret, ROLE: 'worker' })).toEqual([])
    const { PUBLIC_URL: __, ...withoutUrl } = apart
    expect(faults({ ...withoutUrl, ROLE: 'worker' })).toEqual([expect.stringContaining('PUBLIC_URL')])
    expect(faults({ ...withoutUrl, ROLE: 'web' })).toEqual([])
  })

  it('with a real carrier needs no simulator', () => {
    const { SIMULATOR_URL: _, ...without } = apart
    expect(faults({ ...without, ...twilio, ROLE: 'web' })).toEqual([])
  })
})

describe('mail', () => {
  const mail = {
    SMTP_URL: 'smtps://u:p@mail.example.org',
    MAIL_FROM: 'Oakwood School <texts@school.example>',
  }

  it('needs a server and whom it comes from', () => {
    expect(config(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM })
    expect(config({ ...mail, MAIL_FROM: 'texts@school.example' }).mail?.from).toBe('texts@school.example')
    expect(config().mail).toBeNull()
    expect(faults({ SMTP_URL: mail.SMTP_URL })).toEqual([expect.stringMatching(/^MAIL_FROM is missing/)])
    expect(faults({ MAIL_FROM: mail.MAIL_FROM })).toEqual([expect.stringMatching(/^SMTP_URL is missing/)])
  })

  it.each(['the school', '@school.example', 'texts@', 'a@b, c@d', 'School <texts>', 'a@b\nBcc: c@d'])(
    'does not come from “%s”',
    (from) => {
      expect(faults({ ...mail, MAIL_FROM: from })).toEqual([expect.stringMatching(/^MAIL_FROM has to be/)])
    },
  )
})
