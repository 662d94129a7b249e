import { Icon } from '@laufzettel/ui'
import { useDocument, useScreen } from './editor-context.ts'

/** Why the last act in the flow was not done, for the eyes; the live region says it. Other parts say it in their place. */
export function RefusalNote() {
  const refused = useDocument((state) => state.refused)
  const reason = useDocument((state) => state.announcement)
  const tab = useScreen((state) => state.tab)
  if (!refused || tab !== 'flow') return null
  return (
    <p className="ed-refusal">
      <Icon name="info" size={16} />
      {reason}
    </p>
  )
}
