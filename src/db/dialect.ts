export type Dialect = 'sqlite' | 'postgres'

/** The engine follows from the address of the database alone; a schema can be of one engine a process. */
export const dialect: Dialect = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '') ? 'postgres' : 'sqlite'
