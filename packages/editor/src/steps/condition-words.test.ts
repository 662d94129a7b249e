import { readFileSync } from 'node:fs'
import type { Flow, ProcessDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { askableSteps, conditionOf, flowWords, outcomeCondition } from './condition-words.ts'

const example: ProcessDefinition = JSON.parse(
  readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8'),
)
const flow = (change: Partial<Flow>): Flow => ({ key: 'f_test', from: 's_pvzxu5v9', to: 's_js2wupnj', ...change })
const asked = outcomeCondition('s_yzypbfy2', 'o_scrpybpy')

describe('the condition of a way', () => {
  it('is an outcome that a person chooses, written as FEEL and read back', () => {
    const condition = conditionOf(flow({ condition: asked }), example)
    expect(condition.kind === 'outcome' && [condition.step.name.de, condition.outcome.label.de]).toEqual([
      'Steuer festsetzen',
      'Rückfrage stellen',
    ])
  })
  it('is shown as an expression when it says anything else, or names an outcome that is gone', () => {
    for (const source of ['count(dogs) > 1', `${asked} and true`, outcomeCondition('s_yzypbfy2', 'o_gone')]) {
      expect(conditionOf(flow({ condition: source }), example)).toEqual({ kind: 'expression', source })
    }
  })
  it('may be what is left over, or none', () => {
    expect(conditionOf(flow({ isDefault: true }), example).kind).toBe('otherwise')
    expect(conditionOf(flow({}), example).kind).toBe('none')
  })
  it('can ask for steps that come before', () => {
    expect(askableSteps('s_pvzxu5v9', example).map((step) => step.key)).toEqual(['s_yzypbfy2'])
    expect(askableSteps('s_md3njr4n', example).map((step) => step.key)).toEqual(['s_yzypbfy2'])
    expect(askableSteps('s_bgfjj6m4', example)).toEqual([])
  })
})

describe('the words on a way', () => {
  it('are its label, else the outcome', () => {
    expect(flowWords(flow({ condition: asked, label: { de: 'Unklar', en: 'Unclear' } }), example)?.de).toBe('Unklar')
    expect(flowWords(flow({ condition: asked }), example)?.en).toBe('Ask a question')
    expect(flowWords(flow({ condition: 'true' }), example)).toBeUndefined()
  })
})
