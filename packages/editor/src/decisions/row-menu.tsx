import { Icon } from '@laufzettel/ui'
import { useEditor } from '../app/editor-context.ts'
import { MenuButton, type MenuItem } from '../app/menu-button.tsx'
import type { Edit } from '../document/edit.ts'
import { addTableRow } from '../document/edits/add-table-row.ts'
import { copyTableRow } from '../document/edits/copy-table-row.ts'
import { deleteTableRow } from '../document/edits/delete-table-row.ts'
import { moveTableRow } from '../document/edits/move-table-row.ts'
import { type RowPlace, tableAt } from '../document/tables.ts'
import type { Stop } from './use-grid.ts'
import { useRuleWords } from './use-rule-words.ts'

/** The number of a row, and what can be done with it. `onDone` gets the key of the row that is looked at then. */
export function RowMenu({
  place,
  number,
  stop,
  onDone,
}: {
  readonly place: RowPlace
  readonly number: number
  readonly stop: Stop
  readonly onDone: (row: string) => void
}) {
  const { store, language } = useEditor()
  const say = useRuleWords()
  const act = <A,>(edit: Edit<A>, args: A, key: string, label: string, icon: MenuItem['icon'] & string): MenuItem => {
    const refusal = store.getState().allowed(edit, args)
    return {
      key,
      label,
      icon,
      ...(refusal ? { refused: refusal.reason[language] } : {}),
      perform: () => {
        const before = keysOf()
        if (store.getState().apply(edit, args) !== null) return
        const after = keysOf()
        const fresh = after.find((each) => !before.includes(each))
        const beside = after[Math.min(before.indexOf(place.row), after.length - 1)]
        onDone(fresh ?? (after.includes(place.row) ? place.row : (beside ?? '')))
      },
    }
  }
  const keysOf = () => tableAt(store.getState().draft.definition, place)?.rows.map(({ key }) => key) ?? []
  return (
    <MenuButton
      className="dt-number"
      label={say('rowMenu', { row: number })}
      stop={stop['data-stop']}
      tabIndex={stop.tabIndex}
      items={() => [
        act(
          addTableRow,
          { decision: place.decision, ...versionOf(place), after: place.row },
          'add',
          say('addBelow'),
          'plus',
        ),
        act(copyTableRow, place, 'copy', say('copyRow'), 'copy'),
        act(moveTableRow, { ...place, direction: 'up' }, 'up', say('moveUp'), 'arrow-up'),
        act(moveTableRow, { ...place, direction: 'down' }, 'down', say('moveDown'), 'arrow-down'),
        act(deleteTableRow, place, 'delete', say('deleteRow'), 'trash'),
      ]}
    >
      <span>{number}</span>
      <Icon name="ellipsis" size={16} />
    </MenuButton>
  )
}

function versionOf({ version }: RowPlace) {
  return version === undefined ? {} : { version }
}
