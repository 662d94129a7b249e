import { describe, expect, it } from 'vitest'
import { commandOf } from './keys.ts'

const pressed = (key: string, more: object = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

describe('keys in the diagram', () => {
  it('move, open, insert, delete and rename', () => {
    expect(pressed('ArrowDown')).toEqual({ kind: 'move', direction: 'next' })
    expect(pressed('Home')).toEqual({ kind: 'move', direction: 'first' })
    expect(pressed('Enter')).toEqual({ kind: 'open' })
    expect(pressed('+', { shiftKey: true })).toEqual({ kind: 'insert' })
    expect(pressed('Delete')).toEqual({ kind: 'remove' })
    expect(pressed('F2')).toEqual({ kind: 'rename' })
    expect(pressed('ArrowDown', { shiftKey: true })).toEqual({ kind: 'move', direction: 'way' })
  })

  it('put a step elsewhere with Control and an arrow', () => {
    expect(pressed('ArrowLeft', { ctrlKey: true })).toEqual({ kind: 'place', across: -1, down: 0 })
    expect(pressed('ArrowDown', { ctrlKey: true })).toEqual({ kind: 'place', across: 0, down: 1 })
    expect(pressed('ArrowDown', { ctrlKey: true, shiftKey: true })).toBeNull()
  })

  it('leave everything else to browser and shell', () => {
    expect(pressed('z', { ctrlKey: true })).toBeNull()
    expect(pressed('+', { ctrlKey: true })).toBeNull()
    expect(pressed('a')).toBeNull()
    expect(pressed('ArrowLeft', { altKey: true })).toBeNull()
    expect(pressed('Tab')).toBeNull()
  })
})
