import type { Parameter } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { readResult, writeConstant } from './read-result.ts'

const parameters = [{ key: 'rate' }] as unknown as readonly Parameter[]

describe('a result of a row', () => {
  it.each([
    ['null', { says: 'open' }],
    ['parameter.rate', { says: 'parameter', key: 'rate' }],
    ['parameter.gone', { says: 'expression', source: 'parameter.gone' }],
    ['102.5', { says: 'constant', of: 'number', value: '102.5' }],
    ['"§ 5 Abs. 1"', { says: 'constant', of: 'string', value: '§ 5 Abs. 1' }],
    ['true', { says: 'constant', of: 'boolean', value: 'true' }],
    ['date("2027-01-01")', { says: 'constant', of: 'date', value: '2027-01-01' }],
    ['[1..1]', { says: 'expression', source: '[1..1]' }],
    ['rate * 12', { says: 'expression', source: 'rate * 12' }],
    ['if dangerous then 1 else 2', { says: 'expression', source: 'if dangerous then 1 else 2' }],
  ])('%s', (source, expected) => {
    expect(readResult(source, parameters)).toEqual(expected)
  })

  it('is written as it was read', () => {
    for (const source of ['102.5', '"a \\"b\\""', 'true', 'date("2027-01-01")']) {
      const read = readResult(source, [])
      if (read.says !== 'constant') throw new Error(source)
      expect(writeConstant(read.of, read.value)).toBe(source)
    }
  })
})
