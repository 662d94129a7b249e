import type { KeyboardEvent } from 'react'
import { useDefinition, useEditor, useScreen } from './editor-context.ts'
import { type Tab, TABS } from './screen.ts'

/** The parts of the procedure, with their counts (ARIA APG tabs, chosen by arrow). */
export function Tabs() {
  const { screen, say } = useEditor()
  const chosen = useScreen((state) => state.tab)
  const definition = useDefinition()
  const counts: Readonly<Record<Tab, number | null>> = {
    flow: null,
    forms: definition.forms.length,
    rules: definition.decisions.length,
    letters: definition.letters.length,
    values: definition.parameters.length,
  }
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = TABS.indexOf(chosen)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key]
    const tab = to === undefined ? undefined : TABS[(to + TABS.length) % TABS.length]
    if (tab === undefined) return
    event.preventDefault()
    screen.setState({ tab, target: null })
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus()
  }
  return (
    <div role="tablist" aria-label={say('tabs')} className="ed-tabs" onKeyDown={press}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`ed-tab-${tab}`}
          data-tab={tab}
          aria-selected={tab === chosen}
          aria-controls="ed-work"
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => screen.setState({ tab, target: null })}
        >
          {say(`tab-${tab}`)}
          {counts[tab] !== null && <span className="ed-count-note">{counts[tab]}</span>}
        </button>
      ))}
    </div>
  )
}
