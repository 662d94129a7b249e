import { compileExpression } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { momentOfPeriod, PERIOD_UNITS, periodFromToday, periodOfMoment, periodParts, periodText } from './period-words.ts'

describe('a period in the inspector', () => {
  it('is a number and a unit, and back', () => {
    expect(periodParts('P14D')).toEqual({ count: 14, unit: 'D' })
    expect(periodText('2', 'W')).toBe('P2W')
    expect(periodText(' 1 ', 'M')).toBe('P1M')
    expect(periodParts('P10WD')).toEqual({ count: 10, unit: 'WD' })
  })
  it('is refused unless it is a whole number from 1 to 999', () => {
    for (const count of ['', '0', '-1', '1,5', 'zwei', '1000', '99999']) expect(periodText(count, 'D')).toBeUndefined()
    expect(periodText('999', 'D')).toBe('P999D')
  })
  it('is read from a moment only where it counts from the day the step begins', () => {
    expect(periodFromToday('today() + duration("P14D")', 'de')).toBe('14\u00a0Tage')
    expect(periodFromToday('question.due + duration("P14D")', 'de')).toBeUndefined()
  })
  it('is written as a moment from the day the step begins, and read back', () => {
    expect(momentOfPeriod('P2W')).toBe('today() + duration("P14D")')
    expect(momentOfPeriod('P1M')).toBe('today() + duration("P1M")')
    expect(periodOfMoment(momentOfPeriod('P5WD') ?? '')).toBe('P5WD')
    expect(periodOfMoment('today()')).toBeUndefined()
    for (const unit of PERIOD_UNITS) expect(compileExpression(momentOfPeriod(`P3${unit}`) ?? '').ok).toBe(true)
  })
  it('leaves alone what it cannot show', () => {
    expect(periodParts('P1Y')).toBeUndefined()
    expect(periodParts('')).toBeUndefined()
  })
})
