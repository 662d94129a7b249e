import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  EUROPE_BERLIN,
  integer,
  linkDecisions,
  prepareDecision,
  type ProcessDefinition,
  fromTagged,
  scopeOf,
  TRACING,
  type FeelValue,
} from '@laufzettel/engine'
import Database from 'better-sqlite3'
import type { Figure } from '../frame/figure.ts'
import { byTurns } from '../frame/rounds.ts'

const EXAMPLE = new URL('../../../examples/hundesteuer/', import.meta.url)
const NOW = '2026-03-24T08:00:00.000Z'
const TURNS = 400

/** A decision of an example with its record, written durably (SQLite, synchronous=FULL), with and without the trace. */
export async function durable(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-'))
  const database = new Database(join(folder, 'bench.sqlite'))
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.exec('CREATE TABLE record (id INTEGER PRIMARY KEY, body TEXT NOT NULL)')
    const insert = database.prepare('INSERT INTO record (body) VALUES (?)')
    const side = (trace: boolean) => {
      const decide = decision(trace)
      return async () => {
        const begun = performance.now()
        for (let turn = 0; turn < TURNS; turn += 1) insert.run(JSON.stringify(decide()))
        return (performance.now() - begun) / TURNS
      }
    }
    const measured = await byTurns(7, side(true), side(false))
    return [
      {
        name: 'decide and store the record durably, with its trace',
        unit: 'ms',
        better: 'lower',
        ...measured.ours,
        reference: 'the same without',
        referenceValue: measured.reference.value,
      },
    ]
  } finally {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function day(date: string): FeelValue {
  const read = fromTagged({ $date: date })
  return read.ok ? read.value : null
}

function decision(trace: boolean): () => unknown {
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, EXAMPLE), 'utf8'))
  const model = read('process.json') as ProcessDefinition
  const parameters = read('parameters.json')
  const chain = [...new Set<string>(parameters.map(({ tenant }: { tenant: string }) => tenant))]
  const library = linkDecisions(model.decisions, model.parameters, parameters, chain)
  if (!library.ok) throw new Error(JSON.stringify(library.problems))
  const dog = new Map<string, FeelValue>([
    ['name', 'Balu'],
    ['birthDate', day('2020-01-01')],
    ['takenIn', day('2026-03-15')],
    ['fromShelter', false],
    ['dangerous', false],
    ['number', integer(1)],
  ])
  const options = { now: NOW, zone: EUROPE_BERLIN, budget: 1_000_000, ...(trace ? { trace: TRACING } : {}) }
  const prepared = prepareDecision(library.value, 'assessment', options)
  const scope = scopeOf({ dogs: [dog] })
  const { failed } = prepared.record(undefined, scope)
  if (failed !== undefined) throw new Error(JSON.stringify(failed))
  return () => prepared.record(undefined, scope).record
}
