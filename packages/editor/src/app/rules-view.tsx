import {
  type Decision,
  formatDateShort,
  keepTogether,
  type Language,
  type LogicPart,
  logicParts,
  type ParameterRevision,
  type ProcessDefinition,
} from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEffect, useRef } from 'react'
import { normWords } from '../inspector/norm-words.ts'
import { useDefinition, useEditor, useScreen } from './editor-context.ts'
import { DatedAmount } from './dated-amount.tsx'
import { UsedBy } from './used-by.tsx'

/** The rules of the procedure, to be read: tables with their rows, calculations with their steps. */
export function RulesView({ published }: { readonly published: readonly ParameterRevision[] }) {
  const { say } = useEditor()
  const { decisions } = useDefinition()
  return (
    <div className="ed-reading">
      <h2>{say('rules-title')}</h2>
      <p className="ed-note">
        <Icon name="info" size={16} />
        {say('rules-note')}
      </p>
      {decisions.length === 0 && <p className="ed-empty">{say('rules-none')}</p>}
      {decisions.map((decision) => (
        <Rule key={decision.key} decision={decision} published={published} />
      ))}
    </div>
  )
}

function Rule({ decision, published }: { readonly decision: Decision; readonly published: readonly ParameterRevision[] }) {
  const { language, say } = useEditor()
  const definition = useDefinition()
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
        {basis(decision.norms, definition)}
        {decision.formal.length > 0 && ` · ${say('rule-needs')}: ${decision.formal.map(({ name }) => name).join(', ')}`}
      </p>
      <UsedBy setting="decision" of={decision.key} />
      {logicParts(decision).map((part) => (
        <Part key={part.place} part={part} name={decision.names[language]} published={published} />
      ))}
    </section>
  )
}

function Part({ part: { logic, version }, name, published }: {
  readonly part: LogicPart
  readonly name: string
  readonly published: readonly ParameterRevision[]
}) {
  const { language, say } = useEditor()
  const definition = useDefinition()
  const period = version === null ? null : versionWords(version.validity, language, say)
  const cited = version === null ? '' : basis(version.norms, definition)
  return (
    <>
      {period !== null && (
        <h4>
          {period}
          {cited !== '' && <span className="ed-quiet"> · {cited}</span>}
        </h4>
      )}
      {logic.kind === 'table' && (
        <p className="ed-quiet">{say('hit-policy', { policy: say(`hit-${logic.hitPolicy}`) })}</p>
      )}
      <div
        className="ed-scroll"
        role="group"
        aria-label={period === null ? name : `${name}, ${period}`}
        tabIndex={0}
      >
        {logic.kind === 'table' ? <TableOf logic={logic} published={published} /> : <CalculationOf logic={logic} />}
      </div>
    </>
  )
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

function TableOf({ logic, published }: {
  readonly logic: Extract<Decision['logic'], { kind: 'table' }>
  readonly published: readonly ParameterRevision[]
}) {
  const { language, say } = useEditor()
  const definition = useDefinition()
  return (
    <table className="ed-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="ed-only-read">Nr.</span>
          </th>
          {logic.inputs.map((input) => (
            <th key={input.key} scope="col">
              <small>{say('rule-if')}</small> {input.label[language]}
            </th>
          ))}
          {logic.outputs.map((output) => (
            <th key={output.key} scope="col" className="ed-then">
              <small>{say('rule-then')}</small> {output.label[language]}
            </th>
          ))}
          <th scope="col">{say('rule-basis')}</th>
        </tr>
      </thead>
      <tbody>
        {logic.rows.map((row, index) => (
          <tr key={row.key}>
            <th scope="row">{index + 1}</th>
            {row.when.map((cell, at) => (
              <td key={logic.inputs[at]?.key ?? at}>
                <Cell source={cell} published={published} />
              </td>
            ))}
            {row.then.map((cell, at) => (
              <td key={logic.outputs[at]?.key ?? at} className="ed-then">
                <Cell source={cell} published={published} />
              </td>
            ))}
            <td>{basis(row.norms, definition)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CalculationOf({ logic }: { readonly logic: Extract<Decision['logic'], { kind: 'calculation' }> }) {
  const { language, say } = useEditor()
  const definition = useDefinition()
  return (
    <table className="ed-table">
      <thead>
        <tr>
          <th scope="col">{say('rule-step')}</th>
          <th scope="col" className="ed-then">
            {say('rule-expression')}
          </th>
          <th scope="col">{say('rule-basis')}</th>
        </tr>
      </thead>
      <tbody>
        {logic.entries.map((entry) => (
          <tr key={entry.key}>
            <th scope="row">{entry.label[language]}</th>
            <td className="ed-then">
              <code>{entry.expression}</code>
            </td>
            <td>{basis(entry.norms, definition)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{say('rule-result')}</th>
          <td className="ed-then">
            <code>{logic.result}</code>
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}

function basis(keys: readonly string[], { norms }: ProcessDefinition): string {
  return keys.flatMap((key) => norms.filter((norm) => norm.key === key).map(normWords)).join(', ')
}

/** A cell as people read it: truth, an amount with its values; anything else as it was written. */
function Cell({ source, published }: { readonly source: string; readonly published: readonly ParameterRevision[] }) {
  const { language, say } = useEditor()
  const { parameters } = useDefinition()
  const cell = source.trim()
  if (cell === '-') return <span className="ed-quiet">– {say('rule-any')}</span>
  const truth = { true: 'rule-yes', false: 'rule-no', 'not(true)': 'rule-not-yes' } as const
  if (cell in truth) return say(truth[cell as keyof typeof truth])
  const [, text] = /^"([^"]*)"$/.exec(cell) ?? []
  if (text !== undefined) return keepTogether(text)
  const [, key] = /^parameter\.(\w+)$/.exec(cell) ?? []
  const parameter = parameters.find((each) => each.key === key)
  if (!parameter) return <code>{cell}</code>
  return (
    <>
      {keepTogether(parameter.label[language])}
      <DatedAmount parameter={parameter} published={published} />
    </>
  )
}
