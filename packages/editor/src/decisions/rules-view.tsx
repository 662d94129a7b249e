import {
  type Decision,
  formatDateShort,
  type Language,
  type LogicPart,
  logicParts,
  type ParameterRevision,
} from '@laufzettel/engine'
import { useEffect, useRef } from 'react'
import { useDefinition, useEditor, useScreen } from '../app/editor-context.ts'
import { UsedBy } from '../app/used-by.tsx'
import { CalculationView } from './calculation-view.tsx'
import { DecisionTable } from './decision-table.tsx'
import { argumentWords } from './formula-words.ts'
import { normList } from './law-words.ts'
import { OtherLogic } from './other-logic.tsx'
import { useRuleWords } from './use-rule-words.ts'
import './decisions.scss'

/** The rules of the procedure: tables with their rows, calculations with their steps, each to read and to change. */
export function RulesView({ published }: { readonly published: readonly ParameterRevision[] }) {
  const { say } = useEditor()
  const { decisions } = useDefinition()
  return (
    <div className="ed-reading dt-rules">
      <h2>{say('rules-title')}</h2>
      <p className="ed-lead">{say('rules-note')}</p>
      {decisions.length === 0 && <p className="ed-empty">{say('rules-none')}</p>}
      {decisions.map((decision) => (
        <Rule key={decision.key} decision={decision} published={published} />
      ))}
    </div>
  )
}

function Rule({
  decision,
  published,
}: {
  readonly decision: Decision
  readonly published: readonly ParameterRevision[]
}) {
  const { language } = useEditor()
  const ruleSay = useRuleWords()
  const definition = useDefinition()
  const named = argumentWords(definition, decision)
  const needed = decision.formal.map(({ name }) => named.get(name)?.[language] ?? name)
  const target = useScreen((state) => state.target)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (target === decision.key) heading.current?.focus()
  }, [target, decision.key])
  return (
    <section className="ed-card" aria-labelledby={`rule-${decision.key}`}>
      <h3 id={`rule-${decision.key}`} ref={heading} tabIndex={-1}>
        {decision.names[language]}
      </h3>
      <p className="ed-quiet">
        {normList(decision.norms, definition)}
        {decision.formal.length > 0 && ` · ${ruleSay('needs', { names: needed.join(', ') })}`}
      </p>
      <UsedBy setting="decision" of={decision.key} />
      {logicParts(decision).map((part) => (
        <Part key={part.place} decision={decision} part={part} published={published} />
      ))}
    </section>
  )
}

function Part({
  decision,
  part,
  published,
}: {
  readonly decision: Decision
  readonly part: LogicPart
  readonly published: readonly ParameterRevision[]
}) {
  const { language, say } = useEditor()
  const definition = useDefinition()
  const { logic, version } = part
  const cited = version === null ? '' : normList(version.norms, definition)
  return (
    <>
      {version !== null && (
        <h4>
          {versionWords(version.validity, language, say)}
          {cited !== '' && <span className="ed-quiet"> · {cited}</span>}
        </h4>
      )}
      {logicView(decision, part, logic, published)}
    </>
  )
}

/** The view of each kind of logic; one that is not known here is shown as it is. */
function logicView(
  decision: Decision,
  part: LogicPart,
  logic: LogicPart['logic'],
  published: readonly ParameterRevision[],
) {
  switch (logic.kind) {
    case 'table':
      return <DecisionTable decision={decision} part={part} table={logic} published={published} />
    case 'calculation':
      return <CalculationView decision={decision} part={part} calculation={logic} />
    default:
      return <OtherLogic logic={logic} />
  }
}

/** "Fassung vom 27.06.2024 bis 29.10.2025" */
function versionWords(
  { from, to }: { readonly from?: string; readonly to?: string },
  language: Language,
  say: ReturnType<typeof useEditor>['say'],
): string {
  const day = (date: string) => formatDateShort(date, language)
  if (from !== undefined && to !== undefined) return say('version-between', { from: day(from), to: day(to) })
  if (from !== undefined) return say('version-since', { from: day(from) })
  return to === undefined ? say('version-always') : say('version-until', { to: day(to) })
}
