import { type Finding, problemCode, type Text } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEditor } from '../app/editor-context.ts'
import { findingSentence } from './finding-sentence.ts'
import type { Stop } from './use-grid.ts'

/** A problem where it belongs, in a sentence, with its fix as a button. */
export function FindingLine({
  finding,
  names,
  stop,
  onMend,
}: {
  readonly finding: Finding
  /** What the rule is called under whose heading it stands. */
  readonly names: Text
  /** In a grid: its stop, the fix button where there is one. */
  readonly stop?: Stop
  readonly onMend: (finding: Finding) => void
}) {
  const { language } = useEditor()
  const { fix, severity } = finding
  const isHint = severity === 'hint'
  return (
    <div className={`dt-finding dt-finding-${severity}`} {...(fix ? {} : stop)}>
      <Icon name={isHint ? 'info' : 'triangle-alert'} size={20} />
      <p>
        {findingSentence(finding, names, language)} <span className="ed-quiet">{problemCode(finding)}</span>
      </p>
      {fix && (
        <button type="button" className="ed-button ed-button-fix" {...stop} onClick={() => onMend(finding)}>
          {fix.label[language]}
        </button>
      )}
    </div>
  )
}
