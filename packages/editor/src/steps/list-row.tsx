import { blockOf, type Finding, type Flow, type ProcessDefinition } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import type { ReactNode } from 'react'
import { askToConnect, askToInsert } from '../app/acts.ts'
import { type Editor, useDefinition, useEditor } from '../app/editor-context.ts'
import { blockView } from '../blocks/index.ts'
import { normBadge } from '../inspector/norm-words.ts'
import { findingsOfStep } from '../problems/place.ts'
import { flowWords, outcomesOf } from './condition-words.ts'
import type { Row } from './numbering.ts'
import { RenameField } from './rename-field.tsx'
import { StepMenu } from './step-menu.tsx'

interface ListRowProps {
  readonly row: Row
  readonly numbers: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
  /** Holds the one tab stop of the list. */
  readonly current: boolean
  readonly selected: boolean
  readonly renaming: boolean
  readonly onChoose: () => void
}

/** One line of the step list: a step, the answer that opens a group, or where a way leads. */
export function ListRow(props: ListRowProps) {
  const { row, current, selected, onChoose } = props
  const editor = useEditor()
  const definition = useDefinition()
  const words = spoken(props, editor, definition)
  const depth = row.kind === 'loose' ? 0 : row.depth
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the treegrid hears the keys
    <div
      role="row"
      aria-level={row.kind === 'branch' || row.kind === 'attached' ? 2 * depth : 2 * depth + 1}
      aria-selected={selected}
      aria-label={words}
      tabIndex={current ? 0 : -1}
      data-current={current}
      data-row={row.kind}
      data-depth={Math.min(depth, 6)}
      className={`ed-row ed-row-${row.kind}`}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('button, input, [role=menu]')) onChoose()
      }}
      onDoubleClick={() => editor.screen.setState({ inspector: true })}
    >
      {row.kind === 'step' ? <StepCells {...props} row={row} /> : <OtherCells {...props} />}
    </div>
  )
}

function StepCells({ row, findings, current, selected, renaming }: ListRowProps & { readonly row: Extract<Row, { kind: 'step' }> }) {
  const { screen, language, say } = useEditor()
  const definition = useDefinition()
  const { step, number } = row
  const view = blockView(step.block)
  const problems = findingsOfStep(findings, step.key, definition).length
  const norm = normBadge(step.norms, definition)
  const more = detail(row, definition, { language, say })
  const ends = blockOf(step.block)?.ends === true
  return (
    <>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus, not its cells */}
      <div role="gridcell" className="ed-row-main">
        <span className="ed-row-number">{number}</span>
        <span className="ed-tile">
          <Icon name={view.icon} size={16} />
        </span>
        <span className="ed-row-words">
          {renaming ? <RenameField step={step} /> : <span className="ed-row-name">{step.name[language]}</span>}
          <span className="ed-row-kind">
            {view.label[language]}
            {more}
            {problems > 0 && (
              <span className="ed-badge-problem">
                <Icon name="triangle-alert" size={16} />
                {problems === 1 ? say('problem-one') : say('problem-many', { count: problems })}
              </span>
            )}
          </span>
        </span>
        {norm !== undefined && <span className="ed-row-norm">{norm}</span>}
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus, not its cells */}
      <div role="gridcell" className="ed-row-acts">
        <StepMenu step={step} tabIndex={current ? 0 : -1} />
      </div>
      {selected && !ends && (
        // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus, not its cells
        <div role="gridcell" className="ed-row-insert">
          <button
            type="button"
            className="ed-insert-here"
            tabIndex={current ? 0 : -1}
            onClick={() => askToInsert(screen, { after: step.key })}
          >
            <span className="ed-plus">
              <Icon name="plus" size={16} />
            </span>
            {say('steps-insert-here')}
          </button>
        </div>
      )}
    </>
  )
}

function OtherCells(props: ListRowProps) {
  const { row, current } = props
  const { screen, language, say } = useEditor()
  const acts: ReactNode =
    row.kind === 'stuck' ? (
      <button
        type="button"
        className="ed-button ed-button-small"
        tabIndex={current ? 0 : -1}
        onClick={() => askToConnect(screen, row.step.key)}
      >
        {say('act-connect')}
      </button>
    ) : null
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus, not its cells
    <div role="gridcell" className="ed-row-line">
      {row.kind !== 'loose' && <Icon name={row.kind === 'goto' ? 'arrow-right' : row.kind === 'stuck' ? 'triangle-alert' : 'corner-down-right'} size={16} />}
      {row.kind === 'branch' && <Answer flow={row.flow} />}
      {row.kind === 'attached' && (
        <span>{attachedWords(row, say, language)}</span>
      )}
      {row.kind === 'goto' && (
        <span>
          {say(row.back ? 'row-back-to' : row.flows.length > 1 ? 'row-all-on-with' : 'row-on-with')}{' '}
          <strong>
            {props.numbers.get(row.to.key)} {row.to.name[language]}
          </strong>
          {wayNote(row.flows, language)}
        </span>
      )}
      {row.kind === 'stuck' && <span>{say('row-no-way-out')}</span>}
      {row.kind === 'loose' && <strong>{say('row-loose')}</strong>}
      {acts}
    </div>
  )
}

function attachedWords({ step, host }: Extract<Row, { kind: 'attached' }>, say: Editor['say'], language: Editor['language']): string {
  return say(step.interrupting === false ? 'row-meanwhile' : 'row-cut-off', { host: host.name[language] })
}

function Answer({ flow }: { readonly flow: Flow }) {
  const { language, say } = useEditor()
  const definition = useDefinition()
  if (flow.condition === undefined && flow.isDefault) return <span>{say('row-otherwise')}</span>
  const words = flowWords(flow, definition)?.[language]
  if (words === undefined && flow.condition === undefined) return <span>{say('condition-none')}</span>
  return (
    <span>
      {say('row-when')} <strong>{words ?? <code>{flow.condition}</code>}</strong>
    </span>
  )
}

/** „bei ‚Antwort ist da‘“: what stands on a way that is not the opening of a group. */
function wayNote(flows: readonly Flow[], language: Editor['language']): string {
  const words = flows.length === 1 && flows[0]?.condition === undefined ? flows[0]?.label?.[language] : undefined
  return words === undefined ? '' : ` (${words})`
}

function detail(
  { step }: Extract<Row, { kind: 'step' }>,
  definition: ProcessDefinition,
  { language, say }: Pick<Editor, 'language' | 'say'>,
): string {
  const outcomes = outcomesOf(step).length
  if (outcomes > 0) return ` · ${outcomes === 1 ? say('outcomes-one') : say('outcomes-many', { count: outcomes })}`
  const { form, letter, decision } = step.config
  const thing =
    definition.forms.find((each) => each.key === form) ??
    definition.letters.find((each) => each.key === letter) ??
    definition.decisions.find((each) => each.key === decision)
  return thing ? ` · ${thing.names[language]}` : ''
}

/** What a screen reader says of the line. */
function spoken({ row, numbers, findings }: ListRowProps, { language, say }: Editor, definition: ProcessDefinition): string {
  if (row.kind === 'loose') return say('row-loose')
  if (row.kind === 'stuck') return `${row.step.name[language]}: ${say('row-no-way-out')}`
  if (row.kind === 'attached') {
    return attachedWords(row, say, language)
  }
  if (row.kind === 'branch') {
    if (row.flow.condition === undefined && row.flow.isDefault) return say('row-otherwise')
    const words = flowWords(row.flow, definition)?.[language] ?? row.flow.condition
    return words === undefined ? say('condition-none') : `${say('row-when')} ${words}`
  }
  if (row.kind === 'goto') {
    const how = say(row.back ? 'row-back-to' : row.flows.length > 1 ? 'row-all-on-with' : 'row-on-with')
    return `${how} ${numbers.get(row.to.key) ?? ''} ${row.to.name[language]}`
  }
  const { step, number } = row
  const kind = blockView(step.block).label[language]
  const ways = definition.flows
    .filter((flow) => flow.from === step.key)
    .map((flow) => `${numbers.get(flow.to) ?? ''} ${definition.steps.find((each) => each.key === flow.to)?.name[language] ?? ''}`)
  const problems = findingsOfStep(findings, step.key, definition).length
  return [
    say('row-kind', { number, name: step.name[language], kind }),
    normBadge(step.norms, definition),
    ways.length > 0 ? say('row-ways-out', { steps: ways.join(', ') }) : undefined,
    problems === 0 ? undefined : problems === 1 ? say('problem-one') : say('problem-many', { count: problems }),
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
