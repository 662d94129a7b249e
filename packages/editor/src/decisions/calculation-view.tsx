import type { Calculation, Decision, LogicPart } from '@laufzettel/engine'
import { useMemo, useRef, useState } from 'react'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { setCalculation } from '../document/edits/set-calculation.ts'
import { FindingCard } from '../problems/finding-card.tsx'
import { useFindings } from '../problems/use-findings.ts'
import { ExpertForm } from './condition-form.tsx'
import { FormFrame } from './form-frame.tsx'
import { Formula } from './formula.tsx'
import { labelsIn } from './formula-words.ts'
import { normList } from './law-words.ts'
import { useRuleWords } from './use-rule-words.ts'

interface Line {
  /** Key of the line; null for the result. */
  readonly key: string | null
  readonly name: string
  readonly source: string
  readonly norms: readonly string[]
  readonly place: string
}

/** A calculation line by line: what it is called, how it is computed, and by which law. */
export function CalculationView({
  decision,
  part,
  calculation,
}: {
  readonly decision: Decision
  readonly part: LogicPart
  readonly calculation: Calculation
}) {
  const { language, say: sayAll } = useEditor()
  const definition = useDefinition()
  const labels = useMemo(() => labelsIn(definition, decision, part), [definition, decision, part])
  const lines: readonly Line[] = [
    ...calculation.entries.map(({ key, label, expression, norms }) => ({
      key,
      name: label[language],
      source: expression,
      norms,
      place: `${part.place}/entries/${key}`,
    })),
    { key: null, name: sayAll('rule-result'), source: calculation.result, norms: [], place: `${part.place}/result` },
  ]
  return (
    <ol className="ed-plain dt-lines">
      {lines.map((line) => (
        <CalculationLine
          key={line.place}
          line={line}
          decision={decision.key}
          version={part.version?.key}
          formula={<Formula source={line.source} labels={labels} />}
          law={normList(line.norms, definition)}
        />
      ))}
    </ol>
  )
}

function CalculationLine({
  line,
  decision,
  version,
  formula,
  law,
}: {
  readonly line: Line
  readonly decision: string
  readonly version: string | undefined
  readonly formula: React.ReactNode
  readonly law: string
}) {
  const { store, language } = useEditor()
  const say = useRuleWords()
  const findings = useFindings().filter(({ place }) => place === line.place || place?.startsWith(`${line.place}/`))
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setTyped(null)
    setRefused(null)
    requestAnimationFrame(() => button.current?.focus())
  }
  const apply = () => {
    const args = { decision, ...(version === undefined ? {} : { version }), line: line.key, expression: typed ?? '' }
    const refusal = store.getState().apply(setCalculation, args)
    if (refusal) setRefused(refusal.reason[language])
    else close()
  }
  return (
    <li className={line.key === null ? 'dt-line dt-line-result' : 'dt-line'}>
      <p className="dt-line-name">{line.name}</p>
      <div className="dt-line-formula">{formula}</div>
      <p className="dt-line-law">{law}</p>
      {typed === null ? (
        <button
          ref={button}
          type="button"
          className="ed-button ed-button-quiet"
          aria-label={say('changeOf', { name: line.name })}
          onClick={() => setTyped(line.source)}
        >
          {say('change')}
        </button>
      ) : (
        <div className="dt-line-wide">
          <FormFrame title={say('changeOf', { name: line.name })} refused={refused} onApply={apply} onCancel={close}>
            <ExpertForm
              source={typed}
              onChange={(next) => {
                setTyped(next)
                setRefused(null)
              }}
            />
          </FormFrame>
        </div>
      )}
      {findings.map((finding) => (
        <div key={`${finding.name}/${finding.place}`} className="dt-line-wide">
          <FindingCard finding={finding} />
        </div>
      ))}
    </li>
  )
}
