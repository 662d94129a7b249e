import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { findProblems } from './find-problems.ts'

const example = readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8')

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) deepFreeze(member)
  return Object.freeze(value)
}

/** The model with other steps, sharing everything else, as an edit leaves it. */
function withSteps(model: ProcessDefinition, change: (step: ProcessDefinition['steps'][number]) => object) {
  return deepFreeze({ ...model, steps: model.steps.map((step) => ({ ...step, ...change(step) })) })
}

describe('a frozen model that was judged before', () => {
  it('is judged again where it has changed', () => {
    const model = deepFreeze(JSON.parse(example) as ProcessDefinition)
    expect(findProblems(model)).toEqual([])
    const names = findProblems(withSteps(model, ({ block }) => (block === 'rule' ? { name: { de: '', en: '' } } : {})))
    expect(names.map(({ name }) => name)).toContain('definition-shape')
    const settings = findProblems(withSteps(model, ({ block }) => (block === 'rule' ? { config: {} } : {})))
    expect(settings.filter(({ severity }) => severity === 'error').map(({ name }) => name)).toContain('step-unfinished')
    const kind = findProblems(withSteps(model, ({ block }) => (block === 'rule' ? { block: 'letter' } : {})))
    expect(kind.map(({ name }) => name)).toContain('step-unfinished')
  })

  it('is judged anew when it is not frozen, since it may have changed in place', () => {
    const model = JSON.parse(example) as ProcessDefinition
    expect(findProblems(model)).toEqual([])
    for (const step of model.steps) step.name.de = ''
    expect(findProblems(model).map(({ name }) => name)).toContain('definition-shape')
  })
})
