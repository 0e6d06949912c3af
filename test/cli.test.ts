import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../src/cli.ts'
import { openDatabase } from '../src/db/database.ts'
import { findKey } from '../src/http/api/keys.ts'
import { listGroups } from '../src/roster/groups.ts'
import { findParent } from '../src/roster/records.ts'
import { allSchools, lineOf } from '../src/schools/schools.ts'
import { findSignInLink } from '../src/staff/sign-in.ts'
import { allStaff } from '../src/staff/staff.ts'
import { freshDatabaseUrl } from './support/database.ts'
import { startTestService } from './support/service.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

let env: Record<string, string>

beforeEach(async () => {
  const database = await freshDatabaseUrl()
  env = { DATA_DIR: temporaryFolder(), DATABASE_URL: database.url }
  return database.drop
})

/** What a person would type after `homeline`, and what they would see. */
async function homeline(...args: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const status = await runCommand(args, env, {
    log: (text) => void said.push(text),
    error: (text) => void complained.push(text),
  })
  return { status, said: said.join('\n'), complained: complained.join('\n') }
}
const works = async (...args: string[]) => {
  const { status, said, complained } = await homeline(...args)
  expect({ status, complained }).toEqual({ status: 0, complained: '' })
  return said
}
const fails = async (...args: string[]) => {
  const { status, said, complained } = await homeline(...args)
  expect({ status, said }).toEqual({ status: 1, said: '' })
  return complained
}

const lead = [
  '--mis-id',
  'L1',
  '--title',
  'Mrs',
  '--first-name',
  'Lea',
  '--last-name',
  'Lane',
  '--email',
  'lane@example.org',
]
const teacher = [
  '--mis-id',
  'T1',
  '--title',
  'Mr',
  '--first-name',
  'Ty',
  '--last-name',
  'Teal',
  '--email',
  'teal@example.org',
]
const addSchool = () => works('school', 'add', '--name', 'Hillside School', ...lead)
const at = ['--school', 'Hillside School']

async function looking<T>(
  look: (db: Awaited<ReturnType<typeof openDatabase>>, schoolId: string) => Promise<T>,
) {
  const db = await openDatabase(env.DATABASE_URL!)
  try {
    return await look(db, (await allSchools(db.read))[0]?.id ?? '')
  } finally {
    await db.close()
  }
}

function file(...lines: string[]): string {
  const path = join(env.DATA_DIR!, 'contacts.csv')
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

describe('homeline', () => {
  it('says what it can do when it is asked for nothing, or for help', async () => {
    for (const args of [[], ['--help'], ['school', 'add', '--help']])
      expect(await works(...args)).toMatch(
        /school add[\s\S]*line add[\s\S]*staff add[\s\S]*key add[\s\S]*import/,
      )
  })

  it.each([
    [['sing'], 'There is no command “sing”'],
    [['school'], 'There is no command “school”'],
    [['constructor'], 'There is no command “constructor”'],
    [['school', 'list', 'Hillside'], '“Hillside” is too much'],
    [['school', 'add', '--colour', 'red'], '--colour'],
  ])('does not guess: %j', async (args, words) => {
    expect(await fails(...args)).toContain(words)
  })

  it('names every fault of the configuration', async () => {
    env = { ...env, PORT: 'x', ROLE: 'y' }
    expect(await fails('school', 'list')).toMatch(/PORT[\s\S]*ROLE/)
  })

  it('makes the tables, and finds them made', async () => {
    expect(await works('migrate')).toContain('up to date')
    expect(await works('migrate')).toContain('up to date')
    expect(await works('school', 'list')).toBe('There is no school yet.')
  })

  it('is a program of its own', async () => {
    const program = join(import.meta.dirname, '../src/cli.ts')
    const run = (...args: string[]) => promisify(execFile)(process.execPath, [program, ...args], { env })
    expect((await run('school', 'list')).stdout).toBe('There is no school yet.\n')
    await expect(run('sing')).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('“sing”'),
    })
  })
})

describe('homeline school add', () => {
  it('makes a school and its liaison lead, who gets a link to set a password with', async () => {
    const said = await addSchool()
    const [, id] = /^School Hillside School: (\S+)$/m.exec(said)!
    const [, secret] = /\/sign-in\/link\/(\S+)$/m.exec(said)!
    expect(said).toContain('Mrs Lane')
    expect(await works('school', 'list')).toBe(`${id}  Hillside School`)
    await looking(async (db, schoolId) => {
      expect(await allSchools(db.read)).toMatchObject([
        { id, country: 'GB', timeZone: 'Europe/London', demonstration: false },
      ])
      expect(await allStaff(db.read, schoolId)).toMatchObject([{ misId: 'L1', roles: ['liaison-lead'] }])
      expect(await findSignInLink(db.read, secret!, new Date())).toMatchObject({
        staff: { misId: 'L1' },
        demonstration: false,
      })
    })
  })

  it.each([
    [['--name', 'X', ...lead, '--country', 'Britain'], '--country “Britain”'],
    [['--name', 'X', ...lead, '--time-zone', 'London'], '--time-zone “London”'],
    [['--name', 'X', ...lead.slice(0, -1), 'lane'], '--email “lane”'],
    [['--name', 'X', ...lead, '--role', 'king'], '--role king'],
    [['--name', 'X', ...lead, '--mobile', 'none'], 'none'],
    [[...lead], '--name is missing'],
    [['--name', 'X', ...lead.slice(2)], '--mis-id is missing'],
  ])('makes nothing of what is wrong, and says what it is: %#', async (args, words) => {
    expect(await fails('school', 'add', ...args)).toContain(words)
    expect(await works('school', 'list')).toBe('There is no school yet.')
  })
})

describe('homeline line add', () => {
  beforeEach(addSchool)

  it('gives a school a number and a name to send from', async () => {
    expect(await works('line', 'add', ...at, '--number', '07700 900997')).toContain('+447700900997')
    expect(await works('line', 'add', ...at, '--name', 'Hillside')).toContain('Hillside')
    await looking(async (db, schoolId) => {
      expect(await lineOf(db.read, schoolId, 'number')).toMatchObject({ address: '+447700900997' })
      expect(await lineOf(db.read, schoolId, 'name')).toMatchObject({ address: 'Hillside' })
    })
  })

  it.each([
    [['--number', 'mum'], 'mum'],
    [['--name', 'St Mary’s'], 'a name is 3 to 11'],
    [['--name', 'Hillside School'], 'a name is 3 to 11'],
    [['--name', 'info'], 'blocked'],
    [[], '--name is missing'],
  ])('refuses what no line can be: %j', async (args, words) => {
    expect(await fails('line', 'add', ...at, ...args)).toContain(words)
  })

  it('refuses a number that a school has already', async () => {
    await works('line', 'add', ...at, '--number', '07700 900997')
    await works('school', 'add', '--name', 'Valley School', ...lead)
    expect(await fails('line', 'add', '--school', 'Valley School', '--number', '+447700900997')).toContain(
      'taken',
    )
  })

  it('wants to know which school', async () => {
    expect(await fails('line', 'add', '--name', 'Valley')).toContain('--school is missing')
    expect(await fails('line', 'add', '--school', 'Nowhere', '--name', 'Valley')).toContain(
      'no school “Nowhere”',
    )
    await works('school', 'add', '--name', 'Hillside School', ...lead)
    expect(await fails('line', 'add', ...at, '--name', 'Valley')).toContain('use the id')
  })
})

describe('homeline line pace', () => {
  beforeEach(addSchool)
  const line = ['--line', '07700 900997']
  const pace = (n: string) => works('line', 'pace', ...at, ...line, '--parts-per-second', n)

  it('sets how many parts leave in a second, lifts it, and leaves it to the carrier again', async () => {
    await works('line', 'add', ...at, '--number', '07700 900997')
    const onRecord = () =>
      looking(async (db, schoolId) => (await lineOf(db.read, schoolId, 'number'))?.partsPerSecond)
    expect(await pace('25')).toBe('Texts leave from +447700900997 at 25 parts a second.')
    expect(await onRecord()).toBe(25)
    expect(await pace('0')).toBe('Texts leave from +447700900997 as fast as they can.')
    expect(await onRecord()).toBe(0)
    expect(await pace('default')).toContain('as fast as the carrier passes them on: 10 parts a second')
    expect(await onRecord()).toBeNull()
  })

  it.each([
    [[...line, '--parts-per-second', 'fast'], 'whole number'],
    [[...line, '--parts-per-second', '1.5'], 'whole number'],
    [[...line, '--parts-per-second', '5'], 'no such line'],
    [[], '--line is missing.\n--parts-per-second is missing.'],
  ])('refuses %j', async (args, words) => {
    expect(await fails('line', 'pace', ...at, ...args)).toContain(words)
  })
})

describe('homeline school hours', () => {
  beforeEach(addSchool)
  const hours = (...args: string[]) => works('school', 'hours', ...at, ...args)

  it('says when a school texts, and sets it', async () => {
    expect(await hours()).toContain(
      'Hillside School texts between 08:00 and 19:00 (Europe/London) on Monday, Tuesday, Wednesday, Thursday and Friday',
    )
    const set = await hours('--from', '7:30', '--to', '18:00', '--days', 'mon-thu')
    expect(set).toContain(
      'between 07:30 and 18:00 (Europe/London) on Monday, Tuesday, Wednesday and Thursday',
    )
    expect(await hours()).toBe(set)
    expect(await hours('--any-time')).toMatch(/^Hillside School texts at any time\.\n/)
    await looking(async (db) => {
      expect(await allSchools(db.read)).toMatchObject([{ sendFrom: null, schoolDays: [1, 2, 3, 4] }])
    })
  })

  it('names every fault at once, and sets nothing', async () => {
    const said = await fails('school', 'hours', ...at, '--from', 'dawn', '--to', '24:00', '--days', 'all')
    expect(said).toMatch(/3 things are wrong[\s\S]*“dawn”[\s\S]*“24:00”[\s\S]*“all”/)
    expect(await fails('school', 'hours', ...at, '--from', '19:00', '--to', '08:00')).toBe(
      '08:00 has to be at least an hour later in the day than 19:00.',
    )
    expect(await hours()).toContain('between 08:00 and 19:00')
  })

  it('says when somebody is there to answer and in how long, and sets it', async () => {
    expect(await hours()).toContain(
      'Somebody is there to answer between 08:30 and 16:30 on Monday, Tuesday, Wednesday, Thursday and Friday: in 8 working hours, in 1 when it is urgent.',
    )
    const set = await hours(
      ...['--work-from', '9:00', '--work-to', '15:00'],
      ...['--answer-in', '12', '--answer-urgent-in', '2'],
    )
    expect(set).toMatch(/between 09:00 and 15:00.*in 12 working hours, in 2 when it is urgent\.$/)
    expect(await hours()).toBe(set)
    const wrong = ['--work-to', 'noon', '--answer-in', 'soon', '--answer-urgent-in', '41', '--days', 'all']
    expect(await fails('school', 'hours', ...at, ...wrong)).toMatch(
      /4 things are wrong[\s\S]*“all”[\s\S]*“noon”[\s\S]*1 to 40[\s\S]*1 to 40/,
    )
  })
})

describe('homeline term', () => {
  beforeEach(addSchool)
  const term = (verb: string, ...args: string[]) => works('term', verb, ...at, ...args)
  const autumn = ['--name', 'Autumn 2026', '--first', '2026-09-03', '--last', '2026-12-18']

  it('is added, listed and removed', async () => {
    expect(await term('list')).toContain('No terms are on record')
    expect(await term('add', ...autumn)).toBe(
      'Hillside School has the term 2026-09-03 to 2026-12-18  Autumn 2026.',
    )
    expect(await term('list')).toBe('2026-09-03 to 2026-12-18  Autumn 2026')
    expect(await fails('term', 'add', ...at, ...autumn)).toContain('two terms cannot share a day')
    expect(await fails('term', 'add', ...at)).toBe(
      '--name is missing.\n--first is missing.\n--last is missing.',
    )
    expect(await term('remove', '--name', 'Autumn 2026')).toContain('2026-09-03 to 2026-12-18')
    expect(await fails('term', 'remove', ...at, '--name', 'Autumn 2026')).toContain('no such term')
  })
})

describe('homeline staff', () => {
  beforeEach(async () => {
    await addSchool()
    await works('staff', 'add', ...at, ...teacher, '--role', 'safeguarding-lead')
  })
  const ty = [...at, '--staff', 'T1']

  it('hours says when somebody works, and sets it', async () => {
    expect(await works('staff', 'hours', ...ty)).toBe('Mr Teal works the school’s own hours.')
    const set = await works('staff', 'hours', ...ty, '--week', 'mon,tue 8:30-12:00, thu-fri 09:00-15:00')
    expect(set).toBe('Mr Teal works mon 08:30-12:00, tue 08:30-12:00, thu 09:00-15:00, fri 09:00-15:00.')
    expect(await works('staff', 'hours', ...ty)).toBe(set)
    expect(await works('staff', 'hours', ...ty, '--week', 'school')).toContain('the school’s own')
  })

  it.each([
    ['mornings', '“mornings”: write the week as'],
    ['mon 08:30-12:00, mon 13:00-15:00', 'The week has mon twice.'],
    ['mon 12:00-08:30', '08:30 is not later in the day than 12:00.'],
    ['mon 08:30-24:00', '“24:00” is not a time of day'],
  ])('hours are refused when they are wrong: %s', async (week, words) => {
    expect(await fails('staff', 'hours', ...ty, '--week', week)).toContain(words)
  })

  it('away puts days on record, lists them, and takes them off', async () => {
    const away = (...args: string[]) => works('staff', 'away', ...ty, ...args)
    expect(await away()).toBe('No absences of Mr Teal are on record from today on.')
    // The safeguarding lead is not away without somebody who reads what is theirs alone.
    expect(await fails('staff', 'away', ...ty, '--first', '2999-03-08')).toContain('has no deputy')
    await works('staff', 'deputy', ...ty, '--deputy', 'L1')
    await away('--first', '2999-03-08')
    expect(await away('--first', '2999-03-01', '--last', '2999-03-05')).toBe(
      'Mr Teal is away: 2999-03-01 to 2999-03-05.',
    )
    expect(await away()).toBe('Mr Teal is away: 2999-03-01 to 2999-03-05, 2999-03-08.')
    expect(await fails('staff', 'away', ...ty, '--first', '2999-03-05')).toContain(
      'away already: 1 March 2999 to',
    )
    expect(await fails('staff', 'away', ...ty, '--remove', '--first', '2999-03-02')).toContain(
      'no absence from',
    )
    expect(await fails('staff', 'away', ...ty, '--last', '2999-03-02')).toBe('--first is missing.')
    await away('--remove', '--first', '2999-03-01')
    expect(await away()).toBe('Mr Teal is away: 2999-03-08.')
    await works('staff', 'deputy', ...ty, '--off')
  })

  it('deputy says who answers for somebody, and names them, for the safeguarding lead too', async () => {
    const deputy = (...args: string[]) => works('staff', 'deputy', ...ty, ...args)
    expect(await deputy()).toBe('Mr Teal has no deputy.')
    expect(await deputy('--deputy', 'L1')).toBe('Mrs Lane answers for Mr Teal while they are away, or late.')
    expect(await deputy()).toContain('Mrs Lane answers for Mr Teal')
    expect(await fails('staff', 'deputy', ...ty, '--deputy', 'T1')).toContain('their own deputy')
    expect(await fails('staff', 'deputy', ...ty, '--deputy', 'T9')).toContain('“T9”')
    expect(await fails('staff', 'deputy', ...at, '--staff', 'T9')).toContain('no such member of staff')
    expect(await fails('staff', 'deputy', ...ty, '--deputy', 'L1', '--off')).toContain('not both')
    expect(await deputy('--off')).toBe('Mr Teal has no deputy.')
  })
})

describe('homeline closure', () => {
  beforeEach(addSchool)
  const closure = (verb: string, ...args: string[]) => works('closure', verb, ...at, ...args)

  it('is added, listed and removed', async () => {
    expect(await closure('list')).toBe('No closures are on record.')
    expect(await closure('add', '--name', 'Half-term', '--first', '2027-02-15', '--last', '2027-02-19')).toBe(
      'Hillside School is closed: 2027-02-15 to 2027-02-19  Half-term.',
    )
    await closure('add', '--name', 'Training day', '--first', '2027-01-04')
    expect(await closure('list')).toBe('2027-01-04  Training day\n2027-02-15 to 2027-02-19  Half-term')
    expect(await closure('remove', '--name', 'Training day')).toContain('2027-01-04  Training day')
    expect(await closure('list')).toBe('2027-02-15 to 2027-02-19  Half-term')
  })

  it.each([
    [['add', '--first', '15/2/2027', '--last', 'soon', '--name', 'X'], /“15\/2\/2027”[\s\S]*“soon”/],
    [['add'], /--name is missing\.\n--first is missing\./],
    [
      ['add', '--name', 'X', '--first', '2027-02-15', '--last', '2026-02-19'],
      /19 February 2026, is before the first, 15 February 2027/,
    ],
    [['remove', '--name', 'X'], /no such closure/],
  ])('is refused when it is wrong: %j', async ([verb, ...args], words) => {
    expect(await fails('closure', verb!, ...at, ...args)).toMatch(words)
    expect(await closure('list')).toBe('No closures are on record.')
  })
})

describe('homeline staff add', () => {
  beforeEach(addSchool)

  it('makes a member of staff, with a link to set a password with', async () => {
    const said = await works(
      'staff',
      'add',
      ...at,
      ...teacher,
      '--role',
      'teacher',
      '--role',
      'office',
      '--mobile',
      '07700 900456',
    )
    expect(said).toMatch(/Mr Teal[\s\S]*\/sign-in\/link\/\S+$/)
    await looking(async (db, schoolId) => {
      const [, made] = await allStaff(db.read, schoolId)
      expect(made).toMatchObject({ misId: 'T1', mobile: '+447700900456', email: 'teal@example.org' })
      expect(made!.roles.toSorted()).toEqual(['office', 'teacher'])
    })
  })

  it('refuses another with the same email, and who would leave the school without a lead', async () => {
    expect(await fails('staff', 'add', ...at, ...teacher.slice(0, -1), 'LANE@example.org')).toContain('email')
    expect(await fails('staff', 'add', ...at, ...lead, '--role', 'office')).toContain(
      'always has a liaison lead',
    )
    expect(await looking((db, schoolId) => allStaff(db.read, schoolId))).toHaveLength(1)
  })
})

describe('homeline key add', () => {
  beforeEach(addSchool)

  it('prints a key once, with every scope or with those that were asked for', async () => {
    const [all] = (await works('key', 'add', ...at, '--name', 'MIS')).split('\n')
    const some = await works(
      'key',
      'add',
      ...at,
      '--name',
      'Reader',
      '--scope',
      'roster:read',
      '--scope',
      'staff:read',
    )
    expect(some).toContain('roster:read, staff:read')
    await looking(async (db, schoolId) => {
      const found = await findKey(db.read, all!)
      expect(found?.school.id).toBe(schoolId)
      expect(found?.scopes).toContain('messages:write')
      expect((await findKey(db.read, some.split('\n')[0]!))?.scopes).toEqual(['roster:read', 'staff:read'])
    })
  })

  it.each([
    [['--name', 'MIS', '--scope', 'everything'], '--scope everything'],
    [[], '--name is missing'],
  ])('makes no key of %j', async (args, words) => {
    expect(await fails('key', 'add', ...at, ...args)).toContain(words)
  })
})

describe('homeline school lookups', () => {
  beforeEach(addSchool)
  const lookups = (...args: string[]) => works('school', 'lookups', ...at, ...args)

  it('are off until there is a price and a budget, and say what the month has cost', async () => {
    expect(await lookups()).toMatch(
      /^Hillside School makes no lookups\..*--budget 20.*\nIn \d{4}-\d\d so far: 0 lookups, £0\.00\.$/,
    )
    expect(await lookups('--price', '0.004', '--budget', '20')).toMatch(
      /^Hillside School looks numbers up at £0\.004 each, for at most £20\.00 in a calendar month\.\nIn /,
    )
    const onRecord = () => looking(async (db) => (await allSchools(db.read))[0]?.lookupBudget)
    expect(await onRecord()).toBe(20_000_000)
    expect(await lookups()).toContain('at £0.004 each')
    expect(await lookups('--off')).toContain('makes no lookups')
    expect(await onRecord()).toBeNull()
  })

  it.each([
    [['--price', '0.004'], '--budget is missing.'],
    [['--off', '--budget', '20'], 'not both'],
    [['--price', 'x', '--budget', 'y'], '  - “x” is no price: write it as 0.004, without a currency.'],
    [['--price', '3', '--budget', '2'], '£2.00 a month buys no lookup at £3.00.'],
  ])('refuses %j', async (args, words) => {
    expect(await fails('school', 'lookups', ...at, ...args)).toContain(words)
  })
})

describe('homeline import', () => {
  const rows = [
    'pupil_id,pupil_first_name,parent_id,year,form,mobile',
    'P1,Ann,C1,7,7A,07700 900001',
    'P2,Dee,C2,7,7A,07700 9001',
  ]
  const parent = (id: string) =>
    looking((db, schoolId) => findParent(db.read, schoolId, id, { drama: true }, new Date()))

  beforeEach(addSchool)

  it('shows the difference and every problem, and changes nothing until it is told to', async () => {
    const said = await works('import', ...at, file(...rows))
    expect(said).toMatch(/^row 3, mobile: “07700 9001” .+$/m)
    expect(said).toMatch(/^pupils: 2 new, 0 changed, 0 ended, 0 as they are$/m)
    expect(said).toContain('Nothing was changed: add --apply')
    await expect(parent('C1')).rejects.toThrow('no such parent')
    expect(await works('import', ...at, file(...rows), '--apply')).toMatch(/Applied\.$/)
    expect(await parent('C1')).toMatchObject({ numbers: [{ e164: '+447700900001' }] })
  })

  it('ends many only when somebody says so', async () => {
    await works('import', ...at, file(...rows), '--apply')
    const less = ['import', ...at, file(...rows.slice(0, 2)), '--mode', 'full', '--apply']
    expect(await fails(...less)).toContain('ends-many-parents')
    expect(await parent('C2')).toMatchObject({ ended: false })
    expect(await works(...less, '--confirm', 'ends-many-parents')).toContain('Applied.')
    expect(await parent('C2')).toMatchObject({ ended: true })
  })

  it('gives a form its lead, and the lead stays', async () => {
    await works('import', ...at, file(...rows), '--apply')
    await works('staff', 'add', ...at, ...teacher, '--role', 'teacher')
    expect(await works('lead', 'set', ...at, '--group', '7A', '--staff', 'T1')).toBe('Mr Teal leads Form 7A.')
    await works('import', ...at, file(...rows), '--apply', '--mode', 'full')
    const groups = await looking((db, schoolId) => listGroups(db.read, schoolId))
    expect(groups.find(({ code }) => code === '7A')).toMatchObject({ lead: { name: 'Mr Teal' } })
    expect(await fails('lead', 'set', ...at, '--group', '9Z', '--staff', 'T1')).toContain('no such group')
    expect(await fails('lead', 'set', ...at, '--group', '7A', '--staff', 'T9')).toContain(
      'no such member of staff',
    )
    expect(await fails('lead', 'set', ...at, '--group', '7A')).toContain('--staff is missing')
  })

  it('refuses what is no contacts file, and a file that is not there', async () => {
    expect(await fails('import', ...at, file('<html>', '</html>'))).toMatch(
      /web page[\s\S]*The file was refused\.$/,
    )
    expect(await fails('import', ...at, file('name,phone', 'Ann,1'), '--apply')).toContain('pupil_id')
    expect(await fails('import', ...at, join(env.DATA_DIR!, 'none.csv'))).toMatch(
      /“.*none\.csv” cannot be read/,
    )
    expect(await fails('import', ...at)).toContain('Say which file')
    expect(await fails('import', ...at, 'a.csv', 'b.csv')).toContain('“b.csv” is too much')
    expect(await fails('import', ...at, file(...rows), '--mode', 'half')).toContain(
      '--mode is partial or full',
    )
  })
})

describe('beside a running service', () => {
  it('makes a school that can text and be texted at once, while the service is at work', async () => {
    const service = await startTestService()
    const { dataDir, databaseUrl } = service.context.config
    env = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl }
    const busy = service.api('POST', '/v1/bulletins', {
      mode: 'one-way',
      purpose: 'urgent',
      body: 'School closes at noon',
      audience: { everyone: true },
    })
    await addSchool()
    // So that it can text whenever this runs.
    await works('school', 'hours', ...at, '--any-time')
    await works('line', 'add', ...at, '--number', '07700 900997')
    await works('import', ...at, file('pupil_id,parent_id,mobile', 'P1,C1,07700 900041'), '--apply')
    const [key] = (await works('key', 'add', ...at, '--name', 'MIS')).split('\n')
    const authorization = `Bearer ${key}`
    const sent = await service.api(
      'POST',
      '/v1/messages',
      { to: { parent: 'C1' }, body: 'Welcome' },
      { authorization },
    )
    expect([(await busy).status, sent.status]).toEqual([202, 202])
    await service.settled()
    await service.text('+447700900041', '+447700900997', 'Thank you')
    const { body } = await service.api('GET', '/v1/conversations', undefined, { authorization })
    expect(body.data).toMatchObject([{ owner: { name: 'Mrs Lane' } }])
    expect((await service.handset('+447700900041'))[0]).toMatchObject({
      body: 'Welcome',
      from: '+447700900997',
    })
  })
})
