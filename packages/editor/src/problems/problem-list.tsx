import { Icon } from '@laufzettel/ui'
import { useEditor } from '../app/editor-context.ts'
import { FindingCard } from './finding-card.tsx'
import { useFindings, useJudged } from './use-findings.ts'

/** Every problem of the draft: what, where, and the fix as a button. */
export function ProblemList() {
  const { say } = useEditor()
  const findings = useFindings()
  const judged = useJudged()
  if (!judged) return <p className="ed-empty">{say('problems-judging')}</p>
  if (findings.length === 0) {
    return (
      <p className="ed-empty ed-ok">
        <Icon name="circle-check" size={16} />
        {say('problems-none')}
      </p>
    )
  }
  return (
    <ol className="ed-plain ed-findings">
      {findings.map((finding, index) => (
        <li key={`${finding.name}/${finding.place}/${index}`}>
          <FindingCard finding={finding} jump />
        </li>
      ))}
    </ol>
  )
}
