import { expect, it } from 'vitest'
import { slopeOf } from './slope.ts'

it('a slope tells growth from noise', () => {
  expect(slopeOf([[0, 5], [1, 7], [2, 9]])).toBe(2)
  expect(slopeOf([[0, 5], [1, 6], [2, 5], [3, 6], [4, 5]])).toBe(0)
  expect(slopeOf([[3, 1]])).toBe(0)
})
