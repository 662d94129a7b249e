import type { TableColumn } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { draftOf, sourceOf } from './condition-draft.ts'

const column = (kind: TableColumn['kind'], options: readonly string[] = []): TableColumn => ({
  label: { de: 'Spalte', en: 'Column' },
  kind,
  options: new Map(options.map((key) => [key, { de: key, en: key }])),
  money: false,
})

describe('the form of a condition', () => {
  it.each([
    ['boolean', [], ['-', 'true', 'false', 'not(true)', 'not(false)']],
    ['string', ['a', 'b'], ['-', '"a"', '"a", "b"', 'not("a")']],
    ['string', [], ['-', '"Labrador"', 'not("a", "b")']],
    ['number', [], ['-', '>= 3', '< 12.5', '[3..5)', '7']],
    ['date', [], ['-', '>= date("2027-01-01")', '[date("2027-01-01")..date("2027-12-31")]']],
    ['number', [], ['< limit', '1, 5', 'not([1..3])']],
    [null, [], ['any expression', '-']],
  ] as const)('%s %j writes what it read', (kind, options, sources) => {
    for (const source of sources) {
      expect(sourceOf(draftOf(source, column(kind, options), 'de'), 'de')).toBe(source)
    }
  })

  it('is FEEL where the column has no simple form for it', () => {
    expect(draftOf('< limit', column('number'), 'de').kind).toBe('expert')
    expect(draftOf('"gone"', column('string', ['a']), 'de').kind).toBe('expert')
    expect(draftOf('1, 5', column('number'), 'de').kind).toBe('expert')
    expect(draftOf('true', column('number'), 'de').kind).toBe('expert')
  })

  it('says what has to be mended', () => {
    const range = (from: string, to: string) =>
      sourceOf(
        { kind: 'range', of: 'number', from: { typed: from, included: true }, to: { typed: to, included: true } },
        'de',
      )
    expect(range('drei', '')).toEqual({ mistake: 'badNumber' })
    expect(range('5', '3')).toEqual({ mistake: 'badOrder' })
    expect(range('1,5', '')).toBe('>= 1.5')
    expect(sourceOf({ kind: 'choice', mode: 'some', chosen: [] }, 'de')).toEqual({ mistake: 'noneChosen' })
  })
})
