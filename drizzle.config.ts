import { defineConfig } from 'drizzle-kit'
import { dialect } from './src/db/dialect.ts'

export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './src/db/schema.ts',
  out: `${process.env.MIGRATIONS_FOLDER ?? './migrations'}/${dialect}`,
  casing: 'snake_case',
})
