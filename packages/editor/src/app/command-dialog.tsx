import { SearchDialog, type SearchItem } from '../palette/search-dialog.tsx'
import { blockView } from '../blocks/index.ts'
import { setLayout } from '../document/edits/set-layout.ts'
import { numberSteps } from '../steps/numbering.ts'
import { stepActs } from '../steps/step-acts.ts'
import { useDefinition, useDocument, useEditor } from './editor-context.ts'
import { goToInspector } from './go-to-inspector.ts'
import { TABS, VIEWS } from './screen.ts'
import { showPlace } from './show.ts'

/** „Befehl oder Stelle suchen“: what can be done now, and every step, form, rule, letter and value by its name. */
export function CommandDialog({ onLeave, onClose }: { readonly onLeave: (() => void) | undefined; readonly onClose: () => void }) {
  const editor = useEditor()
  const { store, screen, language, say } = editor
  const definition = useDefinition()
  const selection = useDocument((state) => state.selection)
  const { past, future } = useDocument((state) => state.history)
  const { numbers } = numberSteps(definition)
  const selected = definition.steps.find((step) => selection?.kind === 'step' && step.key === selection.key)
  const undone = past.at(-1)?.label[language]
  const redone = future[0]?.label[language]

  const commands: SearchItem[] = [
    {
      key: 'undo',
      icon: 'undo-2',
      label: undone === undefined ? say('undo') : say('undo-named', { act: undone }),
      hint: `${say('key-control')} Z`,
      ...(undone === undefined ? { refused: say('nothing-to-undo') } : {}),
      choose: () => store.getState().undo(),
    },
    {
      key: 'redo',
      icon: 'redo-2',
      label: redone === undefined ? say('redo') : say('redo-named', { act: redone }),
      hint: `${say('key-control')} Y`,
      ...(redone === undefined ? { refused: say('nothing-to-redo') } : {}),
      choose: () => store.getState().redo(),
    },
    ...(selected ? stepActs(selected, editor).map((act) => ({ ...act, key: `step/${act.key}`, choose: act.perform, ...(act.refused === undefined ? { detail: selected.name[language] } : {}) })) : []),
    ...TABS.map((tab): SearchItem => ({ key: `tab/${tab}`, label: say(`tab-${tab}`), icon: 'layers', choose: () => showPlace(screen, tab, null) })),
    ...VIEWS.map((view): SearchItem => ({
      key: `view/${view}`,
      label: `${say('view')}: ${say(`view-${view}`)}`,
      icon: 'columns-2',
      choose: () => screen.setState({ tab: 'flow', view }),
    })),
    {
      key: 'layout',
      label: say('layout-automatic'),
      icon: 'network',
      ...(definition.layout === undefined ? { refused: say('layout-is-automatic') } : {}),
      choose: () => store.getState().apply(setLayout, { positions: null }),
    },
    { key: 'problems', label: say('problems'), icon: 'triangle-alert', choose: () => screen.setState({ panel: 'problems' }) },
    { key: 'history', label: say('history'), icon: 'clock', choose: () => screen.setState({ panel: 'history' }) },
    ...(onLeave ? [{ key: 'leave', label: say('command-go-start'), icon: 'arrow-left', choose: onLeave } as const] : []),
  ]
  const steps = definition.steps.map((step): SearchItem => {
    const view = blockView(step.block)
    return {
      key: step.key,
      label: step.name[language],
      words: view.label[language],
      icon: view.icon,
      detail: `${numbers.get(step.key)} · ${view.label[language]}`,
      choose: () => goToInspector(store, screen, { kind: 'step', key: step.key }),
    }
  })
  const places: SearchItem[] = [
    ...definition.forms.map((form) => ({ key: form.key, label: form.names[language], tab: 'forms' as const })),
    ...definition.decisions.map((decision) => ({ key: decision.key, label: decision.names[language], tab: 'rules' as const })),
    ...definition.letters.map((letter) => ({ key: letter.key, label: letter.names[language], tab: 'letters' as const })),
    ...definition.parameters.map((parameter) => ({ key: parameter.key, label: parameter.label[language], tab: 'values' as const })),
  ].map(({ key, label, tab }) => ({
    key: `${tab}/${key}`,
    label,
    icon: 'file-text',
    detail: say(`tab-${tab}`),
    choose: () => {
      if (tab === 'values') store.getState().select({ kind: 'parameter', key })
      showPlace(screen, tab, key)
    },
  }))
  return (
    <SearchDialog
      title={say('command-title')}
      label={say('command-search')}
      groups={[
        { title: say('command-group-commands'), items: commands },
        { title: say('command-group-steps'), items: steps },
        { title: say('command-group-places'), items: places },
      ]}
      none={(word) => (word === undefined ? say('command-none') : say('command-none-meant', { word }))}
      onClose={onClose}
    />
  )
}
