import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Change, Mutant } from './mutant.ts'
import { type Part, PARTS } from './parts.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const COPIED = ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts', 'tests', 'tools', 'docs', 'examples', 'packages']

/** Runs the mutants of a part whose names or judges hold `only`, prints what became of each, and gives back the exit code. */
export function runMutants(name: string, only = ''): number {
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined
  if (part === undefined) {
    console.error(`Usage: npm run mutants -- <which> [<words of its name>]. There are: ${Object.keys(PARTS).join(', ')}.`)
    return 2
  }
  const mutants = part.mutants.filter((mutant) => `${mutant.name} ${judgeOf(part, mutant).join(' ')}`.includes(only))
  const folder = copyOfTree()
  try {
    let survived = 0
    // Nothing is proven by a test that is red on the tree as it is.
    const judges = new Map(mutants.map((mutant) => [judgeOf(part, mutant).join(' '), judgeOf(part, mutant)]))
    for (const judge of judges.values()) {
      const said = complaintOf(folder, judge)
      if (said !== null) throw new Error(`The tests fail on the tree as it is: mend that first.\n${said}`)
    }
    for (const mutant of mutants) {
      const complaint = broken(folder, mutant, () => complaintOf(folder, judgeOf(part, mutant)))
      if (complaint === null) survived += 1
      console.log(`${complaint === null ? '✗ SURVIVED' : '✓ killed  '} ${mutant.name}${firstViolation(complaint)}`)
    }
    console.log(`${mutants.length - survived} killed, ${survived} survived`)
    return survived > 0 || mutants.length === 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const judgeOf = (part: Part, mutant: Mutant): readonly string[] => [
  ...(mutant.command ?? part.command),
  ...(mutant.judge ?? part.words),
]

/** Sources and tests in a folder of their own, with the installed packages linked, so that nothing of the tree is touched. */
function copyOfTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-mutants-'))
  const keep = { recursive: true, verbatimSymlinks: true }
  for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), keep)
  cpSync(join(ROOT, 'node_modules', '@laufzettel'), join(folder, 'node_modules', '@laufzettel'), keep)
  for (const entry of readdirSync(join(ROOT, 'node_modules'))) {
    if (entry !== '@laufzettel') symlinkSync(join(ROOT, 'node_modules', entry), join(folder, 'node_modules', entry))
  }
  return folder
}

/** What the tests say that turn red; null if they are green. */
function complaintOf(folder: string, [program = '', ...words]: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
  return status === 0 ? null : `${stdout}${stderr}`
}

/** The first promise that was seen broken, so that a mutant that fails for another reason is noticed. */
function firstViolation(complaint: string | null): string {
  const line = complaint?.split('\n').find((text) => /\b(P\d+|progress|\w*Error)\b/.test(text))
  return line === undefined ? '' : `: ${line.trim().slice(0, 160)}`
}

/** Does something while the tree is broken, and mends it afterwards. */
function broken<T>(folder: string, mutant: Mutant, work: () => T): T {
  const sources = new Map<string, string>()
  try {
    for (const change of [mutant, ...(mutant.also ?? [])]) apply(folder, mutant.name, change, sources)
    return work()
  } finally {
    for (const [path, source] of sources) writeFileSync(path, source)
  }
}

function apply(folder: string, name: string, { file, from, to }: Change, sources: Map<string, string>): void {
  const path = join(folder, file)
  const source = readFileSync(path, 'utf8')
  if (source.split(from).length !== 2) throw new Error(`“${name}” finds its text in ${file} not exactly once`)
  if (!sources.has(path)) sources.set(path, source)
  writeFileSync(path, source.replace(from, () => to))
}
