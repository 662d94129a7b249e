import type { ReactNode } from 'react'
import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

/** An entry of the menu in head or foot. `language` is set where the target is in another language. */
export interface MenuEntry {
  readonly label: string
  readonly address: string
  readonly language?: Language
  readonly current?: boolean
}

/**
 * Head of a citizen page: crest, name of the authority, the service at hand, menu. It belongs into a `<header>`.
 * On phones the menu is a plain `<details>`, from 768 px a row of links.
 */
export function PageHead({ language, crest, name, service, home, menu }: {
  readonly language: Language
  readonly crest: ReactNode
  readonly name: string
  readonly service?: string | undefined
  readonly home: string
  readonly menu: readonly MenuEntry[]
}) {
  const words = say(language)
  return (
    <div className="lz-head">
      <div className="lz-width">
        <a className="lz-home" href={home}>
          {crest}
          <span>
            <span className="lz-home-name">{name}</span>
            {service !== undefined && <span className="lz-home-service">{service}</span>}
          </span>
        </a>
        <details className="lz-menu">
          <summary>{words('menu')}</summary>
          <nav aria-label={words('mainNavigation')}>
            <MenuList entries={menu} />
          </nav>
        </details>
        <nav className="lz-menu-wide" aria-label={words('mainNavigation')}>
          <MenuList entries={menu} />
        </nav>
      </div>
    </div>
  )
}

/** A list of links, for head and foot. */
export function MenuList({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return (
    <ul className="lz-plain">
      {entries.map((entry) => (
        <li key={entry.address}>
          <a
            href={entry.address}
            {...(entry.language === undefined ? {} : { lang: entry.language, hrefLang: entry.language })}
            {...(entry.current === true ? { 'aria-current': 'page' as const } : {})}
          >
            {entry.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
