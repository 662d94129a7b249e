import { type Figure, ratioOf, spreadOf } from './figure.ts'

/** The last line under `--json`, the same for every measuring command. */
export interface Summary {
  readonly figures: readonly {
    readonly name: string
    readonly value: number
    readonly unit: string
    readonly better: 'higher' | 'lower'
    readonly reference: string
    readonly referenceValue: number
    readonly ratio: number
  }[]
  readonly passed: number
  readonly failed: number
  readonly failing: readonly string[]
}

export function summaryOf(figures: readonly Figure[]): Summary {
  const lines = figures.map((figure) => ({
    name: figure.name,
    value: rounded(figure.value),
    unit: figure.unit,
    better: figure.better,
    reference: figure.reference,
    referenceValue: rounded(figure.referenceValue),
    ratio: rounded(ratioOf(figure)),
  }))
  return { figures: lines, passed: figures.length, failed: 0, failing: [] }
}

/** The table for people: a line per figure, below it seeds and versions. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['figure', 'ours', 'reference', 'ratio', 'better', 'spread', 'rounds']
  const rows = figures.map((figure) => [
    figure.name,
    `${number(figure.value)} ${figure.unit}`,
    `${number(figure.referenceValue)} ${figure.unit} (${figure.reference})`,
    number(ratioOf(figure)),
    figure.better,
    `${number(spreadOf(figure))} %`,
    String(figure.rounds.length),
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const seeds = [...new Set(figures.flatMap(({ seed }) => (seed === undefined ? [] : [String(seed)])))]
  const notes = [...new Set(figures.flatMap(({ note }) => (note === undefined ? [] : [note])))]
  const versions = Object.assign({ node: process.versions.node }, ...figures.map(({ versions }) => versions ?? {}))
  return [
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    ...notes,
    `seed: ${seeds.length === 0 ? 'none, no data made by chance' : seeds.join(', ')}`,
    `versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
  ].join('\n')
}

function rounded(value: number): number {
  return Number(value.toPrecision(6))
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 })
}
