/**
 * `npm run conformance -- <suite> <folder>… [--write] [--only <part of a name>] [--quiet]`: runs a public suite that lies
 * in one folder or several, prints what fails with the reason, and compares with the committed scoreboard docs/conformance/<suite>.json;
 * `--write` updates it. The last line is `N passed, N failed`; the exit code is 1 when something fails newly.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CaseResult, Suite } from './case-result.ts'
import { bpmn } from './bpmn.ts'
import { dmn } from './dmn.ts'
import { interchange } from './interchange.ts'
import { rules } from './rules.ts'
import { type Scoreboard, differences, scoreboardOf } from './scoreboard.ts'

const SUITES: Readonly<Record<string, Suite>> = { bpmn, dmn, interchange, rules }

const words = process.argv.slice(2)
const at = words.indexOf('--only')
const only = at < 0 ? undefined : words[at + 1]
const [name = '', ...folders] = words.filter((word, index) => !word.startsWith('--') && (at < 0 || index !== at + 1))
const suite = Object.hasOwn(SUITES, name) ? SUITES[name] : undefined

// npm runs scripts in the root of the project; a relative folder is meant from where the person stands.
const paths = folders.map((folder) => resolve(process.env['INIT_CWD'] ?? '.', folder))
const missing = paths.some((path) => !existsSync(path) || !statSync(path).isDirectory())

if (suite === undefined || paths.length === 0 || missing) {
  console.error(`Usage: npm run conformance -- <suite> <folder>… Suites: ${Object.keys(SUITES).join(', ')}.`)
  process.exitCode = 2
} else {
  const all: CaseResult[] = []
  for (const path of paths) all.push(...(await suite(path)))
  const results = all.filter((result) => only === undefined || result.name.includes(only))
  const board = scoreboardOf(results)
  if (!words.includes('--quiet'))
    for (const { name, passed, detail } of results) if (!passed) console.log(`✗ ${name}  ${detail}`)
  for (const [group, { passed, failed }] of Object.entries(board.groups)) {
    console.log(`${group}: ${passed} of ${passed + failed}`)
  }
  if (board.other !== undefined) {
    const { passed, failed } = board.other
    console.log(`expecting something else than null: ${passed} of ${passed + failed}`)
  }
  const file = new URL(`../../docs/conformance/${name}.json`, import.meta.url)
  if (words.includes('--write') && only === undefined) writeFileSync(file, `${JSON.stringify(board, null, 2)}\n`)
  else if (existsSync(file)) {
    const before = JSON.parse(readFileSync(file, 'utf8')) as Scoreboard
    const changes = differences(
      before,
      board,
      results.map((result) => result.name),
    )
    for (const line of changes) console.log(line)
    if (changes.some((line) => line.startsWith('newly'))) process.exitCode = 1
  }
  console.log(`${board.passed} passed, ${board.failed} failed`)
}
