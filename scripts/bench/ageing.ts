// Old texts, put straight into the tables while the service is stopped: copies of a bulletin that went its whole
// way, with its attempts and reports, each copy some days older than the last.

import type { Installation } from '../installation.ts'
import { openRecords, type Records } from './records.ts'
import type { Session } from './session.ts'

const day = 86_400_000

/** Gives, in words, what the tables hold then. */
export async function age(school: Installation, { oldTexts, say }: Session): Promise<string> {
  for (const process of school.service.toReversed()) await process.stop()
  const records = await openRecords(school.databaseUrl)
  try {
    const [bulletin] = await records.rows<{ id: string; recipients: number }>(
      'select id, recipients from bulletins order by id desc limit 1',
    )
    const copies = Math.ceil(oldTexts / bulletin!.recipients)
    say(`adding ${copies} old bulletins of ${bulletin!.recipients} texts`)
    const copy = await copier(records, school, bulletin!.id)
    for (let at = 1; at <= copies; at += 1) await records.change(copy(at))
    await records.settle()
    return await sizes(records)
  } finally {
    await records.close()
    for (const process of school.service) await process.start()
  }
}

type Copy = (ordinal: number) => string[]

async function copier(records: Records, { databaseUrl }: Installation, bulletinId: string): Promise<Copy> {
  const before = databaseUrl.startsWith('sqlite:')
    ? (column: string, ms: number) => `${column} - ${ms}`
    : (column: string, ms: number) => `${column} - interval '${ms} milliseconds'`
  const ofBulletin = `(select id from messages where bulletin_id = '${bulletinId}')`
  const sources: [table: string, condition: string][] = [
    ['bulletins', `id = '${bulletinId}'`],
    ['messages', `bulletin_id = '${bulletinId}'`],
    ['attempts', `message_id in ${ofBulletin}`],
    ['reports', `message_id in ${ofBulletin}`],
  ]
  const columns = new Map<string, string[]>()
  for (const [table, condition] of sources) columns.set(table, await columnsOf(records, table, condition))
  return (ordinal) =>
    sources.flatMap(([table, condition]) => {
      const names = columns.get(table)!
      if (names.length === 0) return []
      const values = names.map((name) => copied(name, ordinal, (column) => before(column, ordinal * 2 * day)))
      const quoted = names.map((name) => `"${name}"`)
      return [`insert into ${table} (${quoted}) select ${values} from ${table} where ${condition}`]
    })
}

// None when the table holds nothing to copy.
async function columnsOf(records: Records, table: string, condition: string): Promise<string[]> {
  const [row] = await records.rows<object>(`select * from ${table} where ${condition} limit 1`)
  return row ? Object.keys(row) : []
}

const ids = ['id', 'bulletin_id', 'message_id']

// Ids begin with their time: another beginning makes another id, and an older one.
function copied(name: string, ordinal: number, before: (column: string) => string): string {
  const column = `"${name}"`
  const older = `0100${(0xffff - ordinal).toString(16).padStart(4, '0')}`
  if (ids.includes(name)) return `'${older}' || substr(${column}, 9)`
  if (name === 'carrier_sid') return `'SM${older}' || substr(${column}, 11)`
  return name.endsWith('_at') ? before(column) : column
}

async function sizes(records: Records): Promise<string> {
  const counted: string[] = []
  for (const table of ['messages', 'attempts', 'reports']) {
    const [row] = await records.rows<{ n: number | string }>(`select count(*) as n from ${table}`)
    counted.push(`${Number(row!.n).toLocaleString('en-GB')} ${table}`)
  }
  return counted.join(', ')
}
