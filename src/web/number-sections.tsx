import { may, type Permission } from '../staff/permissions.ts'
import type { Visitor } from './session.ts'

interface SectionsProps {
  visitor: Visitor
  /** The address of the page on which they stand. */
  here: string
}

/** The way between the pages about numbers, which the menu shows as one. */
export const NumberSections = ({ visitor, here }: SectionsProps) => (
  <nav aria-label="Numbers" class="sections">
    <ul>
      {sectionsFor(visitor).map(({ address, words }) => (
        <li key={address}>
          <a href={address} {...(address === here ? { 'aria-current': 'page' as const } : {})}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

interface Section {
  address: string
  words: string
  needs: Permission
}

const sectionsFor = ({ member, disagreements }: Visitor): Section[] => {
  const sections: Section[] = [
    { address: '/reach', words: 'Reach', needs: 'send-bulletins' },
    { address: '/numbers', words: 'Need attention', needs: 'look-after-numbers' },
    {
      address: '/numbers/disagreements',
      words:
        disagreements > 0
          ? `Two different numbers (${disagreements.toLocaleString('en-GB')})`
          : 'Two different numbers',
      needs: 'import-contacts',
    },
    { address: '/refresh', words: 'Keeping numbers true', needs: 'send-bulletins' },
  ]
  return sections.filter(({ needs }) => may(member, needs))
}
