import type { Block } from '../kernel/block.ts'
import { action } from './action.ts'
import { adHocSubprocess } from './ad-hoc-subprocess.ts'
import { boundaryEvent } from './boundary-event.ts'
import { callActivity } from './call-activity.ts'
import { catchEvent } from './catch-event.ts'
import { complexGateway } from './complex-gateway.ts'
import { endEvent } from './end-event.ts'
import { end } from './end.ts'
import { consult } from './composites/consult.ts'
import { fourEyes } from './composites/four-eyes.ts'
import { hearing } from './composites/hearing.ts'
import { payment } from './composites/payment.ts'
import { resubmission } from './composites/resubmission.ts'
import { transfer } from './composites/transfer.ts'
import { eventGateway } from './event-gateway.ts'
import { eventSubprocess } from './event-subprocess.ts'
import { exclusiveGateway } from './exclusive-gateway.ts'
import { formStart } from './form-start.ts'
import { inclusiveGateway } from './inclusive-gateway.ts'
import { letter } from './letter.ts'
import { manualTask } from './manual-task.ts'
import { parallelGateway } from './parallel-gateway.ts'
import { PARTS } from './parts/index.ts'
import { question } from './question.ts'
import { receiveTask } from './receive-task.ts'
import { rule } from './rule.ts'
import { sendTask } from './send-task.ts'
import { serviceTask } from './service-task.ts'
import { startEvent } from './start-event.ts'
import { subprocess } from './subprocess.ts'
import { task } from './task.ts'
import { throwEvent } from './throw-event.ts'
import { timer } from './timer.ts'
import { transaction } from './transaction.ts'
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
  hearing,
  consult,
  'four-eyes': fourEyes,
  resubmission,
  payment,
  transfer,
  'parallel-gateway': parallelGateway,
  'inclusive-gateway': inclusiveGateway,
  'event-gateway': eventGateway,
  'complex-gateway': complexGateway,
  'start-event': startEvent,
  'catch-event': catchEvent,
  'throw-event': throwEvent,
  'boundary-event': boundaryEvent,
  'end-event': endEvent,
  task,
  'manual-task': manualTask,
  'service-task': serviceTask,
  action,
  'send-task': sendTask,
  'receive-task': receiveTask,
  subprocess,
  'event-subprocess': eventSubprocess,
  'ad-hoc-subprocess': adHocSubprocess,
  transaction,
  'call-activity': callActivity,
} as const

/** The names that steps give as their `block`; views of blocks are complete by it. */
export type BlockType = keyof typeof BY_TYPE

/** Every block, in the order of the palette. */
export const BLOCKS: readonly Block<never>[] = Object.values(BY_TYPE)

const byType = new Map<string, Block<never>>([...BLOCKS, ...PARTS].map((block) => [block.type, block]))

/** The block of a type, those of `parts/` too. */
export function blockOf(type: string): Block<never> | undefined {
  return byType.get(type)
}
