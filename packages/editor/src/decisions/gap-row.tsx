import { cellWords, type Finding, problemCode, problemText, type TableColumn } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEditor } from '../app/editor-context.ts'
import type { Stop } from './use-grid.ts'
import { useRuleWords } from './use-rule-words.ts'

/** The row that is missing: which cases have none, and the button that adds it. */
export function GapRow({ finding, columns, width, stop, onMend }: {
  readonly finding: Finding
  readonly columns: readonly TableColumn[]
  readonly width: number
  readonly stop: Stop
  readonly onMend: (finding: Finding) => void
}) {
  const { language } = useEditor()
  const say = useRuleWords()
  const { fix } = finding
  const when = fix?.args['when']
  return (
    <tr role="row" className="dt-gap" data-grid-row="">
      <th role="rowheader" scope="row">
        <Icon name="triangle-alert" size={20} />
        <span className="ed-only-read">{say('noRow')}</span>
      </th>
      {columns.map((column, at) => {
        const source = Array.isArray(when) ? String(when[at] ?? '-') : '-'
        return (
          <td role="gridcell" key={`${at}/${source}`}>
            <span className="dt-label" aria-hidden="true">
              {column.label[language]}
            </span>
            <span>{cellWords(source, column, language)}</span>
          </td>
        )
      })}
      <td role="gridcell" colSpan={width - 1 - columns.length} {...(fix ? {} : stop)}>
        <p>
          <strong>{say('noRow')}.</strong> {problemText(finding, language)}{' '}
          <span className="ed-quiet">{problemCode(finding)}</span>
        </p>
        {fix && (
          <button type="button" className="ed-button ed-button-fix" {...stop} onClick={() => onMend(finding)}>
            {fix.label[language]}
          </button>
        )}
      </td>
    </tr>
  )
}
