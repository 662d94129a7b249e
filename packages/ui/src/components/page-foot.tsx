import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'
import { MenuList, type MenuEntry } from './page-head.tsx'

/** Foot of a page: legal links. */
export function PageFoot({ language, entries }: { readonly language: Language; readonly entries: readonly MenuEntry[] }) {
  return (
    <footer className="lz-foot">
      <nav className="lz-width" aria-label={say(language)('footNavigation')}>
        <MenuList entries={entries} />
      </nav>
    </footer>
  )
}
