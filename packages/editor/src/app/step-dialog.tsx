import { SearchDialog } from '../palette/search-dialog.tsx'
import { stepActs } from '../steps/step-acts.ts'
import { useDefinition, useEditor } from './editor-context.ts'

/** Everything that can be done with a step, for where no menu button is at hand. */
export function StepDialog({ step: key, onClose }: { readonly step: string; readonly onClose: () => void }) {
  const editor = useEditor()
  const { say, language } = editor
  const step = useDefinition().steps.find((each) => each.key === key)
  if (!step) return null
  const items = stepActs(step, editor).map((act) => ({ ...act, choose: act.perform }))
  return (
    <SearchDialog
      title={say('steps-actions', { step: step.name[language] })}
      label={say('command-title')}
      groups={[{ title: say('command-group-commands'), items }]}
      none={(word) => (word === undefined ? say('command-none') : say('command-none-meant', { word }))}
      onClose={onClose}
    />
  )
}
