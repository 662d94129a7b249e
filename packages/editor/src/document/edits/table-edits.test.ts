import { findProblems } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { exampleStore } from '../example.fixture.ts'
import { applyFix } from '../fixes.ts'
import { tableAt } from '../tables.ts'
import { addTableRow } from './add-table-row.ts'
import { copyTableRow } from './copy-table-row.ts'
import { deleteTableRow } from './delete-table-row.ts'
import { mergeTableRows } from './merge-table-rows.ts'
import { moveTableRow } from './move-table-row.ts'
import { setCalculation } from './set-calculation.ts'
import { setTableCell } from './set-table-cell.ts'
import { setTableRowValidity } from './set-table-row-validity.ts'

const TABLE = { decision: 'annualRate' }
const [REGULAR, TESTED, DANGEROUS] = ['r_y79j9qrf', 'r_r9kdrrtv', 'r_rfhw8nwd'] as const
const TEST_COLUMN = 'c_32hc299g'

function opened() {
  const store = exampleStore()
  const table = () => {
    const found = tableAt(store.getState().draft.definition, TABLE)
    if (!found) throw new Error('no table')
    return found
  }
  const findings = () => findProblems(store.getState().draft.definition).filter(({ name }) => name.startsWith('table-'))
  return { store, table, findings, act: store.getState().apply, last: () => store.getState().history.past.at(-1)?.label.de }
}

describe('the rows of a table', () => {
  it('are added with their results left to fill in, copied, moved and deleted, each with a name for undo', () => {
    const { act, table, last } = opened()
    expect(act(addTableRow, { ...TABLE, after: REGULAR })).toBeNull()
    expect(table().rows[1]).toMatchObject({ when: ['-', '-'], norms: [] })
    expect(table().rows[1]?.then).toEqual(['null', 'null'])
    expect(last()).toBe('Zeile 2 in ‚Jahressteuer je Hund‘ eingefügt')
    expect(act(copyTableRow, { ...TABLE, row: TESTED })).toBeNull()
    expect(table().rows).toHaveLength(5)
    expect(table().rows[3]).toEqual({ ...table().rows[2], key: table().rows[3]?.key })
    expect(act(moveTableRow, { ...TABLE, row: DANGEROUS, direction: 'up' })).toBeNull()
    expect(last()).toBe('Zeile 5 in ‚Jahressteuer je Hund‘ nach oben verschoben')
    expect(act(deleteTableRow, { ...TABLE, row: DANGEROUS })).toBeNull()
    expect(table().rows.map(({ key }) => key)).not.toContain(DANGEROUS)
    expect(act(moveTableRow, { ...TABLE, row: REGULAR, direction: 'up' })?.reason.de).toContain('Weiter geht es')
  })

  it('keep one at least', () => {
    const { act, table } = opened()
    act(deleteTableRow, { ...TABLE, row: REGULAR })
    act(deleteTableRow, { ...TABLE, row: TESTED })
    expect(act(deleteTableRow, { ...TABLE, row: DANGEROUS })?.reason.de).toContain('mindestens eine Zeile')
    expect(table().rows).toHaveLength(1)
  })

  it('take a cell that FEEL understands, and say what they do not', () => {
    const { act, table, last } = opened()
    const cell = { ...TABLE, row: REGULAR, column: TEST_COLUMN }
    expect(act(setTableCell, { ...cell, source: 'not((' })?.reason.de).toContain('nicht verständlich')
    expect(act(setTableCell, { ...cell, source: 'true' })).toBeNull()
    expect(table().rows[0]?.when[1]).toBe('true')
    expect(last()).toBe('‚Begleithundeprüfung‘ in Zeile 1 von ‚Jahressteuer je Hund‘ geändert')
    act(setTableCell, { ...cell, source: '  ' })
    expect(table().rows[0]?.when[1]).toBe('-')
  })

  it('hold for days that follow each other', () => {
    const { act, table } = opened()
    const row = { ...TABLE, row: REGULAR }
    expect(act(setTableRowValidity, { ...row, from: '2027-01-01', to: '2026-12-31' })?.reason.de).toContain('enden, bevor')
    expect(act(setTableRowValidity, { ...row, from: '2027-01-01', to: null })).toBeNull()
    expect(table().rows[0]?.validity).toEqual({ from: '2027-01-01' })
    act(setTableRowValidity, { ...row, from: null, to: '' })
    expect(table().rows[0]).not.toHaveProperty('validity')
  })

  it('become one of two', () => {
    const { act, table } = opened()
    const rows = [TESTED, DANGEROUS]
    expect(act(mergeTableRows, { ...TABLE, rows: [TESTED, 'r_gone'], column: 1, when: '-' })).not.toBeNull()
    expect(act(mergeTableRows, { ...TABLE, rows, column: 1, when: '-' })).toBeNull()
    expect(table().rows.map(({ when }) => when)).toEqual([
      ['not(true)', '-'],
      ['true', '-'],
    ])
  })

  it('are mended by the fix of every finding that has one', () => {
    const { store, act, findings, table } = opened()
    act(deleteTableRow, { ...TABLE, row: DANGEROUS })
    const [gap] = findings()
    expect(gap?.name).toBe('table-gap')
    if (gap) expect(applyFix(store, gap)).toBeNull()
    expect(findings().map(({ name }) => name)).toEqual(['table-result-open', 'table-result-open'])
    expect(table().rows.at(-1)?.when).toEqual(['true', 'false'])
    store.getState().undo()
    act(setTableCell, { ...TABLE, row: TESTED, column: 'c_88vzgbc6', source: 'not(true, false)' })
    const idle = findings().find(({ name }) => name === 'table-row-impossible')
    if (idle) expect(applyFix(store, idle)).toBeNull()
    expect(table().rows.map(({ key }) => key)).toEqual([REGULAR])
  })
})

describe('a calculation', () => {
  it('is changed line by line, as far as FEEL understands it', () => {
    const { act, last } = opened()
    const line = { decision: 'yearOfDog', line: 'e_z77sqif6' }
    expect(act(setCalculation, { ...line, expression: 'months / ' })?.reason.de).toContain('nicht verständlich')
    expect(act(setCalculation, { ...line, expression: 'round half up(annual.rate / 12 * months, 2)' })).toBeNull()
    expect(last()).toBe('Rechnung ‚Betrag‘ geändert')
    expect(act(setCalculation, { ...line, line: 'e_gone', expression: '1' })).not.toBeNull()
    expect(act(setCalculation, { ...TABLE, line: null, expression: '1' })).not.toBeNull()
  })
})
