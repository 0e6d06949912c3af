import { priority } from '../messages/priority.ts'
import type { Bulletin } from './bulletins.ts'

/** What every text of a bulletin has in common, whichever number it goes to. */
export const textOfBulletin = ({
  id: bulletinId,
  purpose,
  schoolId,
  lineId,
  ownerId,
  body,
  validUntil,
}: Bulletin) => ({
  kind: 'bulletin' as const,
  priority: purpose === 'urgent' ? priority.urgent : priority.bulletin,
  bulletinId,
  schoolId,
  lineId,
  ownerId,
  body,
  validUntil,
})
