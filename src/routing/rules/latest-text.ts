import { inWords } from '../../schools/words.ts'
import type { Try } from '../decision.ts'

/** Whoever owns the latest two-way text to this number. */
export const latestText: Try = (evidence) =>
  evidence.latestText && {
    rule: 'latest-text',
    ownerId: evidence.latestText.ownerId,
    because: `who owns the latest text to this number, sent at ${inWords(evidence.latestText.at, evidence.timeZone)}.`,
  }
