import { dramaType } from '../phone-drama.ts'

const textableTypes = new Set(['mobile', 'mobile or landline'])

/** Whether a number of this type takes texts, by its numbering plan. */
export const takesTexts = (type: string): boolean => textableTypes.has(type)

/** What `mayBeTexted` looks at; whoever reads numbers to text them reads all of it. */
export interface Textable {
  e164: string
  type: string
  badAt: Date | null
  quarantinedAt: Date | null
}

/**
 * Whether a number on record may be texted: by its type, never by the column that it stood in; not once the network
 * has said that it takes no texts, nor while somebody says that it is not theirs. A number that is reserved for drama
 * reaches a handset of the simulator (`drama`) and nothing else.
 */
export const mayBeTexted = (number: Textable, policy: { drama: boolean }): boolean =>
  couldBeTexted(number, policy) && number.quarantinedAt === null

/** The same of a number that may be in quarantine: whether texts to it are worth keeping until that is lifted. */
export const couldBeTexted = (
  { e164, type, badAt }: Omit<Textable, 'quarantinedAt'>,
  { drama }: { drama: boolean },
): boolean => takesTexts(type) && badAt === null && (drama || dramaType(e164) === null)
