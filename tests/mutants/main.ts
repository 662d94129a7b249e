/**
 * `npm run mutants -- <which>`: builds that are broken on purpose, one after the other, each of which the tests must
 * turn red. Prints what each of them did; the last line is `N killed, N survived`, the exit code 1 when one survives.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENGINE_MUTANTS } from './engine.ts'
import type { Mutant } from './mutant.ts'

const ROOT = new URL('../..', import.meta.url).pathname

/** Which tests have to see the mutants of a part. */
const PARTS: Readonly<Record<string, { readonly mutants: readonly Mutant[]; readonly tests: readonly string[] }>> = {
  engine: {
    mutants: ENGINE_MUTANTS,
    tests: ['tests/patterns', 'tests/semantics', 'packages/engine/src/kernel', 'packages/engine/src/runner'],
  },
}

const words = process.argv.slice(2)
const name = words.find((word) => !word.startsWith('--')) ?? 'engine'
const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined

if (part === undefined) {
  console.error(`Usage: npm run mutants -- <which>. There are: ${Object.keys(PARTS).join(', ')}.`)
  process.exitCode = 2
} else {
  const folder = copyOfTree()
  try {
    if (!isGreen(folder, part.tests)) throw new Error('The tests fail on the tree as it is: mend that first.')
    let survived = 0
    for (const mutant of part.mutants) {
      const killed = kills(folder, mutant, part.tests)
      if (!killed) survived += 1
      console.log(`${killed ? '✓ killed  ' : '✗ SURVIVED'} ${mutant.name}`)
    }
    console.log(`${String(part.mutants.length - survived)} killed, ${String(survived)} survived`)
    if (survived > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sources and tests in a folder of their own, with the installed packages linked, so that nothing of the tree is touched. */
function copyOfTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-mutants-'))
  const keep = { recursive: true, verbatimSymlinks: true }
  for (const path of ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts', 'tests', 'tools', 'docs', 'examples', 'packages']) {
    cpSync(join(ROOT, path), join(folder, path), keep)
  }
  symlinkInstalled(folder)
  return folder
}

function symlinkInstalled(folder: string): void {
  cpSync(join(ROOT, 'node_modules', '@laufzettel'), join(folder, 'node_modules', '@laufzettel'), { recursive: true, verbatimSymlinks: true })
  for (const entry of readdirSync(join(ROOT, 'node_modules'))) {
    if (entry !== '@laufzettel') symlinkSync(join(ROOT, 'node_modules', entry), join(folder, 'node_modules', entry))
  }
}

function isGreen(folder: string, tests: readonly string[]): boolean {
  const args = ['run', '--project', 'house', '--reporter', 'dot', '--bail', '1', ...tests]
  return spawnSync(join(ROOT, 'node_modules/.bin/vitest'), args, { cwd: folder, encoding: 'utf8' }).status === 0
}

function kills(folder: string, { file, from, to, name: mutant }: Mutant, tests: readonly string[]): boolean {
  const path = join(folder, file)
  const source = readFileSync(path, 'utf8')
  if (source.split(from).length !== 2) throw new Error(`“${mutant}” finds its text in ${file} not exactly once`)
  writeFileSync(path, source.replace(from, () => to))
  try {
    return !isGreen(folder, tests)
  } finally {
    writeFileSync(path, source)
  }
}
