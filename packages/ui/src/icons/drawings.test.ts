import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { DRAWINGS } from './drawings.ts'

const lucide: Record<string, unknown> = createRequire(import.meta.url)('lucide-static/icon-nodes.json')

describe('icons', () => {
  it.each(Object.entries(DRAWINGS))('%s is the drawing of Lucide, unchanged', (name, shapes) => {
    expect(shapes).toEqual(lucide[name])
  })
})
