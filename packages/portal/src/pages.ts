import type { Language } from '@laufzettel/engine'
import type { CitizenPage } from './citizen/pages.ts'
import type { DeskPage } from './desk/pages.ts'

/** Everything the portal can show. */
export type Page = CitizenPage | DeskPage

/** Addresses of the built style sheets and the script, from `assetsOf(manifest)`. */
export interface PageAssets {
  readonly css: readonly string[]
  readonly script: string
}

/** What every page needs besides its own view. */
export interface PageContext {
  readonly language: Language
  /** This page in the other language. */
  readonly languageAddress: string
  readonly authority: {
    /** On the head of the page: "Musterstadt". */
    readonly name: string
    /** In full: "Stadt Musterstadt" (it stands after "Offizielle Website der"). */
    readonly officialName: string
  }
  /** Outside production a bar says TEST. */
  readonly stage: 'production' | 'test'
  readonly assets: PageAssets
}
