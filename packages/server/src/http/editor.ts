import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The modeller's built pages: the folder of its files, and those that its page names. */
export interface Editor {
  readonly assetsFolder: string
  readonly css: readonly string[]
  readonly script: string
}

/** Where the editor's files are served; its own imports are relative to it. */
export const EDITOR_ASSETS = '/assets/werkstatt/'

type Manifest = Readonly<
  Record<string, { readonly file: string; readonly css?: readonly string[]; readonly isEntry?: boolean }>
>

/** Reads the built editor; null when it is not built. */
export function loadEditor(): Editor | null {
  const assetsFolder = fileURLToPath(new URL('dist/assets/', import.meta.resolve('@laufzettel/editor/package.json')))
  if (!existsSync(`${assetsFolder}manifest.json`)) return null
  const manifest = JSON.parse(readFileSync(`${assetsFolder}manifest.json`, 'utf8')) as Manifest
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry === true)
  if (entry === undefined) return null
  const address = (file: string) => `${EDITOR_ASSETS}${file}`
  return { assetsFolder, css: (entry.css ?? []).map(address), script: address(entry.file) }
}
