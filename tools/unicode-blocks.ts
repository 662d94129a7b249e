/** Writes the blocks of Unicode for regular expressions: `node tools/unicode-blocks.ts <Blocks.txt>` (UAX #44). */
import { readFileSync, writeFileSync } from 'node:fs'

const TARGET = 'packages/engine/src/feel/regex/generated/unicode-blocks.ts'
const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('usage: node tools/unicode-blocks.ts <Blocks.txt>')

const text = readFileSync(path, 'utf8')
const version = /^# Blocks-(\S+)\.txt/.exec(text)?.[1] ?? ''
const entries = [...text.matchAll(/^([0-9A-F]+)\.\.([0-9A-F]+); (.+)$/gm)].map(
  ([, low, high, name = '']) => `${name.trim().replaceAll(/[ _]/g, '')}:${low}:${high}`,
)
writeFileSync(
  TARGET,
  `// Written by tools/unicode-blocks.ts from the Unicode Character Database ${version}.
/** Name without spaces, first and last code point of every block. */
export const BLOCKS =
  '${entries.join(' ')}'
`,
)
console.log(`${entries.length} blocks of Unicode ${version} in ${TARGET}`)
