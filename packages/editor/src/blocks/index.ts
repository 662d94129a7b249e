import { type Block, blockOf, type BlockType, type Language } from '@laufzettel/engine'
import type { MessageKey } from '../messages/say.ts'
import { end } from './end.tsx'
import { exclusiveGateway } from './exclusive-gateway.tsx'
import { formStart } from './form-start.tsx'
import { letter } from './letter.tsx'
import { question } from './question.tsx'
import { rule } from './rule.tsx'
import { timer } from './timer.tsx'
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

/** Every block with its group, in the order of the palette. */
export function paletteEntries(): readonly PaletteEntry[] {
  return ACTIVITIES.flatMap((activity) =>
    Object.entries(BLOCK_VIEWS).flatMap(([type, view]) =>
      blockOf(type)?.activity === activity ? [{ type, view, activity }] : [],
    ),
  )
}

export function blockLabel(type: string, language: Language): string {
  return blockView(type).label[language]
}
