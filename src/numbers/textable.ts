import { dramaType } from '../phone-plan.ts'

const textableTypes = new Set(['mobile', 'mobile or landline'])

/**
 * Whether a number on record may be texted: by its type, never by the column that it stood in; and not once the
 * network has said that it takes no texts. A number that is reserved for drama reaches a handset of the simulator
 * (`drama`) and nothing else.
 */
export const mayBeTexted = (
  number: { e164: string; type: string; badAt: Date | null },
  { drama }: { drama: boolean },
): boolean =>
  textableTypes.has(number.type) && number.badAt === null && (drama || dramaType(number.e164) === null)
