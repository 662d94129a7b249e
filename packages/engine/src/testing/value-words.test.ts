import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { valueFormat } from './value-words.ts'

const definition: ProcessDefinition = JSON.parse(
  readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8'),
)

describe('how a value of a case is printed', () => {
  it('is that of the letter that prints it', () => {
    expect(valueFormat(definition, 'result.tax.total')).toBe('money')
  })

  it('is an amount where a rule takes it from amounts in euros, in every row', () => {
    const rate = 'result.tax.dogs[1].years[1].rate'
    expect(valueFormat(definition, rate)).toBe('money')
    const parameters = definition.parameters.map(({ unit: _, ...parameter }) => parameter)
    expect(valueFormat({ ...definition, parameters }, rate)).toBeUndefined()
    expect(valueFormat(definition, 'result.tax.dogs[1].years[1].months')).not.toBe('money')
  })
})
