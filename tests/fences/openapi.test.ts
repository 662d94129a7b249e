import { ROUTES } from '@laufzettel/api'
import { describe, expect, it } from 'vitest'
import { openapiText } from '../../tools/openapi.ts'
import { readTracked } from './tracked-files.ts'

describe('the contract', () => {
  it('is what docs/openapi.json says', () => {
    expect(readTracked('docs/openapi.json'), 'run `npm run docs`').toBe(openapiText())
  })

  it('names every route once, by name and by address', () => {
    const names = ROUTES.map(({ name }) => name)
    const addresses = ROUTES.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('refers to nothing that it does not define', () => {
    const text = openapiText()
    const defined = Object.keys((JSON.parse(text) as { components: { schemas: object } }).components.schemas)
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '')
    expect(referred.length).toBeGreaterThan(0)
    expect(referred.filter((name) => !defined.includes(name))).toEqual([])
  })

  it('declares every parameter that an address holds, and no other', () => {
    for (const route of ROUTES) {
      const held = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(Object.keys('params' in route ? route.params.properties : {}), route.name).toEqual(held)
    }
  })
})
