import { describe, expect, it } from 'vitest'
import { BLOCKS, blockOf, type BlockType } from './index.ts'

describe('the list of blocks', () => {
  it('names each block by its own type', () => {
    const types: readonly BlockType[] = [
      'form-start', 'question', 'user-task', 'rule', 'letter', 'timer', 'exclusive-gateway', 'end',
    ]
    expect(BLOCKS.map((block) => block.type)).toEqual(types)
    for (const type of types) expect(blockOf(type)?.type).toBe(type)
  })
})
