import { Icon } from '@laufzettel/ui'
import { memo, type ReactNode } from 'react'
import { askToConnect, askToInsert } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { ListLine } from './list-line.ts'
import { RenameField } from './rename-field.tsx'
import { StepMenu } from './step-menu.tsx'

interface ListRowProps {
  readonly line: ListLine
  /** Holds the one tab stop of the list. */
  readonly current: boolean
  readonly selected: boolean
  readonly renaming: boolean
}

/** One line of the step list: a step, the answer that opens a group, or where a way leads. */
export const ListRow = memo(Line, (one, other) => {
  const lines: readonly [ListLine, ListLine] = [one.line, other.line]
  const [before, after] = lines
  const names = Object.keys({ ...before, ...after }) as (keyof ListLine)[]
  return (
    one.current === other.current &&
    one.selected === other.selected &&
    one.renaming === other.renaming &&
    names.every((name) => before[name] === after[name])
  )
})

function Line({ line, current, selected, renaming }: ListRowProps) {
  const { screen } = useEditor()
  const opens = line.kind === 'branch' || line.kind === 'attached' || line.kind === 'inside'
  return (
    <div
      role="row"
      aria-level={opens ? 2 * line.depth : 2 * line.depth + 1}
      aria-selected={selected}
      aria-label={line.spoken}
      tabIndex={current ? 0 : -1}
      data-current={current}
      data-row={line.kind}
      data-depth={Math.min(line.depth, 6)}
      className={`ed-row ed-row-${line.kind}`}
      onDoubleClick={() => screen.setState({ inspector: true })}
    >
      {line.kind === 'step' ? (
        <StepCells line={line} current={current} selected={selected} renaming={renaming} />
      ) : (
        <OtherCells line={line} current={current} />
      )}
    </div>
  )
}

function Cell({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: in this treegrid rows take the focus, and buttons inside them; a cell has nothing to do of its own (ARIA APG, treegrid)
    <div role="gridcell" className={name}>
      {children}
    </div>
  )
}

function StepCells({ line, current, selected, renaming }: ListRowProps) {
  const { screen, say } = useEditor()
  const { step = '', name = '', problems } = line
  return (
    <>
      <Cell name="ed-row-main">
        <span className="ed-row-number">{line.number}</span>
        <span className="ed-tile">{line.icon && <Icon name={line.icon} size={16} />}</span>
        <span className="ed-row-words">
          {renaming ? (
            <RenameField step={step} name={name} />
          ) : (
            <span className="ed-row-name">
              {name}
              {line.isNew && <span className="ed-badge-new">{say('new')}</span>}
            </span>
          )}
          <span className="ed-row-kind">
            {line.detail}
            {line.deadline !== undefined && (
              <span className="ed-badge-deadline">
                <Icon name="clock" size={16} />
                {line.deadline}
              </span>
            )}
            {problems > 0 && (
              <span className="ed-badge-problem">
                <Icon name="triangle-alert" size={16} />
                {problems === 1 ? say('problem-one') : say('problem-many', { count: problems })}
              </span>
            )}
          </span>
        </span>
        {line.norm !== undefined && <span className="ed-row-norm">{line.norm}</span>}
      </Cell>
      <Cell name="ed-row-acts">
        <StepMenu step={step} name={name} tabIndex={current ? 0 : -1} />
      </Cell>
      {selected && !line.ends && (
        <Cell name="ed-row-insert">
          <button
            type="button"
            className="ed-insert-here"
            tabIndex={current ? 0 : -1}
            onClick={() => askToInsert(screen, { after: step })}
          >
            <span className="ed-plus">
              <Icon name="plus" size={16} />
            </span>
            {say('steps-insert-here')}
          </button>
        </Cell>
      )}
    </>
  )
}

const LINE_ICONS = { branch: 'corner-down-right', attached: 'corner-down-right', inside: 'corner-down-right', goto: 'arrow-right', stuck: 'triangle-alert' } as const

function OtherCells({ line, current }: Pick<ListRowProps, 'line' | 'current'>) {
  const { screen, say } = useEditor()
  const icon = line.kind === 'step' || line.kind === 'loose' ? undefined : LINE_ICONS[line.kind]
  return (
    <Cell name="ed-row-line">
      {icon !== undefined && <Icon name={icon} size={16} />}
      <span>
        {line.kind === 'loose' ? <strong>{line.lead}</strong> : line.lead}
        {line.strong !== undefined && (
          <>
            {' '}
            <strong>{line.strong}</strong>
          </>
        )}
        {line.note !== undefined && ` (${line.note})`}
      </span>
      {line.kind === 'stuck' && (
        <button
          type="button"
          className="ed-button ed-button-small"
          tabIndex={current ? 0 : -1}
          onClick={() => askToConnect(screen, line.step ?? '')}
        >
          {say('act-connect')}
        </button>
      )}
    </Cell>
  )
}
