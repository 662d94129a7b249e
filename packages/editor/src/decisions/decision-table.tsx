// biome-ignore-all lint/a11y/noRedundantRoles: a grid of table elements; roles are said since cards are drawn without table display
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of table elements; roles are said since cards are drawn without table display
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of table elements; roles are said since cards are drawn without table display
import {
  cellWords,
  type Decision,
  type Finding,
  inputColumns,
  type LogicPart,
  type ParameterRevision,
  type Row,
  type Table,
  type TableColumn,
} from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { Fragment, type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { useNarrow } from '../app/use-narrow.ts'
import { addTableRow } from '../document/edits/add-table-row.ts'
import { setTableCell } from '../document/edits/set-table-cell.ts'
import { applyFix } from '../document/fixes.ts'
import { type RulePlace, tableAt } from '../document/tables.ts'
import { useFindings } from '../problems/use-findings.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { FindingLine } from './finding-line.tsx'
import { GapRow } from './gap-row.tsx'
import { normList, validityWords } from './law-words.ts'
import { ResultEditor } from './result-editor.tsx'
import { ResultWords } from './result-words.tsx'
import { RowNormsEditor, RowNoteEditor, RowValidityEditor } from './row-details-editor.tsx'
import { RowMenu } from './row-menu.tsx'
import { useGrid } from './use-grid.ts'
import { useRuleWords } from './use-rule-words.ts'

/** What stands beside the conditions and results of a row. */
const DETAILS = ['norms', 'validity', 'note'] as const

/** A cell that is being changed: a row and the key of a column or of a detail. */
interface Open {
  readonly row: string
  readonly column: string
}

/** A decision table to read and to change, by mouse and by keyboard; on a phone a card for each row. */
export function DecisionTable({
  decision,
  part,
  table,
  published,
}: {
  readonly decision: Decision
  readonly part: LogicPart
  readonly table: Table
  readonly published: readonly ParameterRevision[]
}) {
  const { store, language, say: sayAll } = useEditor()
  const definition = useDefinition()
  const say = useRuleWords()
  const cards = useNarrow(640)
  const [open, setOpen] = useState<Open | null>(null)
  const { grid, stop, onFocus, onKeyDown, focusStop } = useGrid(cards)
  const findings = useFindings().filter(({ place }) => place?.startsWith(`${part.place}/`))
  const columns = useMemo(() => inputColumns(definition, decision, part), [definition, decision, part])
  const place: RulePlace = { decision: decision.key, ...(part.version === null ? {} : { version: part.version.key }) }
  const width = 1 + table.inputs.length + table.outputs.length + DETAILS.length
  const gaps = findings.filter(({ name }) => name === 'table-gap')
  const named = new Set(table.rows.map(({ key }) => key))
  const ofRow = (key: string) => findings.filter((each) => each.place?.startsWith(`${part.place}/rows/${key}`))
  const ofTable = findings.filter((each) => !gaps.includes(each) && !named.has(rowKeyOf(each, part.place)))

  const close = () => {
    setOpen(null)
    if (open) focusStop(`${open.row}/${open.column}`)
  }
  const change = (row: string, column: string) => setOpen({ row, column })
  const firstCell = (row: string) => focusStop(`${row}/${table.inputs[0]?.key ?? table.outputs[0]?.key ?? 'number'}`)
  /** Does what was proposed, and looks at the row that came with it. */
  const mend = (finding: Finding) => {
    const before = new Set(named)
    applyFix(store, finding)
    const rows = tableAt(store.getState().draft.definition, place)?.rows ?? []
    const fresh = rows.find(({ key }) => !before.has(key))
    if (fresh) focusStop(`${fresh.key}/${table.outputs[0]?.key ?? ''}`)
    else if (rows[0]) focusStop(`${rows[0].key}/number`)
  }
  const add = () => {
    const last = table.rows.at(-1)?.key
    if (store.getState().apply(addTableRow, { ...place, ...(last === undefined ? {} : { after: last }) }) !== null)
      return
    const fresh = tableAt(store.getState().draft.definition, place)?.rows.at(-1)
    if (fresh) firstCell(fresh.key)
  }
  const pressCell = (event: KeyboardEvent, row: Row, column: string) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      change(row.key, column)
    }
    const input = table.inputs.findIndex(({ key }) => key === column)
    if (event.key === 'Delete' && input >= 0 && row.when[input] !== '-') {
      event.preventDefault()
      store.getState().apply(setTableCell, { ...place, row: row.key, column, source: '-' })
    }
  }
  const cell = (row: Row, column: string, label: string, then: boolean, content: ReactNode, marked = false) => (
    <td
      role="gridcell"
      className={[then ? 'dt-then' : '', marked ? 'dt-marked' : ''].filter(Boolean).join(' ') || undefined}
      {...stop(`${row.key}/${column}`)}
      aria-selected={open?.row === row.key && open.column === column}
      onClick={() => change(row.key, column)}
      onKeyDown={(event) => pressCell(event, row, column)}
    >
      <span className="dt-label" aria-hidden="true">
        {label}
      </span>
      <span>{content}</span>
    </td>
  )
  const money = table.outputs.map((_, at) =>
    table.rows.some(({ then: results }) =>
      definition.parameters.some(({ key, unit }) => unit === 'EUR' && results[at]?.trim() === `parameter.${key}`),
    ),
  )

  return (
    <>
      <div className="dt-bar">
        <span className="dt-policy">
          <Icon name="table" size={16} /> {sayAll(`hit-${table.hitPolicy}`)}
        </span>
        <span className="ed-quiet">
          {table.rows.length === 1 ? say('oneRow') : say('rows', { count: table.rows.length })}
        </span>
      </div>
      <div className="dt-scroll">
        <table
          ref={grid}
          role="grid"
          className={cards ? 'dt dt-cards' : 'dt'}
          aria-label={decision.names[language]}
          aria-describedby={`dt-hint-${part.place}`}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                <span className="ed-only-read">{say('row')}</span>
              </th>
              {table.inputs.map((input) => (
                <th key={input.key} role="columnheader" scope="col">
                  <small>{sayAll('rule-if')}</small> {input.label[language]}
                </th>
              ))}
              {table.outputs.map((output) => (
                <th key={output.key} role="columnheader" scope="col" className="dt-then">
                  <small>{sayAll('rule-then')}</small> {output.label[language]}
                </th>
              ))}
              <th role="columnheader" scope="col">
                {sayAll('rule-basis')}
              </th>
              <th role="columnheader" scope="col">
                {say('holds')}
              </th>
              <th role="columnheader" scope="col">
                {say('note')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {table.rows.map((row, index) => {
              const at = { ...place, row: row.key }
              const problems = ofRow(row.key)
              const marks = new Set(problems.flatMap((each) => columnOf(each, part.place, row.key, table)))
              return (
                <Fragment key={row.key}>
                  <tr role="row" data-grid-row="" className={problems.length > 0 ? 'dt-with-problem' : undefined}>
                    <th role="rowheader" scope="row">
                      <RowMenu
                        place={at}
                        number={index + 1}
                        stop={stop(`${row.key}/number`)}
                        onDone={(key) => focusStop(`${key}/number`)}
                      />
                    </th>
                    {table.inputs.map((input, column) =>
                      cellWithKey(
                        input.key,
                        cell(
                          row,
                          input.key,
                          input.label[language],
                          false,
                          <Condition source={row.when[column] ?? '-'} column={columns[column]} />,
                          marks.has(input.key),
                        ),
                      ),
                    )}
                    {table.outputs.map((output, column) =>
                      cellWithKey(
                        output.key,
                        cell(
                          row,
                          output.key,
                          output.label[language],
                          true,
                          <ResultWords
                            source={row.then[column] ?? 'null'}
                            money={money[column] ?? false}
                            published={published}
                          />,
                          marks.has(output.key),
                        ),
                      ),
                    )}
                    {cell(
                      row,
                      'norms',
                      sayAll('rule-basis'),
                      false,
                      normList(row.norms, definition) || <i className="ed-quiet">{say('noNorm')}</i>,
                    )}
                    {cell(row, 'validity', say('holds'), false, validityWords(row.validity, language))}
                    {cell(row, 'note', say('note'), false, row.note?.[language] ?? '–')}
                  </tr>
                  {open?.row === row.key && (
                    <tr role="row" className="dt-editing">
                      <td role="gridcell" colSpan={width}>
                        {editorOf(row, index + 1, open.column)}
                      </td>
                    </tr>
                  )}
                  {problems.map((finding) => (
                    <tr role="row" key={`${finding.name}/${finding.place}`} className="dt-problem" data-grid-row="">
                      <td role="gridcell" colSpan={width}>
                        <FindingLine
                          finding={finding}
                          names={decision.names}
                          stop={stop(`${row.key}/${finding.name}/${finding.place}`)}
                          onMend={mend}
                        />
                      </td>
                    </tr>
                  ))}
                </Fragment>
              )
            })}
            {gaps.map((finding, index) => (
              <GapRow
                key={`${index}/${JSON.stringify(finding.fix?.args['when'])}`}
                finding={finding}
                names={decision.names}
                columns={columns}
                width={width}
                stop={stop(`gap/${index}`)}
                onMend={mend}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="dt-foot">
        <button type="button" className="ed-button" onClick={add}>
          <Icon name="plus" size={16} />
          {say('addRow')}
        </button>
        <p className="ed-hint" id={`dt-hint-${part.place}`}>
          {say('hint')}
        </p>
      </div>
      {ofTable.map((finding) => (
        <FindingLine key={`${finding.name}/${finding.place}`} finding={finding} names={decision.names} onMend={mend} />
      ))}
    </>
  )

  function editorOf(row: Row, number: number, column: string): ReactNode {
    const at = { ...place, row: row.key }
    const title = (of: string) => say('editing', { column: of, row: number })
    const input = table.inputs.findIndex(({ key }) => key === column)
    const known = columns[input]
    if (known !== undefined) {
      return (
        <ConditionEditor
          key={column}
          place={at}
          columnKey={column}
          column={known}
          source={row.when[input] ?? '-'}
          title={title(known.label[language])}
          onDone={close}
        />
      )
    }
    const output = table.outputs.findIndex(({ key }) => key === column)
    const result = table.outputs[output]
    if (result !== undefined) {
      return (
        <ResultEditor
          key={column}
          place={at}
          output={result}
          money={money[output] ?? false}
          source={row.then[output] ?? 'null'}
          title={title(result.label[language])}
          onDone={close}
        />
      )
    }
    const shared = { place: at, row, onDone: close }
    if (column === 'norms') return <RowNormsEditor {...shared} title={title(sayAll('rule-basis'))} />
    if (column === 'validity') return <RowValidityEditor {...shared} title={title(say('holds'))} />
    return <RowNoteEditor {...shared} title={title(say('note'))} />
  }
}

function cellWithKey(key: string, content: ReactNode) {
  return <Fragment key={key}>{content}</Fragment>
}

/** A condition in words; what only FEEL says stands as code. */
function Condition({ source, column }: { readonly source: string; readonly column: TableColumn | undefined }) {
  const { language } = useEditor()
  if (column === undefined) return <code>{source}</code>
  const words = cellWords(source, column, language)
  if (source.trim() === '-') return <span className="ed-quiet">{words}</span>
  return words === source ? <code>{source}</code> : words
}

function rowKeyOf({ place }: Finding, part: string): string {
  return place?.slice(part.length).split('/')[2] ?? ''
}

/** The column that a finding is about, by its place `…/rows/<row>/when/<n>`. */
function columnOf({ place }: Finding, part: string, row: string, table: Table): string[] {
  const [side, number] = place?.slice(`${part}/rows/${row}/`.length).split('/') ?? []
  const list = side === 'when' ? table.inputs : side === 'then' ? table.outputs : []
  return list[Number(number)]?.key === undefined ? [] : [list[Number(number)]?.key ?? '']
}
