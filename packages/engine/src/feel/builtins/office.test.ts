import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeCalendar } from '../../calendar/feel-calendar.ts'
import { landCalendar } from '../../calendar/holidays.ts'
import { compileExpression } from '../compile.ts'
import { evaluate } from '../evaluate.ts'
import { link } from '../link.ts'
import { OFFICE_FUNCTIONS } from '../office-functions.ts'
import { OFFICE_NAMES } from '../office-names.ts'
import { scopeOf } from '../scope.ts'
import { toTagged } from '../tagged.ts'
import { EUROPE_BERLIN } from '../zones/europe-berlin.ts'

const BARE = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN }
const HESSE = { ...BARE, calendar: officeCalendar(landCalendar('HE', 2020, 2040)) }

function run(source: string, options: Parameters<typeof evaluate>[2] = HESSE) {
  const compiled = compileExpression(source)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { value, warnings, failed } = evaluate(link(compiled.value), scopeOf({}), options)
  return { value: toTagged(value), warnings: warnings.map((warning) => warning.name), failed: failed?.name }
}
const value = (source: string) => run(source).value
const ask = (source: string) => {
  const { value: found, warnings } = run(source)
  return found === null ? warnings : found
}

describe('office functions', () => {
  it.each(OFFICE_NAMES)('%s does what its example says', (name) => {
    const { example, result } = OFFICE_FUNCTIONS[name]
    expect(example.startsWith(`office.${name}(`)).toBe(true)
    expect(run(example)).toEqual({ value: value(result), warnings: [], failed: undefined })
  })

  it('are all described, and nothing else is', () => {
    expect(Object.keys(OFFICE_FUNCTIONS)).toEqual([...OFFICE_NAMES])
    for (const language of ['de', 'en'] as const) {
      const labels = Object.values(OFFICE_FUNCTIONS).map(({ label }) => label[language])
      expect(new Set(labels).size).toBe(labels.length)
    }
  })
})

describe('age and years', () => {
  it('a year of life is completed when the day before the birthday ends (§ 187 Abs. 2 Satz 2 BGB)', () => {
    expect(value('age on(@"2008-03-15", @"2026-03-14")')).toEqual(value('17'))
    expect(value('age on(@"2008-03-15", @"2026-03-15")')).toEqual(value('18'))
    expect(value('age on(@"2008-02-29", @"2026-03-01")')).toEqual(value('18'))
    expect(value('age on(@"2008-02-29", @"2028-02-29")')).toEqual(value('20'))
    expect(ask('age on(@"2026-03-15", @"2026-03-14")')).toEqual(['feel-no-result'])
  })

  it('equals a count of the birthdays from the first one on', () => {
    const day = fc.integer({ min: -20_000, max: 20_000 })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40_000 }), (birth, lived) => {
        const text = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
        const born = new Date(birth * 86_400_000)
        let birthdays = 0
        // 29 February of a common year runs over to 1 March, which is the day that counts.
        for (let year = 1; ; year += 1) {
          if (
            Date.UTC(born.getUTCFullYear() + year, born.getUTCMonth(), born.getUTCDate()) >
            (birth + lived) * 86_400_000
          )
            break
          birthdays += 1
        }
        expect(value(`age on(@"${text(birth)}", @"${text(birth + lived)}")`)).toEqual(value(String(birthdays)))
      }),
      { numRuns: 300 },
    )
  })

  it('years between are full ones, in both directions', () => {
    expect(value('years between(@"2021-05-04", @"2026-05-04")')).toEqual(value('5'))
    expect(value('years between(@"2026-05-04", @"2021-05-05")')).toEqual(value('-4'))
    expect(value('years between(@"2026-05-04", @"2026-05-03")')).toEqual(value('0'))
  })
})

describe('rounding by the names of statutes', () => {
  it.each([
    ['round to full euro(367.49)', '367'],
    ['round to full euro(-0.5)', '-1'],
    ['round to cent(0.005)', '0.01'],
    ['round to cent(2.675)', '2.68'],
    ['round down to full euro(-0.1)', '-1'],
    ['round up to full euro(-0.9)', '0'],
    ['fixed point truncated(-2 / 3, 2)', '-0.66'],
    ['fixed point rounded(0.00000000005, 10)', '0.0000000001'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toEqual(value(expected))
  })

  it('needs a whole number of decimals', () => {
    expect(ask('fixed point rounded(1.5, 0.5)')).toEqual(['feel-no-result'])
    expect(ask('fixed point truncated(1.5, -1)')).toEqual(['feel-no-result'])
  })
})

describe('deadlines in expressions', () => {
  it('take a duration or a text, move or not, and may count the first day', () => {
    expect(ask('end of period(@"2026-03-04", @"P1M")')).toEqual({ $date: '2026-04-07' })
    expect(ask('end of period(@"2026-03-04", @"P1M", false)')).toEqual({ $date: '2026-04-04' })
    expect(ask('end of period(event: @"2026-03-04", period: @"P14D")')).toEqual({ $date: '2026-03-18' })
    expect(ask('end of period(@"2026-03-02", "P1W", false, true)')).toEqual({ $date: '2026-03-08' })
    expect(ask('end of period(event: @"2026-03-02", period: "P1W", first day counts: true, moves: false)')).toEqual({
      $date: '2026-03-08',
    })
    expect(ask('end of period(@"2026-04-01", "P3WD")')).toEqual({ $date: '2026-04-08' })
  })

  it('compare with other dates, as conditions do', () => {
    expect(value('@"2026-04-07" <= end of period(@"2026-03-04", @"P1M")')).toBe(true)
    expect(value('if is working day(@"2026-03-04") then "offen" else holiday name(@"2026-03-04")')).toBe('offen')
  })

  it.each([
    ['end of period(@"2026-03-04", @"PT5H")', 'period-unreadable'],
    ['end of period(@"2026-03-04", -@"P1M")', 'period-unreadable'],
    ['end of period(@"2026-03-04", 5)', 'period-unreadable'],
    ['end of period(@"2040-12-20", @"P1M")', 'calendar-not-covered'],
    ['end of period(@"12026-03-04", @"P1M")', 'date-invalid'],
    ['next working day(@"20300-03-04")', 'calendar-not-covered'],
    ['working days between(@"20300-03-04", @"2026-03-04")', 'calendar-not-covered'],
    ['is working day(@"2019-03-04")', 'calendar-not-covered'],
    ['add working days(@"2040-12-20", 30)', 'calendar-not-covered'],
    ['add working days(@"2026-03-04", 0.5)', 'feel-no-result'],
    ['day of notification(@"2026-03-31", "fax", "AO")', 'channel-unknown'],
    ['day of notification(@"2026-03-31", "post", "StGB")', 'law-unknown'],
    ['day of notification(@"2026-03-31", "portal", "VwVfG")', 'retrieval-missing'],
    ['end of period("2026-03-04", @"P1M")', 'feel-arguments'],
  ])('%s is null with the warning %s', (source, warning) => {
    expect(run(source)).toEqual({ value: null, warnings: [warning], failed: undefined })
  })

  it('give null with a warning where there is no calendar', () => {
    expect(run('end of period(@"2026-03-04", @"P1M")', BARE)).toMatchObject({
      value: null,
      warnings: ['calendar-missing'],
    })
    expect(run('age on(@"2008-03-15", @"2026-03-14")', BARE)).toMatchObject({ warnings: [] })
  })

  it('are charged for the days they walk', () => {
    const budget = { ...HESSE, budget: 1000 }
    expect(run('add working days(@"2026-03-04", 2000)', budget).failed).toBe('feel-budget')
    expect(run('end of period(@"2026-03-04", "P2000WD")', budget).failed).toBe('feel-budget')
    expect(run('working days between(@"2020-01-01", @"2039-12-31")', budget).failed).toBe('feel-budget')
  })
})

describe('the namespace of the office functions', () => {
  it('may be left out, as in models from before it, with the same meaning', () => {
    expect(value('first of month(@"2026-03-15")')).toEqual(value('office.first of month(@"2026-03-15")'))
  })

  it('leaves a field of the same name alone', () => {
    expect(value('{office: {street: "Ahornallee"}, there: office.street}.there')).toBe('Ahornallee')
  })
})
