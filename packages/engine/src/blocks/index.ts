import type { Block } from '../kernel/block.ts'
import { end } from './end.ts'
import { exclusiveGateway } from './exclusive-gateway.ts'
import { formStart } from './form-start.ts'
import { letter } from './letter.ts'
import { question } from './question.ts'
import { rule } from './rule.ts'
import { timer } from './timer.ts'
import { userTask } from './user-task.ts'

/** Every block under its type, in the order of the palette. */
const BY_TYPE = {
  'form-start': formStart,
  question,
  'user-task': userTask,
  rule,
  letter,
  timer,
  'exclusive-gateway': exclusiveGateway,
  end,
} as const

/** The names that steps give as their `block`; views of blocks are complete by it. */
export type BlockType = keyof typeof BY_TYPE

/** Every block, in the order of the palette. */
export const BLOCKS: readonly Block<never>[] = Object.values(BY_TYPE)

const byType = new Map<string, Block<never>>(BLOCKS.map((block) => [block.type, block]))

export function blockOf(type: string): Block<never> | undefined {
  return byType.get(type)
}
