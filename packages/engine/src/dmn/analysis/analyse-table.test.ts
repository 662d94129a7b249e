import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scalarText } from '../../feel/tagged.ts'
import type { FeelValue } from '../../feel/value.ts'
import type { BoxedTable, TableRow } from '../boxed.ts'
import { type TableAnalysis, analyseTable } from './analyse-table.ts'

function table(
  hitPolicy: BoxedTable['hitPolicy'],
  types: readonly string[],
  rows: readonly (readonly string[])[],
): BoxedTable {
  return {
    kind: 'table',
    hitPolicy,
    inputs: types.map((type, index) => ({ key: `i${index}`, expression: `x${index}`, type })),
    outputs: [{ key: 'o', name: 'o', type: 'string', values: '"high", "low"' }],
    rows: rows.map((cells, index) => ({
      key: `r${index + 1}`,
      when: cells.slice(0, types.length),
      // biome-ignore lint/suspicious/noThenProperty: the model's word; such an object is never awaited
      then: cells.slice(types.length),
      norms: [],
    })),
  }
}

function withPeriods(of: BoxedTable, periods: readonly TableRow['validity'][]): BoxedTable {
  return { ...of, rows: of.rows.map((row, index) => (periods[index] ? { ...row, validity: periods[index] } : row)) }
}

const gaps = ({ gaps }: TableAnalysis) => gaps.map(({ when }) => when.join(' | '))
const text = (value: FeelValue) => scalarText(value)

describe('gaps', () => {
  it('names the numbers that no row covers, points included', () => {
    const found = analyseTable(
      table(
        'U',
        ['number'],
        [
          ['< 5', '"a"'],
          ['(5..10]', '"b"'],
          ['> 12', '"c"'],
        ],
      ),
    )
    expect(gaps(found)).toEqual(['5, (10..12]'])
    expect(found.gaps[0]?.example.map(text)).toEqual(['5'])
  })

  it('finds none where the rows cover everything', () => {
    const found = analyseTable(
      table(
        'U',
        ['number', 'boolean'],
        [
          ['< 5', '-', '"a"'],
          ['>= 5', 'true', '"b"'],
          ['>= 5', 'false', '"c"'],
        ],
      ),
    )
    expect(found).toMatchObject({ gaps: [], overlaps: [], unreachable: [], complete: true })
  })

  it('knows that no day lies between two that follow each other', () => {
    const rows = [
      ['<= date("2024-10-29")', '"a"'],
      ['[date("2024-10-30")..date("2025-12-31")]', '"b"'],
      ['>= date("2026-01-02")', '"c"'],
    ]
    expect(gaps(analyseTable(table('U', ['date'], rows)))).toEqual(['date("2026-01-01")'])
  })

  it('asks only for values that the input can have', () => {
    const rows = [
      ['"dog"', '"a"'],
      ['"cat"', '"b"'],
    ]
    expect(gaps(analyseTable(table('U', ['string'], rows)))).toEqual(['not("dog", "cat")'])
    expect(gaps(analyseTable(table('U', ['string'], rows), [{ kind: 'string', values: '"dog", "cat"' }]))).toEqual([])
    const three = [{ kind: 'string', values: '"dog", "cat", "owl"' }] as const
    expect(gaps(analyseTable(table('U', ['string'], rows), three))).toEqual(['"owl"'])
    expect(
      gaps(analyseTable(table('U', ['number'], [['< 5', '"a"']]), [{ kind: 'number', values: '[0..9]' }])),
    ).toEqual(['[5..9]'])
  })

  it('wants none where a default is given or every hit counts', () => {
    const open = table('U', ['number'], [['< 5', '"a"']])
    expect(
      gaps(analyseTable({ ...open, outputs: open.outputs.map((each) => ({ ...each, otherwise: '"x"' })) })),
    ).toEqual([])
    expect(gaps(analyseTable({ ...open, hitPolicy: 'C' }))).toEqual([])
  })

  it('takes a cell that reads something else as meeting every value, and says so', () => {
    const found = analyseTable(table('U', ['number'], [['< limit', '"a"']]))
    expect(found).toMatchObject({ gaps: [], unread: [{ row: 'r1', input: 0 }] })
  })
})

describe('periods of rows', () => {
  const rows = table(
    'U',
    ['boolean'],
    [
      ['-', '"a"'],
      ['true', '"b"'],
      ['false', '"c"'],
    ],
  )

  it('finds the days without a row', () => {
    const found = analyseTable(
      withPeriods(rows, [{ to: '2024-06-26' }, { from: '2024-06-27' }, { from: '2024-07-01' }]),
    )
    expect(found.gaps).toEqual([
      { when: ['false'], example: [false], period: { from: '2024-06-27', to: '2024-06-30' } },
    ])
  })

  it('finds the days with two', () => {
    const found = analyseTable(
      withPeriods(rows, [{ to: '2024-06-26' }, { from: '2024-06-20' }, { from: '2024-06-27' }]),
    )
    expect(found.overlaps).toEqual([
      {
        rows: ['r1', 'r2'],
        cases: { when: ['true'], example: [true], period: { from: '2024-06-20', to: '2024-06-26' } },
      },
    ])
  })

  it('asks for nothing before the first and after the last day of law', () => {
    expect(
      gaps(
        analyseTable(
          withPeriods(rows, [{ from: '2020-01-01', to: '2020-12-31' }, { from: '2021-01-01' }, { from: '2021-01-01' }]),
        ),
      ),
    ).toEqual([])
  })
})

describe('overlaps', () => {
  it('names both rows and the cases', () => {
    const found = analyseTable(
      table(
        'U',
        ['number', 'boolean'],
        [
          ['[0..10]', '-', '"a"'],
          ['[10..20]', 'true', '"b"'],
        ],
      ),
    )
    expect(found.overlaps).toEqual([{ rows: ['r1', 'r2'], cases: { when: ['10', 'true'], example: [10, true] } }])
  })

  it('lets rows agree where the policy does', () => {
    const rows = [
      ['[0..10]', '"a"'],
      ['[5..20]', '"a"'],
      ['> 19', '"b"'],
    ]
    expect(analyseTable(table('A', ['number'], rows)).overlaps.map((each) => each.rows)).toEqual([['r2', 'r3']])
    expect(analyseTable(table('F', ['number'], rows)).overlaps).toEqual([])
  })
})

describe('rows that never count', () => {
  it('are those whose cells nothing meets', () => {
    const found = analyseTable(
      table(
        'U',
        ['number'],
        [
          ['[5..3]', '"a"'],
          ['-', '"b"'],
        ],
      ),
    )
    expect(found.unreachable).toEqual([{ row: 'r1', by: [] }])
  })

  it('are those that earlier rows cover together', () => {
    const rows = [
      ['< 5', '-', '"a"'],
      ['>= 5', '-', '"b"'],
      ['7', 'true', '"c"'],
      ['-', '-', '"d"'],
    ]
    expect(analyseTable(table('F', ['number', 'boolean'], rows)).unreachable).toEqual([
      { row: 'r3', by: ['r2'] },
      { row: 'r4', by: ['r1', 'r2', 'r3'] },
    ])
  })

  it('are those that rows of a higher priority cover', () => {
    const rows = [
      ['[5..9]', '"low"'],
      ['[0..10]', '"high"'],
      ['> 20', '"low"'],
    ]
    expect(analyseTable(table('P', ['number'], rows)).unreachable).toEqual([{ row: 'r1', by: ['r2'] }])
  })
})

describe('rows that could be one', () => {
  it('differ in one cell, and side by side', () => {
    const rows = [
      ['[0..5)', 'true', '"a"'],
      ['[5..9]', 'true', '"a"'],
      ['(9..12]', 'false', '"a"'],
      ['"x"', 'true', '"a"'],
    ]
    expect(analyseTable(table('U', ['number', 'boolean'], rows)).mergeable).toEqual([
      { rows: ['r1', 'r2'], input: 0, when: '[0..9]' },
    ])
  })

  it('are not those that would then also meet a missing value', () => {
    expect(
      analyseTable(
        table(
          'U',
          ['boolean'],
          [
            ['true', '"a"'],
            ['false', '"a"'],
          ],
        ),
      ).mergeable,
    ).toEqual([])
  })

  it('are neighbours where the order of rows counts', () => {
    const rows = [
      ['"a"', '"x"'],
      ['"b"', '"y"'],
      ['"c"', '"x"'],
    ]
    expect(analyseTable(table('F', ['string'], rows)).mergeable).toEqual([])
    expect(analyseTable(table('U', ['string'], rows)).mergeable).toEqual([
      { rows: ['r1', 'r3'], input: 0, when: '"a", "c"' },
    ])
  })
})

describe('against every single value', () => {
  const cell = fc.oneof(
    fc.constantFrom('-', 'not(3)', '< 2', '>= 4', '1', '2, 5', '(1..4]', '[0..3)', '!= 4', '[2..2]', 'not([1..3], 6)'),
  )
  const row = fc.tuple(cell, cell, fc.constantFrom('-', 'true', 'false', 'not(true)'))
  /** Written apart from the analysis: what a cell says about one number. */
  const meets: Readonly<Record<string, (x: number) => boolean>> = {
    '-': () => true,
    'not(3)': (x) => x !== 3,
    '< 2': (x) => x < 2,
    '>= 4': (x) => x >= 4,
    '1': (x) => x === 1,
    '2, 5': (x) => x === 2 || x === 5,
    '(1..4]': (x) => x > 1 && x <= 4,
    '[0..3)': (x) => x >= 0 && x < 3,
    '!= 4': (x) => x !== 4,
    '[2..2]': (x) => x === 2,
    'not([1..3], 6)': (x) => !(x >= 1 && x <= 3) && x !== 6,
  }
  const truth: Readonly<Record<string, (x: boolean) => boolean>> = {
    '-': () => true,
    true: (x) => x,
    false: (x) => !x,
    'not(true)': (x) => !x,
  }
  const numbers = [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7]

  it('finds a gap or an overlap exactly where one is', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const found = analyseTable(
          table(
            'U',
            ['number', 'number', 'boolean'],
            rows.map((cells) => [...cells, '"a"']),
          ),
        )
        let uncovered = false
        const pairs = new Set<string>()
        for (const x of numbers) {
          for (const y of numbers) {
            for (const z of [true, false]) {
              const hits = rows.flatMap(([a, b, c], index) =>
                meets[a]?.(x) && meets[b]?.(y) && truth[c]?.(z) ? [index] : [],
              )
              uncovered ||= hits.length === 0
              for (const a of hits) for (const b of hits) if (a < b) pairs.add(`r${a + 1} r${b + 1}`)
            }
          }
        }
        expect(found.complete).toBe(true)
        expect(found.gaps.length > 0).toBe(uncovered)
        expect(new Set(found.overlaps.map((each) => each.rows.join(' ')))).toEqual(pairs)
        for (const { example } of found.gaps) {
          const [x, y, z] = example
          const covered = rows.some(
            ([a, b, c]) =>
              meets[a]?.(Number(text(x ?? null))) && meets[b]?.(Number(text(y ?? null))) && truth[c]?.(z === true),
          )
          expect(covered).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })
})
