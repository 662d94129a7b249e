import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Row, Table } from '../definition/decision.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { problemText } from '../problems/problem.ts'
import { findingProblems, findProblems } from './find-problems.ts'

const example = readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8')

/** The example with its rate table changed; findings of tables only. */
function findings(change: (table: Table, model: ProcessDefinition) => void) {
  const model = JSON.parse(example) as ProcessDefinition
  const logic = model.decisions.find(({ key }) => key === 'annualRate')?.logic
  if (logic?.kind !== 'table') throw new Error('no table')
  change(logic, model)
  return findProblems(model).filter(({ name }) => name.startsWith('table-'))
}

function row(key: string, when: readonly string[], then: readonly string[], more: Partial<Row> = {}): Row {
  // biome-ignore lint/suspicious/noThenProperty: the model's word; such an object is never awaited
  return { key, when: [...when], then: [...then], norms: [], ...more }
}

const RATE = ['parameter.regularRate', '"§ 5"']

/** One column of numbers instead of the two of the example. */
function ofAges(table: Table, model: ProcessDefinition, cells: readonly string[]) {
  const decision = model.decisions.find(({ logic }) => (logic as unknown) === table)
  decision?.formal.push({ name: 'age', type: 'number' })
  table.inputs = [{ key: 'c_age', label: { de: 'Alter', en: 'Age' }, expression: 'age', type: 'number' }]
  table.rows = cells.map((cell, at) => row(`r_${at}`, [cell], [`${at}`, '"§ 5"']))
}

const sentences = (found: ReturnType<typeof findings>) => found.map((each) => problemText(each, 'de'))

describe('a decision table', () => {
  it('of the example has no problem', () => {
    expect(findings(() => undefined)).toEqual([])
  })

  it('has a gap: the cases in words, and the row that closes it', () => {
    const found = findings((table) => {
      table.rows.splice(2, 1)
    })
    expect(sentences(found)).toEqual([
      '„Jahressteuer je Hund“: Für Gefährlich = ja und Begleithundeprüfung = nein gibt keine Zeile ein Ergebnis. Ein solcher Vorgang bliebe ohne Ergebnis.',
    ])
    expect(found[0]).toMatchObject({
      severity: 'warning',
      place: 'decisions/annualRate/rows',
      fix: { edit: 'add-table-row', args: { decision: 'annualRate', when: ['true', 'false'] } },
    })
  })

  it('says an example where a gap is more than one case', () => {
    const found = findings((table, model) => ofAges(table, model, ['< 3', '>= 15']))
    expect(sentences(found)[0]).toContain(
      'Für Alter = ab 3 und unter 15 gibt keine Zeile ein Ergebnis, zum Beispiel für Alter = 3.',
    )
    expect(problemText(found[0] as (typeof found)[number], 'en')).toContain(
      'for Age = from 3 and under 15, for example for Age = 3.',
    )
  })

  it('asks only for the answers that a choice offers, in their words', () => {
    const found = findings((table, model) => {
      const decision = model.decisions.find(({ logic }) => (logic as unknown) === table)
      decision?.formal.push({ name: 'salutation', type: 'string' })
      table.inputs = [
        { key: 'c_s', label: { de: 'Anrede', en: 'Salutation' }, expression: 'salutation', type: 'string' },
      ]
      table.rows = [row('r_1', ['"o_hgg29kbc"'], RATE), row('r_2', ['"o_9p7n3bup"'], ['1', '"§ 5"'])]
    })
    expect(sentences(found)).toEqual([
      '„Jahressteuer je Hund“: Für Anrede = Ohne Anrede gibt keine Zeile ein Ergebnis. Ein solcher Vorgang bliebe ohne Ergebnis.',
    ])
  })

  it('is judged for the days on which its rows hold', () => {
    const found = findings((table) => {
      table.rows.push(row('r_new', ['true', 'not(true)'], RATE, { validity: { from: '2027-01-01' } }))
      const old = table.rows[2]
      if (old) old.validity = { to: '2026-11-30' }
    })
    expect(sentences(found)).toEqual([
      '„Jahressteuer je Hund“: Für Gefährlich = ja und Begleithundeprüfung = nein (vom 01.12.2026 bis 31.12.2026) gibt keine Zeile ein Ergebnis. Ein solcher Vorgang bliebe ohne Ergebnis.',
    ])
    expect(found[0]?.fix?.args).toMatchObject({ validity: { from: '2026-12-01', to: '2026-12-31' } })
  })

  it('has two rows for one case', () => {
    const found = findings((table) => {
      table.rows.push(row('r_more', ['true', '-'], RATE))
    })
    expect(found.map(({ name, place }) => `${name} ${place}`)).toEqual([
      'table-rows-overlap decisions/annualRate/rows/r_more',
      'table-rows-overlap decisions/annualRate/rows/r_more',
    ])
    expect(sentences(found)[0]).toContain(
      'Für Gefährlich = ja und Begleithundeprüfung = ja treffen die Zeilen 2 und 4 beide zu.',
    )
  })

  it('has a row that earlier ones cover, and one that nothing meets', () => {
    const covered = findings((table) => {
      table.hitPolicy = 'F'
      table.rows.push(row('r_late', ['true', 'true'], RATE))
    })
    expect(covered).toMatchObject([
      {
        name: 'table-row-covered',
        place: 'decisions/annualRate/rows/r_late',
        fix: { edit: 'delete-table-row', args: { row: 'r_late' } },
      },
    ])
    expect(sentences(covered)[0]).toContain(
      'Zeile 4 kommt nie zum Zug, weil vorher schon andere Zeilen entscheiden (2).',
    )
    const impossible = findings((table, model) => ofAges(table, model, ['-', '[5..3]']))
    expect(impossible.map(({ name, fix }) => [name, fix?.args])).toEqual([
      ['table-row-impossible', { decision: 'annualRate', row: 'r_1' }],
    ])
  })

  it('has rows that could be one', () => {
    const found = findings((table, model) => {
      ofAges(table, model, ['< 3', '[3..5)', '>= 5'])
      const [first, second] = table.rows
      // biome-ignore lint/suspicious/noThenProperty: the model's word; such an object is never awaited
      if (first && second) second.then = [...first.then]
    })
    expect(found).toMatchObject([
      {
        severity: 'hint',
        place: 'decisions/annualRate/rows/r_1',
        fix: { edit: 'merge-table-rows', args: { rows: ['r_0', 'r_1'], column: 0, when: '< 5' } },
      },
    ])
    expect(sentences(found)[0]).toContain('Eine Zeile mit Alter = unter 5 sagt dasselbe.')
  })

  it('has a condition that computes, and a result that is left to fill in', () => {
    const found = findings((table) => {
      const [first, second] = table.rows
      if (first) first.when[1] = '? = (year > 2030)'
      if (second) second.then[0] = 'null'
    })
    expect(found.map(({ name, place, severity }) => [name, place, severity])).toEqual([
      ['table-result-open', 'decisions/annualRate/rows/r_r9kdrrtv/then/0', 'warning'],
      ['table-cell-unread', 'decisions/annualRate/rows/r_y79j9qrf/when/1', 'hint'],
    ])
  })

  it('that is too large is judged in part, in slices, and says so', () => {
    const model = JSON.parse(example) as ProcessDefinition
    const logic = model.decisions.find(({ key }) => key === 'annualRate')?.logic
    if (logic?.kind !== 'table') throw new Error('no table')
    const decision = model.decisions.find(({ key }) => key === 'annualRate')
    const columns = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const name of columns) decision?.formal.push({ name, type: 'number' })
    logic.inputs = columns.map((name) => ({
      key: `c_${name}`,
      label: { de: name, en: name },
      expression: name,
      type: 'number' as const,
    }))
    let state = 1
    const next = () => {
      state = (state * 48_271) % 2_147_483_647
      return state % 1000
    }
    logic.rows = Array.from({ length: 300 }, (_, at) =>
      row(
        `r_${at}`,
        columns.map(() => `[${next()}..${1000 + next()}]`),
        [`${at}`, '"§ 5"'],
      ),
    )
    logic.hitPolicy = 'F'
    const work = findingProblems(model)
    let pauses = 0
    let step = work.next()
    for (; step.done !== true; step = work.next()) pauses += 1
    expect(step.value.map(({ name }) => name)).toContain('table-too-large')
    expect(pauses).toBeGreaterThan(100)
  })
})
