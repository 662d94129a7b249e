import type { Step } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import type { KeyboardEvent } from 'react'
import { useEditor } from '../app/editor-context.ts'
import { MenuButton } from '../app/menu-button.tsx'
import { stepActs } from './step-acts.ts'

/** Everything that can be done with a step, as a menu. */
export function StepMenu({ step, tabIndex, onKeyDown }: {
  readonly step: Step
  readonly tabIndex?: number
  readonly onKeyDown?: (event: KeyboardEvent) => void
}) {
  const editor = useEditor()
  return (
    <MenuButton
      className="ed-icon-button"
      label={editor.say('steps-actions', { step: step.name[editor.language] })}
      items={() => stepActs(step, editor)}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
    >
      <Icon name="ellipsis" size={16} />
    </MenuButton>
  )
}
