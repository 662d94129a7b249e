import { ConnectDialog } from '../palette/connect-dialog.tsx'
import { InsertDialog } from '../palette/insert-dialog.tsx'
import { CommandDialog } from './command-dialog.tsx'
import { useEditor, useScreen } from './editor-context.ts'
import { StepDialog } from './step-dialog.tsx'

/** The question that lies over everything, if one is open. */
export function QuestionDialogs({ onLeave }: { readonly onLeave: (() => void) | undefined }) {
  const { screen } = useEditor()
  const asked = useScreen((state) => state.asked)
  if (!asked) return null
  const close = () => {
    if (screen.getState().asked === asked) screen.setState({ asked: null })
  }
  if (asked.kind === 'insert') return <InsertDialog place={asked.place} onClose={close} />
  if (asked.kind === 'connect') return <ConnectDialog from={asked.from} onClose={close} />
  if (asked.kind === 'step') return <StepDialog step={asked.step} onClose={close} />
  return <CommandDialog onLeave={onLeave} onClose={close} />
}
