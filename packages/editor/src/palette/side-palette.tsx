import { Icon } from '@laufzettel/ui'
import { useState } from 'react'
import { insertBlock, refusesBlock } from '../app/acts.ts'
import { useDefinition, useDocument, useEditor } from '../app/editor-context.ts'
import { showPalette } from '../app/show-palette.ts'
import type { InsertAt } from '../document/edits/insert-step.ts'
import { groupMessage, PALETTE_GROUPS, paletteEntries } from '../blocks/index.ts'
import { found, meant } from './search.ts'

/** The palette beside the canvas: pressing a block puts it behind the selected step. */
export function SidePalette() {
  const { store, screen, language, say } = useEditor()
  const { steps, flows } = useDefinition()
  const selection = useDocument((state) => state.selection)
  useDocument((state) => state.draft)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const place: InsertAt | null =
    selection?.kind === 'flow'
      ? { flow: selection.key }
      : selection?.kind === 'step'
        ? { after: selection.key }
        : steps.length === 0
          ? { start: true }
          : null
  const before = selection?.kind === 'flow' ? flows.find((flow) => flow.key === selection.key)?.from : selection?.key
  const name = steps.find((step) => step.key === before)?.name[language]
  const all = paletteEntries().map((entry) => ({
    ...entry,
    label: entry.view.label[language],
    words: entry.view.words[language],
  }))
  const hits = found(all, query)
  const suggestion = hits.length === 0 ? meant(all, query) : undefined
  return (
    <aside className="ed-palette" aria-label={say('region-palette')} data-region="palette" tabIndex={-1}>
      <div className="ed-pane-head">
        <h2>{say('palette-title')}</h2>
        <button
          type="button"
          className="ed-icon-button"
          aria-label={say('palette-hide')}
          title={say('palette-hide')}
          data-palette="hide"
          onClick={() => showPalette(screen, false)}
        >
          <Icon name="chevron-left" size={16} />
        </button>
      </div>
      <div className="ed-search-field">
        <Icon name="search" size={16} />
        <input
          type="search"
          className="ed-input"
          aria-label={say('palette-search')}
          placeholder={say('palette-search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <p className="ed-hint" id="ed-palette-place">
        {place && name !== undefined ? say('palette-into', { step: name }) : say('palette-hint')}
      </p>
      {PALETTE_GROUPS.map((group) => {
        const entries = hits.filter((entry) => entry.group === group)
        if (entries.length === 0) return null
        const title = say(groupMessage(group))
        // Seldom needed: shown by who asks for it, or searches.
        const folds = group === 'expert' && query.trim() === ''
        return (
          <section key={group} aria-label={title}>
            <h3 className="ed-group-title">
              {folds ? (
                <button type="button" className="ed-palette-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
                  <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} />
                  {title}
                </button>
              ) : (
                title
              )}
            </h3>
            <ul className="ed-plain" hidden={folds && !open}>
              {entries.map(({ type, view, label }) => {
                const refused = place ? refusesBlock(store, type, place)?.reason[language] : say('palette-hint')
                return (
                  <li key={type}>
                    <button
                      type="button"
                      className="ed-palette-row"
                      title={refused ?? view.help[language]}
                      aria-disabled={refused === undefined ? undefined : true}
                      onClick={() => {
                        if (refused !== undefined) store.getState().announceRefusal({ de: refused, en: refused })
                        else if (place) insertBlock(store, type, place)
                      }}
                    >
                      <Icon name={view.icon} size={20} />
                      {label}
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
      {hits.length === 0 && (
        <p className="ed-empty" role="status">
          {suggestion === undefined ? say('palette-none') : say('palette-none-meant', { word: suggestion })}
          {suggestion !== undefined && (
            <button type="button" className="ed-button" onClick={() => setQuery(suggestion)}>
              {suggestion}
            </button>
          )}
        </p>
      )}
    </aside>
  )
}
