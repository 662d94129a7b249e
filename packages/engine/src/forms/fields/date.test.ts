import { describe, expect, it } from 'vitest'
import { problemText } from '../../problems/problem.ts'
import { date, taggedOf } from './date.ts'

const NBSP = '\u00a0'

function read(day: string, month: string, year: string, config: unknown = {}) {
  return date.read({ day, month, year }, config)
}

function wrong(day: string, month: string, year: string, config: unknown = {}): (string | undefined)[][] {
  const result = read(day, month, year, config)
  return result.ok ? [] : result.problems.map((found) => [found.name, found.place])
}

describe('date', () => {
  it('is read from day, month and year', () => {
    expect(read('4', '6', '2023')).toEqual({ ok: true, value: { value: { $date: '2023-06-04' } } })
    expect(read(' 04 ', '06', '2023')).toEqual({ ok: true, value: { value: { $date: '2023-06-04' } } })
    expect(read('29', '2', '2024').ok).toBe(true)
  })

  it('is no answer when all boxes are empty', () => {
    expect(read('', ' ', '')).toEqual({ ok: true, value: null })
  })

  it.each([
    ['4', '6', '23', [['date-year', 'year']]],
    ['4', 'Juni', '2023', [['date-month', 'month']]],
    [
      '32',
      '13',
      '2023',
      [
        ['date-day', 'day'],
        ['date-month', 'month'],
      ],
    ],
    ['0', '1', '2023', [['date-day', 'day']]],
    ['30', '2', '2023', [['date-impossible', 'day']]],
    ['29', '2', '2023', [['date-impossible', 'day']]],
    ['', '6', '2023', [['date-day-missing', 'day']]],
    ['4', '', '2023', [['date-month-missing', 'month']]],
    ['4', '6', '', [['date-year-missing', 'year']]],
    ['1e1', '6', '2023', [['date-day', 'day']]],
    ['4', '6', '0023', [['date-year', 'year']]],
  ])('finds what is wrong in %s %s %s', (day, month, year, problems) => {
    expect(wrong(day, month, year)).toEqual(problems)
  })

  it('says how to mend it, in the words of the field', () => {
    const result = read('4', '6', '23', { year: { de: 'Geburtsjahr', en: 'year of birth' } })
    const [found] = result.ok ? [] : result.problems
    expect(found && problemText(found, 'de')).toBe('Schreiben Sie das Geburtsjahr mit vier Ziffern, zum Beispiel 2023.')
    expect(found && problemText(found, 'en')).toBe('Write the year of birth with four digits, for example 2023.')
    const impossible = read('30', '2', '2023')
    const [other] = impossible.ok ? [] : impossible.problems
    expect(other && problemText(other, 'de')).toBe(
      `Den 30.${NBSP}Februar 2023 gibt es nicht. Prüfen Sie Tag und Monat.`,
    )
  })

  it('reads for people as day, month and year', () => {
    expect(date.toText({ value: { $date: '2026-03-15' } }, {}, 'de')).toBe(`15.${NBSP}März 2026`)
  })
})

describe('incomplete date', () => {
  const config = { incomplete: true }

  it('may be a year, or a month of a year', () => {
    expect(read('', '', '2023', config)).toEqual({ ok: true, value: { value: null, partial: '2023' } })
    expect(read('', '6', '2023', config)).toEqual({ ok: true, value: { value: null, partial: '2023-06' } })
    expect(wrong('4', '', '2023', config)).toEqual([['date-month-missing', 'month']])
    expect(wrong('', '6', '', config)).toEqual([['date-year-missing', 'year']])
  })

  it('is refused where the field does not allow it', () => {
    expect(wrong('', '', '2023')).toEqual([
      ['date-month-missing', 'month'],
      ['date-day-missing', 'day'],
    ])
  })

  it('is null in FEEL, between an earliest and a latest day', () => {
    expect(date.names({ value: null, partial: '2024-02' }, 'birthDate', config)).toEqual({
      birthDate: null,
      birthDateEarliest: { $date: '2024-02-01' },
      birthDateLatest: { $date: '2024-02-29' },
    })
    expect(date.names({ value: null, partial: '2023' }, 'birthDate', config)).toMatchObject({
      birthDateEarliest: { $date: '2023-01-01' },
      birthDateLatest: { $date: '2023-12-31' },
    })
    expect(date.names({ value: { $date: '2023-06-04' } }, 'birthDate', config)).toEqual({
      birthDate: { $date: '2023-06-04' },
      birthDateEarliest: { $date: '2023-06-04' },
      birthDateLatest: { $date: '2023-06-04' },
    })
    expect(date.names(null, 'birthDate', config)).toEqual({
      birthDate: null,
      birthDateEarliest: null,
      birthDateLatest: null,
    })
  })

  it('reads for people as what is known', () => {
    expect(date.toText({ value: null, partial: '2023' }, config, 'de')).toBe('2023')
    expect(date.toText({ value: null, partial: '2023-06' }, config, 'de')).toBe('Juni 2023')
    expect(date.toText({ value: null, partial: '2023-06' }, config, 'en')).toBe('June 2023')
  })

  it('has one tagged form in requests and scenarios', () => {
    expect(taggedOf({ value: null, partial: '2023-06' })).toEqual({ $partial: '2023-06' })
    expect(date.write({ value: { $partial: '2023-06' } }, config)).toEqual({ day: '', month: '6', year: '2023' })
    expect(date.write({ value: { $date: '2023-06-04' } }, config)).toEqual({ day: '4', month: '6', year: '2023' })
    expect(date.write({ value: '2023-06-04' }, config)).toBeNull()
    expect(date.write({ value: { $partial: '2023-13' } }, config)).toBeNull()
  })
})
