import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { settingFits } from './setting-fits.ts'

const example = new URL('../../../../examples/hundesteuer/process.json', import.meta.url)
const model = JSON.parse(readFileSync(example, 'utf8')) as ProcessDefinition
const check = model.steps.find(({ block }) => block === 'user-task') as ProcessDefinition['steps'][number]
const letter = model.steps.find(({ block }) => block === 'letter') as ProcessDefinition['steps'][number]

const fits = (config: Record<string, unknown>, before = check) => settingFits(model, before, { ...before, config })

describe('a setting', () => {
  it('fits when it has its shape and points to something that exists', () => {
    expect(fits({ ...check.config, role: 'postRoom' })).toBe(true)
    expect(fits({ letter: 'reminder' }, letter)).toBe(true)
  })

  it.each([
    ['has another shape', { ...check.config, dueWorkingDays: 0 }],
    ['is none of the block', { ...check.config, colour: 'red' }],
    ['points to nothing', { ...check.config, role: 'mayor' }],
  ])('does not fit when it %s', (_, config) => {
    expect(fits(config)).toBe(false)
  })

  it('may be missing as it was before, but is not taken away when it is needed', () => {
    expect(fits({}, letter)).toBe(false)
    expect(fits({}, { ...letter, config: {} })).toBe(true)
    const { dueWorkingDays: _, ...optional } = check.config
    expect(fits(optional)).toBe(true)
  })
})
