import { getTableColumns } from 'drizzle-orm'
import { messages, numbers } from '../../src/db/schema.ts'
import { rawSql } from '../support/raw-sql.ts'
import type { Stage } from './stage.ts'

/**
 * Many more of a text, each to a number of its own: what a test of size needs, made in a moment. They stand behind
 * the first in the order of their ids.
 */
export async function manyMore(stage: Stage, messageId: string, howMany: number): Promise<void> {
  const { numberId } = await stage.message(messageId)
  const sql = await rawSql(stage.url)
  try {
    await sql.all(copies(numbers, numberId, howMany, { id: `'${messageId}'`, e164: `'${messageId}'` }))
    await sql.all(copies(messages, messageId, howMany, { id: 'id', number_id: 'id' }))
    await sql.all('analyze')
  } finally {
    await sql.close()
  }
}

// The changed columns get a number of their own at the end; all others are as in the first.
function copies(
  table: typeof messages | typeof numbers,
  id: string,
  howMany: number,
  changed: Record<string, string>,
): string {
  const name = table === messages ? 'messages' : 'numbers'
  const columns = Object.values(getTableColumns(table)).map((column) => snake(column.name))
  const values = columns.map((column) =>
    changed[column] ? `${changed[column]} || '-' || (${digits})` : column,
  )
  return `with recursive series(n) as (select 1 union all select n + 1 from series where n < ${howMany})
    insert into ${name} (${columns.join(', ')}) select ${values.join(', ')}
    from ${name}, series where id = '${id}'`
}

const digits = `substr('000000' || cast(n as text), length(cast(n as text)) + 1)`
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
