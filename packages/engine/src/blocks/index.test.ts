import { describe, expect, it } from 'vitest'
import { BLOCKS, blockOf, type BlockType } from './index.ts'

describe('the list of blocks', () => {
  it('names each block by its own type', () => {
    const types: readonly BlockType[] = [
      'form-start', 'question', 'user-task', 'rule', 'letter', 'timer', 'exclusive-gateway', 'end',
      'hearing', 'consult', 'four-eyes', 'resubmission', 'payment', 'transfer',
      'parallel-gateway', 'inclusive-gateway', 'event-gateway', 'complex-gateway', 'start-event', 'catch-event', 'throw-event',
      'boundary-event', 'end-event', 'task', 'manual-task', 'service-task', 'action', 'send-task', 'receive-task', 'subprocess',
      'event-subprocess', 'ad-hoc-subprocess', 'transaction', 'call-activity',
    ]
    expect(BLOCKS.map((block) => block.type)).toEqual(types)
    for (const type of types) expect(blockOf(type)?.type).toBe(type)
  })
})
