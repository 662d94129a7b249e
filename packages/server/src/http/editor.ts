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

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

type Manifest = Readonly<Record<string, Chunk>>

/** Reads the built editor; null when it is not built. */
export function loadEditor(): Editor | null {
  const assetsFolder = fileURLToPath(new URL('dist/assets/', import.meta.resolve('@laufzettel/editor/package.json')))
  if (!existsSync(`${assetsFolder}manifest.json`)) return null
  const manifest = JSON.parse(readFileSync(`${assetsFolder}manifest.json`, 'utf8')) as Manifest
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry === true)
  if (entry === undefined) return null
  const address = (file: string) => `${EDITOR_ASSETS}${file}`
  return { assetsFolder, css: stylesOf(manifest, entry).map(address), script: address(entry.file) }
}

/** Style sheets of a chunk and of all that it imports at once: a shared chunk brings its own, which no script loads. */
function stylesOf(manifest: Manifest, entry: Chunk): string[] {
  const seen = new Set<Chunk>()
  const visit = (chunk: Chunk | undefined): readonly string[] => {
    if (chunk === undefined || seen.has(chunk)) return []
    seen.add(chunk)
    return [...(chunk.imports ?? []).flatMap((key) => visit(manifest[key])), ...(chunk.css ?? [])]
  }
  return [...new Set(visit(entry))]
}
