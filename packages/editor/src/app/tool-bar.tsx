import { Icon, type IconName } from '@laufzettel/ui'
import { useDocument, useEditor, useScreen } from './editor-context.ts'
import { type View, VIEWS } from './screen.ts'
import { Tabs } from './tabs.tsx'

const VIEW_ICONS: Readonly<Record<View, IconName>> = { diagram: 'network', list: 'list-tree', both: 'columns-2' }

/** Parts of the procedure, undo and redo by name, search, and how the flow is shown. */
export function ToolBar() {
  const { store, screen, language, say } = useEditor()
  const { past, future } = useDocument((state) => state.history)
  const view = useScreen((state) => state.view)
  const tab = useScreen((state) => state.tab)
  const undone = past.at(-1)?.label[language]
  const redone = future[0]?.label[language]
  return (
    <div className="ed-tools" role="group" aria-label={say('tool-bar')} data-region="tools" tabIndex={-1}>
      <Tabs />
      <div className="ed-tools-history">
        <button
          type="button"
          className="ed-tool"
          aria-disabled={undone === undefined ? true : undefined}
          aria-keyshortcuts="Control+Z"
          onClick={() => store.getState().undo()}
        >
          <Icon name="undo-2" size={16} />
          <span>{undone === undefined ? say('undo') : say('undo-named', { act: undone })}</span>
        </button>
        <button
          type="button"
          className="ed-tool"
          aria-disabled={redone === undefined ? true : undefined}
          aria-keyshortcuts="Control+Y"
          onClick={() => store.getState().redo()}
        >
          <Icon name="redo-2" size={16} />
          <span>{redone === undefined ? say('redo') : say('redo-named', { act: redone })}</span>
        </button>
      </div>
      <button
        type="button"
        className="ed-tool ed-tool-search"
        aria-keyshortcuts="Control+K"
        onClick={() => screen.setState({ asked: { kind: 'commands' } })}
      >
        <Icon name="search" size={16} />
        <span>{say('search-and-command')}</span>
        <kbd>{say('key-control')} K</kbd>
      </button>
      {tab === 'flow' && (
        <fieldset className="ed-views">
          <legend className="ed-only-read">{say('view')}</legend>
          {VIEWS.map((each) => (
            <label key={each} className="ed-view">
              <input
                type="radio"
                name="ed-view"
                checked={view === each}
                onChange={() => screen.setState({ view: each })}
              />
              <Icon name={VIEW_ICONS[each]} size={16} />
              <span>{say(`view-${each}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
