import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sqlIn } from './sql.ts'
import { ROOT, readTracked, sourceFiles, trackedFiles } from './tracked-files.ts'

const TEXT = /\.(ts|tsx|cjs|js|json|md|yaml|css|sh|grit|svg|html|typ)$|^(LICENSE|\.ci\/run|\.gitignore)$/

/** Put together here, so that this file does not hold what it looks for. */
const REGISTRY_HOSTS = [
  ['npmjs', 'org'],
  ['npmjs', 'com'],
  ['yarnpkg', 'com'],
  ['pypi', 'org'],
  ['debian', 'org'],
].map((parts) => parts.join('.'))

const MACHINE_PATH = /(^|[\s'"`(=:])\/(work|root|home\/\w+|Users\/\w+)\//m

const VAGUE_NAME = /(^|[/.-])(utils?|helpers?|common|managers?)([/.-]|$)/i

const MOST_LINES = 400

describe('tree', () => {
  const texts = trackedFiles().filter((path) => TEXT.test(path))

  it('has a lock file that names no host', () => {
    expect(readTracked('pnpm-lock.yaml')).not.toMatch(/https?:\/\//)
  })

  it('names no registry', () => {
    expect(texts.filter((path) => REGISTRY_HOSTS.some((host) => readTracked(path).includes(host)))).toEqual([])
  })

  it('names no path of a machine', () => {
    expect(MACHINE_PATH.test(`see ${['', 'home', 'somebody', 'project'].join('/')}`)).toBe(true)
    expect(texts.filter((path) => MACHINE_PATH.test(readTracked(path)))).toEqual([])
  })

  // Tests are lists of cases and may be longer.
  it(`keeps every source file within ${MOST_LINES} lines`, () => {
    const long = sourceFiles()
      .filter((path) => !/\/generated\/|[.]test[.]tsx?$/.test(path))
      .map((path) => ({ path, lines: readTracked(path).split('\n').length - 1 }))
    expect(long.length).toBeGreaterThan(0)
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
  })

  it('calls nothing by a name that says nothing', () => {
    expect(VAGUE_NAME.test('packages/engine/src/date-utils.ts')).toBe(true)
    expect(trackedFiles().filter((path) => VAGUE_NAME.test(path))).toEqual([])
  })

  it('names source files in kebab-case', () => {
    const kebab = /^packages\/[a-z]+\/src\/([a-z0-9-]+\/)*[a-z0-9-]+(\.(test|fixture|d))?\.tsx?$/
    expect(sourceFiles().filter((path) => !kebab.test(path))).toEqual([])
  })

  it('holds SQL in server/src/db only', () => {
    expect(sqlIn('const rows = `select key from cases where tenant = ?`')).toBeDefined()
    expect(sqlIn("database.exec('PRAGMA journal_mode = wal')")).toBeDefined()
    expect(sqlIn("label: 'Update your answers'")).toBeUndefined()
    const outside = sourceFiles().filter((path) => !/^packages\/server\/src\/db\/|[.](test|fixture)[.]tsx?$/.test(path))
    expect(outside.filter((path) => sqlIn(readTracked(path)) !== undefined)).toEqual([])
  })

  it('has no page that links to nothing', () => {
    const dead = trackedFiles()
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => linksOf(readTracked(path)).map((link) => ({ path, link })))
      .filter(({ path, link }) => !existsSync(join(ROOT, dirname(path), link)))
    expect(linksOf('see [the map](docs/architecture.md#the-walls), not [this](https://example.org)')).toHaveLength(1)
    expect(dead).toEqual([])
  })
})

/** Relative links of a page, without their anchors. */
function linksOf(page: string): string[] {
  const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return links.filter((link) => !/^(https?:|mailto:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''))
}
