import { describe, expect, it } from 'vitest'
import { brandStyle, checkBrand, contrastWithWhite } from './brand.ts'

const problemsOf = (input: unknown) => {
  const checked = checkBrand(input)
  return checked.ok ? [] : checked.problems.map(({ name, values }) => [name, values?.part])
}

describe('the look of an authority', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#777777', 4.48],
    ['#767676', 4.54],
    ['#ff0000', 4],
  ])('%s differs from white by %d', (colour, ratio) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 2)
  })

  it('is taken where its colours can be read', () => {
    expect(checkBrand({ name: 'Musterstadt', act: '#004A99', bar: '#123456', crest: '#ff0000' }).ok).toBe(true)
    expect(checkBrand({}).ok).toBe(true)
  })

  it('is refused with everything that is wrong', () => {
    expect(problemsOf({ act: '#777777', bar: 'red', crest: '#ffcc00', logo: 'x', name: ' ' })).toEqual([
      ['brand-contrast', 'act'],
      ['brand-shape', 'bar'],
      ['brand-contrast', 'crest'],
      ['brand-shape', 'logo'],
      ['brand-shape', 'name'],
    ])
    for (const input of [null, [], 'x']) expect(problemsOf(input)).toEqual([['brand-shape', '']])
    expect(problemsOf({ act: '#004a99;}body{display:none' })).toEqual([['brand-shape', 'act']])
  })

  it('becomes a style sheet that leaves the dark theme alone, or none', () => {
    expect(brandStyle({ name: 'Musterstadt' })).toBe(null)
    const style = brandStyle({ act: '#004a99' }) ?? ''
    expect(style).toContain('--lz-act:#004a99;--lz-act-strong:#003b7a;--lz-act-tint:#f0f4f9')
    expect(style).not.toContain('--lz-bar')
  })
})
