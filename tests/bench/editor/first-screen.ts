import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Figure } from '../frame/figure.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const assets = new URL('../../../packages/editor/dist/assets/', import.meta.url)

/** What the built modeller loads first, gzipped: its entry and all that this imports. Fonts are files of their own. */
export function firstScreen(): Figure[] {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', assets), 'utf8')) as Record<string, Chunk>
  const loaded = new Set<string>()
  const styles = new Set<string>()
  const take = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || loaded.has(chunk.file)) return
    loaded.add(chunk.file)
    for (const style of chunk.css ?? []) styles.add(style)
    for (const imported of chunk.imports ?? []) take(imported)
  }
  take('src/main.tsx')
  if (loaded.size === 0) throw new Error('the modeller is not built: run `npm run build`')
  return [
    figure('first screen, script gzipped', packed(loaded)),
    figure('first screen, css without fonts gzipped', packed(styles)),
  ]
}

/** Each file is sent by itself, so each is packed by itself. */
function packed(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, assets)), { level: 9 }).length, 0) / 1000
}

/** In kB of 1,000 bytes. */
function figure(name: string, value: number): Figure {
  return { name, unit: 'kB', better: 'lower', value, rounds: [value], reference: 'none', referenceValue: 0 }
}
