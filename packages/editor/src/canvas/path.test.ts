import { describe, expect, it } from 'vitest'
import { arrowPath, linePath } from './path.ts'

const corner = [{ x: 0, y: 0 }, { x: 0, y: 40 }, { x: 60, y: 40 }, { x: 60, y: 80 }]

describe('the line of a flow', () => {
  it('has corners of radius 10', () => {
    expect(linePath(corner, false)).toBe('M0 0L0 30Q0 40 10 40L50 40Q60 40 60 50L60 80')
  })

  it('has smaller corners where there is less room', () => {
    expect(linePath([{ x: 0, y: 0 }, { x: 0, y: 8 }, { x: 60, y: 8 }], false)).toBe('M0 0L0 4Q0 8 4 8L60 8')
  })

  it('runs straight into a join', () => {
    expect(linePath(corner, true)).toBe('M0 0L0 30Q0 40 10 40L60 40L60 80')
  })

  it('ends in an arrow 8 wide and 9 long in its direction', () => {
    expect(arrowPath(corner)).toBe('M60 80L64 71L56 71Z')
    expect(arrowPath([{ x: 60, y: 0 }, { x: 0, y: 0 }])).toBe('M0 0L9 -4L9 4Z')
  })
})
