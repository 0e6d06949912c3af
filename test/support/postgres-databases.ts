import pg from 'pg'

/** A database with every table and nothing in it, of which the tests' own are copies. */
export const migratedTemplate = 'migrated'

export async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The address of a database of this server. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = name
  return address.href
}
