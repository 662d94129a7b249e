// biome-ignore-all lint/a11y/noRedundantRoles: a grid of table elements; roles are said since cards are drawn without table display
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of table elements; roles are said since cards are drawn without table display
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of table elements; roles are said since cards are drawn without table display
import { cellWords, type Finding, problemCode, type TableColumn, type Text } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useEditor } from '../app/editor-context.ts'
import { findingSentence } from './finding-sentence.ts'
import type { Stop } from './use-grid.ts'
import { useRuleWords } from './use-rule-words.ts'

/** The row that is missing: which cases have none, and the button that adds it. */
export function GapRow({
  finding,
  names,
  columns,
  width,
  stop,
  onMend,
}: {
  readonly finding: Finding
  readonly names: Text
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
          {findingSentence(finding, names, language)} <span className="ed-quiet">{problemCode(finding)}</span>
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
