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
  readonly group: PaletteGroup
}

/** Groups of the palette: what the office does, and last what only people who know BPMN look for. */
export type PaletteGroup = Block['activity'] | 'expert'
export const PALETTE_GROUPS = [...ACTIVITIES, 'expert'] as const satisfies readonly PaletteGroup[]

export function groupMessage(group: PaletteGroup): MessageKey {
  return group === 'expert' ? 'palette-expert' : activityMessage(group)
}

/** Every block that can be put into a flow, in the order of the palette. */
export function paletteEntries(): readonly PaletteEntry[] {
  const entries = ACTIVITIES.flatMap((activity) =>
    Object.entries(BLOCK_VIEWS).flatMap(([type, view]): PaletteEntry[] => {
      const block = blockOf(type)
      if (block?.activity !== activity) return []
      if (block.expert !== true) return [{ type, view, group: activity }]
      return canBeFinished(block, view) ? [{ type, view, group: 'expert' }] : []
    }),
  )
  return PALETTE_GROUPS.flatMap((group) => entries.filter((entry) => entry.group === group))
}

/** A step that stands in a flow, and whose settings this house can edit: others come with imported models only. */
function canBeFinished(block: Block<never>, view: BlockView): boolean {
  if (block.part || block.eventsAt !== undefined || block.startedByEvent) return false
  const { required = [] } = block.config as { readonly required?: readonly string[] }
  return required.length === 0 || view.What !== undefined || view.Technology !== undefined
}

export function blockLabel(type: string, language: Language): string {
  return blockView(type).label[language]
}
