import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Figure } from '../frame/figure.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const assets = new URL('../../../packages/editor/dist/assets/', import.meta.url)

/** The list of procedures comes first; behind it the room of a draft, with its diagram. */
const LIST = ['src/main.tsx']
const DRAFT = [...LIST, 'src/app/draft-room.tsx', 'src/app/diagram.tsx']

/** What the built modeller loads, gzipped, until it shows its list, and until it shows a procedure. Fonts are files of their own. */
export function firstScreen(): Figure[] {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', assets), 'utf8')) as Record<string, Chunk>
  return [...figuresOf('first screen', manifest, LIST), ...figuresOf('a procedure with its diagram', manifest, DRAFT)]
}

function figuresOf(screen: string, manifest: Readonly<Record<string, Chunk>>, parts: readonly string[]): Figure[] {
  const loaded = new Set<string>()
  const styles = new Set<string>()
  const take = (name: string) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`the built modeller has no ${name}: run \`npm run build\``)
    if (loaded.has(chunk.file)) return
    loaded.add(chunk.file)
    for (const style of chunk.css ?? []) styles.add(style)
    for (const imported of chunk.imports ?? []) take(imported)
  }
  for (const part of parts) take(part)
  return [
    figure(`${screen}, script gzipped`, packed(loaded)),
    figure(`${screen}, css without fonts gzipped`, packed(styles)),
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
