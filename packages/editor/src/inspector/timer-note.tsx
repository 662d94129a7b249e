import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'

/** Whether the timer stands in the flow or hangs on a step, in words. */
export function TimerNote({ step }: StepPartProps) {
  const { language, say } = useEditor()
  const host = useDefinition().steps.find((candidate) => candidate.key === step.attachedTo)
  if (!host) return <p className="ed-hint">{say('timer-wait')}</p>
  const how = say(step.interrupting === false ? 'attached-beside' : 'attached-interrupting')
  return <p className="ed-hint">{`${say('attached', { step: host.name[language] })}, ${how}.`}</p>
}
