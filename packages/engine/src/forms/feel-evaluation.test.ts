import { describe, expect, it } from 'vitest'
import type { Placement } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { checkAll } from './check-all.ts'
import { CONTEXT, DEFINITION, emptyDraft, FORM, GOOD_PAGES } from './dog-registration.fixture.ts'
import { submitPage } from './submit-page.ts'
import { pageView } from './view-page.ts'

const LOOP = 'count(for i in 1..500 return exp(i)) > 0'
const PLACEMENTS = 100

/** The form with a first page that places the given name so many times. */
function withPlacements(more: Partial<Placement>): ProcessDefinition {
  const field = DEFINITION.fields.find(({ key }) => key === 'givenName')
  if (field === undefined) throw new Error('the field is gone')
  const fields = Array.from({ length: PLACEMENTS }, (_, at) => ({ ...field, key: `givenName${at}` }))
  const placements = fields.map(({ key }): Placement => ({ key: `pl_${key}`, field: key, ...more }))
  const forms = DEFINITION.forms.map((form) => ({
    ...form,
    pages: form.pages.map((page, at) => (at === 0 ? { ...page, groups: [{ key: 'gr_many', placements }] } : page)),
  }))
  return { ...DEFINITION, fields: [...DEFINITION.fields, ...fields], forms }
}

const [FIRST = ''] = GOOD_PAGES[0] ?? []

describe('the work of a form', () => {
  it('conditions that each are within the budget are refused when they are not together', () => {
    const one = withPlacements({})
    expect(submitPage(one, FORM, emptyDraft(), FIRST, {}, CONTEXT).problems).toEqual([])
    const checked = checkAll(withPlacements({ visible: LOOP }), FORM, emptyDraft(), CONTEXT)
    expect(checked.ok).toBe(false)
    const problems = checked.ok ? [] : checked.problems.filter(({ name }) => name === 'feel-budget')
    expect(problems).toMatchObject([{ values: { limit: '200000' } }])
  })

  it('begins anew with every request', () => {
    const few = withPlacements({ visible: 'count(for i in 1..10 return i * i) > 0' })
    for (let request = 0; request < 3; request += 1) {
      const view = pageView(few, FORM, emptyDraft(), FIRST, 'de', CONTEXT)
      expect(view.ok && view.value.groups[0]?.fields.length).toBe(PLACEMENTS)
    }
  })

  it('prefilled values come out of the same budget', () => {
    const prefill = `if ${LOOP} then "Erika" else null`
    const view = pageView(withPlacements({ prefill }), FORM, emptyDraft(), FIRST, 'de', CONTEXT)
    const filled = view.ok
      ? view.value.groups[0]?.fields.filter((field) => JSON.stringify(field).includes('Erika'))
      : []
    expect(filled?.length).toBeGreaterThan(0)
    expect(filled?.length).toBeLessThan(PLACEMENTS)
  })
})
