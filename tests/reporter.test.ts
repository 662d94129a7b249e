import { describe, expect, it } from 'vitest'
import { closingLine } from './reporter.ts'

describe('closing line', () => {
  it('counts what passed and what failed', () => {
    expect(closingLine(12, 0, 0)).toBe('12 passed, 0 failed')
  })

  it('names skipped tests only where there are any', () => {
    expect(closingLine(12, 1, 2)).toBe('12 passed, 1 failed, 2 skipped')
  })
})
