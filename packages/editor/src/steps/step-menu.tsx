import { Icon } from '@laufzettel/ui'
import { useEditor } from '../app/editor-context.ts'
import { MenuButton } from '../app/menu-button.tsx'
import { stepActs } from './step-acts.ts'

/** Everything that can be done with a step, as a menu. What is possible is asked when it opens. */
export function StepMenu({ step: key, name, tabIndex }: {
  readonly step: string
  readonly name: string
  readonly tabIndex?: number
}) {
  const editor = useEditor()
  return (
    <MenuButton
      className="ed-icon-button"
      label={editor.say('steps-actions', { step: name })}
      items={() => {
        const step = editor.store.getState().draft.definition.steps.find((each) => each.key === key)
        return step ? stepActs(step, editor) : []
      }}
      {...(tabIndex === undefined ? {} : { tabIndex })}
    >
      <Icon name="ellipsis" size={16} />
    </MenuButton>
  )
}
