import type { ComponentChildren } from 'preact'
import { may } from '../staff/permissions.ts'
import { staffName } from '../staff/staff.ts'
import { addressOf } from './assets.ts'
import { CsrfField } from './csrf-field.tsx'
import type { Visitor } from './session.ts'
import { StandstillBanner } from './standstill-banner.tsx'

export { CsrfField }

interface LayoutProps {
  title: string
  visitor: Visitor | null
  /** The address of the part of the site that the page belongs to. */
  here?: string
  /** Something that was just done, in words. */
  notice?: string | undefined
  children: ComponentChildren
}

// Its own styles would be in the way of ours; a page that is gone back to is asked for anew.
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false, history: false, mode: 'same-origin' })

/** What every page has: the way round, who is signed in, and the place for its own contents. */
export function Layout({ title, visitor, here, notice, children }: LayoutProps) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content={htmxConfig} />
        <title>{`${title} · ${visitor?.school.name ?? 'Homeline'}`}</title>
        <link rel="icon" href={addressOf('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={addressOf('homeline.css')} />
        <script src={addressOf('htmx.js')} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        {visitor ? (
          <Header visitor={visitor} here={here} />
        ) : (
          <header class="top">
            <strong class="name">Homeline</strong>
          </header>
        )}
        <main id="main" tabIndex={-1}>
          {visitor ? <StandstillBanner visitor={visitor} /> : null}
          {notice ? (
            <p class="notice" role="status">
              {notice}
            </p>
          ) : null}
          {children}
        </main>
      </body>
    </html>
  )
}

function Header({ visitor, here }: { visitor: Visitor; here: string | undefined }) {
  return (
    <header class="top">
      <a class="name" href="/">
        {visitor.school.name}
      </a>
      <nav aria-label="Main">
        <ul>
          {waysFor(visitor).map(({ address, words }) => (
            <li key={address}>
              <a href={address} {...(address === here ? { 'aria-current': 'page' as const } : {})}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="leave" action="/sign-out" method="post">
        <CsrfField visitor={visitor} />
        <span>{staffName(visitor.member)}</span>
        <button type="submit" class="plain">
          Sign out
        </button>
      </form>
    </header>
  )
}

const waysFor = ({ member, unseen, standstill: { undecided } }: Visitor) =>
  [
    {
      address: '/notices',
      words: unseen > 0 ? `Yours (${unseen.toLocaleString('en-GB')})` : 'Yours',
      shown: true,
    },
    { address: '/conversations', words: 'Conversations', shown: true },
    { address: '/bulletins', words: 'Bulletins', shown: may(member, 'send-bulletins') },
    { address: '/bulletins/new', words: 'Write a bulletin', shown: may(member, 'send-bulletins') },
    { address: '/reach', words: 'Numbers', shown: may(member, 'send-bulletins') },
    { address: '/routing', words: 'Routing', shown: may(member, 'look-after-routing') },
    { address: '/roster/imports/new', words: 'Import contacts', shown: may(member, 'import-contacts') },
    { address: '/staff', words: 'Staff', shown: true },
    { address: '/calendar', words: 'School days', shown: true },
    {
      address: '/undecided',
      words: `Undecided (${undecided.toLocaleString('en-GB')})`,
      shown: undecided > 0 && may(member, 'send-bulletins'),
    },
  ].filter(({ shown }) => shown)
