import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../../db/database.ts'
import { apiKeys, schools } from '../../db/schema.ts'
import { newId } from '../../ids.ts'
import type { School } from '../../schools/schools.ts'
import { digest, newSecret } from '../../staff/secrets.ts'

export const scopes = [
  'roster:read',
  'roster:write',
  'staff:read',
  'staff:write',
  'messages:read',
  'messages:write',
  'conversations:read',
  'conversations:write',
] as const
export type Scope = (typeof scopes)[number]

export interface Key {
  id: string
  school: School
  scopes: string[]
}

/** Makes a key of a school. What is returned is shown once and kept nowhere. */
export async function addKey(
  tx: Writer,
  schoolId: string,
  name: string,
  granted: readonly Scope[],
  now: Date,
): Promise<string> {
  const secret = `hl_${newSecret()}`
  await tx
    .insert(apiKeys)
    .values({ id: newId(), schoolId, name, hash: digest(secret), scopes: [...granted], createdAt: now })
  return secret
}

/** The key with this secret, if it was not revoked. */
export async function findKey(db: Reader, secret: string): Promise<Key | null> {
  const [found] = await db
    .select({ id: apiKeys.id, scopes: apiKeys.scopes, school: schools })
    .from(apiKeys)
    .innerJoin(schools, eq(schools.id, apiKeys.schoolId))
    .where(and(eq(apiKeys.hash, digest(secret)), isNull(apiKeys.revokedAt)))
  return found ?? null
}
