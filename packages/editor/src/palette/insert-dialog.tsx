import { insertBlock, refusesBlock } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { InsertAt } from '../document/edits/insert-step.ts'
import { groupMessage, PALETTE_GROUPS, paletteEntries } from '../blocks/index.ts'
import { SearchDialog } from './search-dialog.tsx'

/** The palette at a „+“: which block comes here. */
export function InsertDialog({ place, onClose }: { readonly place: InsertAt; readonly onClose: () => void }) {
  const { store, language, say } = useEditor()
  const { steps, flows } = useDefinition()
  const name = (key: string | null | undefined) => steps.find((step) => step.key === key)?.name[language] ?? ''
  const flow = 'flow' in place ? flows.find((each) => each.key === place.flow) : undefined
  const title = flow
    ? say('palette-insert-flow', { from: name(flow.from), to: name(flow.to) })
    : 'after' in place
      ? say('palette-insert-after', { step: name(place.after) })
      : 'inside' in place
        ? say('palette-insert-inside', { step: name(place.inside) })
        : say('steps-add-long')
  const entries = paletteEntries()
  const groups = PALETTE_GROUPS.map((group) => ({
    title: say(groupMessage(group)),
    ...(group === 'expert' ? { folded: (count: number) => say('palette-expert-show', { count }) } : {}),
    items: entries
      .filter((entry) => entry.group === group)
      .map(({ type, view }) => {
        const refused = refusesBlock(store, type, place)?.reason[language]
        return {
          key: type,
          label: view.label[language],
          words: view.words[language],
          icon: view.icon,
          detail: view.help[language],
          ...(refused === undefined ? {} : { refused }),
          choose: () => insertBlock(store, type, place),
        }
      }),
  }))
  return (
    <SearchDialog
      title={title}
      label={say('palette-search')}
      groups={groups}
      none={(word) => (word === undefined ? say('palette-none') : say('palette-none-meant', { word }))}
      onClose={onClose}
    />
  )
}
