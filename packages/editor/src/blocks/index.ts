import { type Block, blockOf, type BlockType, type Language } from '@laufzettel/engine'
import type { MessageKey } from '../messages/say.ts'
import { action } from './action.tsx'
import { adHocSubprocess } from './ad-hoc-subprocess.tsx'
import { boundaryEvent } from './boundary-event.tsx'
import { callActivity } from './call-activity.tsx'
import { catchEvent } from './catch-event.tsx'
import { complexGateway } from './complex-gateway.tsx'
import { endEvent } from './end-event.tsx'
import { end } from './end.tsx'
import { consult } from './consult.tsx'
import { fourEyes } from './four-eyes.tsx'
import { hearing } from './hearing.tsx'
import { payment } from './payment.tsx'
import { resubmission } from './resubmission.tsx'
import { transfer } from './transfer.tsx'
import { eventGateway } from './event-gateway.tsx'
import { eventSubprocess } from './event-subprocess.tsx'
import { exclusiveGateway } from './exclusive-gateway.tsx'
import { formStart } from './form-start.tsx'
import { inclusiveGateway } from './inclusive-gateway.tsx'
import { letter } from './letter.tsx'
import { manualTask } from './manual-task.tsx'
import { parallelGateway } from './parallel-gateway.tsx'
import { question } from './question.tsx'
import { receiveTask } from './receive-task.tsx'
import { rule } from './rule.tsx'
import { sendTask } from './send-task.tsx'
import { serviceTask } from './service-task.tsx'
import { startEvent } from './start-event.tsx'
import { subprocess } from './subprocess.tsx'
import { task } from './task.tsx'
import { throwEvent } from './throw-event.tsx'
import { timer } from './timer.tsx'
import { transaction } from './transaction.tsx'
import { unknownBlock } from './unknown-block.tsx'
import { userTask } from './user-task.tsx'
import type { BlockView } from './view.ts'

/** The view of every block; the compiler names the one that is missing. */
export const BLOCK_VIEWS = {
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
} satisfies Record<BlockType, BlockView>

const views: ReadonlyMap<string, BlockView> = new Map(Object.entries(BLOCK_VIEWS))

/** How a step of this block looks; a block that this house does not know is shown as such. */
export function blockView(type: string): BlockView {
  return views.get(type) ?? unknownBlock
}

/** The groups of the palette, in the order of the FIM reference activities. */
export const ACTIVITIES = ['receive', 'involve', 'examine', 'decide', 'provide', 'structure'] as const satisfies readonly Block['activity'][]

export function activityMessage(activity: Block['activity']): MessageKey {
  return `activity-${activity}`
}

export interface PaletteEntry {
  readonly type: string
  readonly view: BlockView
  readonly activity: Block['activity']
}

/** Every block of the office with its group, in the order of the palette; what only BPMN experts need is not offered. */
export function paletteEntries(): readonly PaletteEntry[] {
  return ACTIVITIES.flatMap((activity) =>
    Object.entries(BLOCK_VIEWS).flatMap(([type, view]) => {
      const block = blockOf(type)
      return block?.activity === activity && block.expert !== true ? [{ type, view, activity }] : []
    }),
  )
}

export function blockLabel(type: string, language: Language): string {
  return blockView(type).label[language]
}
