import type { ReactNode } from 'react'
import { addresses } from './addresses.ts'
import type { PageContext } from './pages.ts'
import { portal } from './messages/say.ts'

/** The HTML document around a page. The words the script may need stand on the root element. */
export function PortalDocument({ title, context, children }: {
  readonly title: string
  readonly context: PageContext
  readonly children: ReactNode
}) {
  const words = portal(context.language)
  return (
    <html lang={context.language} data-sending={words('sending')} data-offline={words('offline')}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${context.authority.name}`}</title>
        <link rel="icon" href={addresses.asset('icon.svg')} type="image/svg+xml" />
        {context.assets.css.map((address) => (
          <link key={address} rel="stylesheet" href={address} />
        ))}
        <script type="module" src={context.assets.script} />
      </head>
      <body>{children}</body>
    </html>
  )
}
