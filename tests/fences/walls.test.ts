import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLANTS, TARGETS, type Plant } from './plants.ts'
import { TreeCopy, type ToolRun } from './tree-copy.ts'

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

interface Findings {
  readonly types: ToolRun
  readonly lint: ToolRun
  readonly cruise: Cruise
}

/** The walls' tools on a copy of the tree, first as it is, then with a violation planted for every wall. */
describe('walls', () => {
  let copy: TreeCopy
  let sources: readonly string[]
  let clean: Findings
  let planted: Findings

  beforeAll(() => {
    copy = new TreeCopy()
    sources = copy.sources()
    clean = { types: runTypes(copy), lint: runLint(copy), cruise: runCruise(copy) }
    // Imports come last: a wrong one brings the types of another package along.
    const imports = PLANTS.filter(({ tool }) => tool === 'cruise')
    for (const plant of PLANTS) if (!imports.includes(plant)) copy.plant(plant.path, plant.source)
    const [types, lint] = [runTypes(copy), runLint(copy)]
    for (const [path, source] of Object.entries(TARGETS)) copy.plant(path, source)
    for (const plant of imports) copy.plant(plant.path, plant.source)
    planted = { types, lint, cruise: runCruise(copy) }
  }, 600_000)

  afterAll(() => copy?.remove(), 600_000)

  it('find nothing in the tree as it is', () => {
    expect(clean.types).toEqual({ status: 0, output: '' })
    expect(clean.lint.status, clean.lint.output).toBe(0)
    expect(clean.cruise.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it('read every source file', () => {
    const read = new Set(clean.cruise.modules.map((module) => module.source))
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter((path) => !read.has(path))).toEqual([])
  })

  for (const plant of PLANTS) {
    it(`${plant.wall}: see that ${plant.says}`, () => {
      expect(findingsAt(planted, plant)).toContainEqual(expect.stringContaining(plant.wall))
    })
  }
})

function findingsAt(findings: Findings, plant: Plant): string[] {
  if (plant.tool === 'cruise') {
    return findings.cruise.summary.violations.filter(({ from }) => from === plant.path).map(({ rule }) => rule.name)
  }
  return findings[plant.tool].output.split('\n').filter((line) => line.includes(plant.path))
}

function runTypes(copy: TreeCopy): ToolRun {
  return copy.run('tsc', '-b', '--pretty', 'false')
}

function runLint(copy: TreeCopy): ToolRun {
  return copy.run('biome', 'lint', '--reporter=github', '--max-diagnostics=none', '.')
}

function runCruise(copy: TreeCopy): Cruise {
  const run = copy.run('depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'packages')
  return JSON.parse(run.output) as Cruise
}
