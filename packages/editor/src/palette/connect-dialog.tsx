import { connectSteps, refusesConnection } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { blockView } from '../blocks/index.ts'
import { numberSteps } from '../steps/numbering.ts'
import { SearchDialog } from './search-dialog.tsx'

/** „Weiter mit …“: connects by choosing a step from the list, no drag needed. */
export function ConnectDialog({ from, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const { store, language, say } = useEditor()
  const definition = useDefinition()
  const { numbers } = numberSteps(definition)
  const step = definition.steps.find((each) => each.key === from)
  const ordered = [...numbers.keys()].flatMap((key) => definition.steps.filter((each) => each.key === key))
  const items = ordered
    .filter((each) => each.key !== from)
    .map((each) => {
      const view = blockView(each.block)
      const refused = refusesConnection(store, from, each.key)?.reason[language]
      return {
        key: each.key,
        label: each.name[language],
        words: `${numbers.get(each.key)} ${view.label[language]}`,
        icon: view.icon,
        detail: `${numbers.get(each.key)} · ${view.label[language]}`,
        ...(refused === undefined ? {} : { refused }),
        choose: () => connectSteps(store, from, each.key),
      }
    })
  const possible = items.filter((item) => !('refused' in item))
  return (
    <SearchDialog
      title={say('palette-connect-title', { step: step?.name[language] ?? '' })}
      label={say('palette-connect-search')}
      groups={[{ title: say('steps-title'), items: possible.length > 0 ? possible : items }]}
      none={(word) => (word === undefined ? say('palette-no-step') : say('palette-no-step-meant', { word }))}
      onClose={onClose}
    />
  )
}
