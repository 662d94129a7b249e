import { checkDefinition, type ProcessDefinition } from '@laufzettel/engine'
import { addresses } from '@laufzettel/portal/render'
import { describe, expect, it } from 'vitest'
import { HUNDESTEUER, readExample } from '../../start/examples.ts'

const definition = readExample(HUNDESTEUER).definition as ProcessDefinition

/** The example with its first page under another key. */
function withPage(key: string): unknown {
  const forms = definition.forms.map((form) => ({
    ...form,
    pages: form.pages.map((page, at) => (at === 0 ? { ...page, key } : page)),
  }))
  return { ...definition, forms }
}

describe('the key of a page', () => {
  const { check, later, removeItem, sent } = addresses
  it.each([check, later, removeItem, sent].map((address) => address('d')))('is none that %s has', (address) => {
    const key = address.split('/').at(-1) ?? ''
    expect(addresses.formPage('d', key)).toBe(address)
    const checked = checkDefinition(withPage(key))
    expect(checked.ok ? [] : checked.problems.map(({ name, values }) => [name, values?.key])).toContainEqual([
      'key-reserved',
      key,
    ])
  })

  it('is otherwise free', () => {
    expect(checkDefinition(withPage('pruefung')).ok).toBe(true)
  })
})
