import type { Block } from '../kernel/block.ts'
import { end } from './end.ts'
import { exclusiveGateway } from './exclusive-gateway.ts'
import { formStart } from './form-start.ts'
import { letter } from './letter.ts'
import { question } from './question.ts'
import { rule } from './rule.ts'
import { timer } from './timer.ts'
import { userTask } from './user-task.ts'

/** Every block, in the order of the palette. */
export const BLOCKS = [formStart, question, userTask, rule, letter, timer, exclusiveGateway, end] as const

const byType = new Map<string, Block<never>>(BLOCKS.map((block) => [block.type, block]))

export function blockOf(type: string): Block<never> | undefined {
  return byType.get(type)
}
