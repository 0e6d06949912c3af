import type { Reader } from '../db/database.ts'
import { asParameter, inList, prepared } from '../db/prepared.ts'
import { checks, numbers } from '../db/schema.ts'
import type { Evidence } from './findings.ts'
import type { PhoneNumber } from './numbers.ts'

export interface NumberWithEvidence {
  number: PhoneNumber
  evidence: Evidence[]
}

/** Everything that the school knows of these numbers, by their ids: two queries, however many they are. */
export async function evidenceOnRecord(
  db: Reader,
  schoolId: string,
  numberIds: readonly string[],
): Promise<Map<string, NumberWithEvidence>> {
  const found = new Map<string, NumberWithEvidence>()
  if (numberIds.length === 0) return found
  const ids = asParameter([...new Set(numberIds)])
  for (const number of await numbersById(db, { ids }))
    if (number.schoolId === schoolId) found.set(number.id, { number, evidence: dailyNews(number) })
  for (const check of await checksOfNumbers(db, { ids }))
    found.get(check.numberId)?.evidence.push(asEvidence(check))
  return found
}

// By their ids alone: with the school in the condition, an engine may read the school's numbers one and all.
const numbersById = prepared('numbers_by_id', (db) =>
  db.select().from(numbers).where(inList(numbers.id, 'ids')),
)

const checksOfNumbers = prepared('checks_of_numbers', (db) =>
  db.select().from(checks).where(inList(checks.numberId, 'ids')),
)

const dailyNews = ({ deliveredAt, repliedAt }: PhoneNumber): Evidence[] => [
  ...(deliveredAt ? [{ kind: 'delivered', at: deliveredAt } as const] : []),
  ...(repliedAt ? [{ kind: 'replied', at: repliedAt } as const] : []),
]

function asEvidence(check: typeof checks.$inferSelect): Evidence {
  const { kind, at, by, code, isValid, lineType, lineStatus } = check
  if (kind === 'failed') return { kind, at, code: code ?? 0 }
  if (kind === 'looked-up') return { kind, at, isValid, lineType, lineStatus }
  return { kind, at, by }
}
