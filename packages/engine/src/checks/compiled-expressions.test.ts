import { describe, expect, it } from 'vitest'
import { DEFINITION } from '../forms/dog-registration.fixture.ts'
import { compiledExpressions, compiling } from './compiled-expressions.ts'

const [FORM] = DEFINITION.forms
const [PAGE] = FORM?.pages ?? []

/** The form with a page of so many conditions. */
function withConditions(count: number) {
  if (FORM === undefined || PAGE === undefined) throw new Error('the form is gone')
  const placements = Array.from({ length: count }, (_, at) => ({
    key: `pl_more${at}`,
    field: 'givenName',
    visible: `${at % 2} = 1`,
  }))
  const page = { ...PAGE, key: 'p_more', groups: [{ key: 'g_more', placements }] }
  return { ...DEFINITION, forms: [{ ...FORM, pages: [...FORM.pages, page] }] }
}

describe('the expressions of a model', () => {
  it('are compiled with a pause after every twenty', () => {
    const work = compiling(withConditions(1000))
    let pauses = 0
    let step = work.next()
    for (; step.done !== true; step = work.next()) pauses += 1
    expect(step.value.length).toBeGreaterThanOrEqual(1000)
    expect(pauses).toBe(Math.floor(step.value.length / 20))
  })

  it('are compiled once, however often they stand in the model', () => {
    const compiled = compiledExpressions(withConditions(10)).filter(({ source }) => source === '1 = 1')
    expect(compiled).toHaveLength(5)
    expect(new Set(compiled.map((each) => each.compiled)).size).toBe(1)
  })
})
