import type { Edit } from '../edit.ts'
import { stepOf } from '../lookup.ts'
import { GONE } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface SetLayoutArgs {
  /** Positions by step, in whole units; steps left out keep theirs. null: everything is laid out automatically. */
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>> | null
}

/** Where steps stand in the diagram. Says nothing about the procedure. */
export const setLayout: Edit<SetLayoutArgs> = {
  name: 'set-layout',
  label: { de: 'Anordnung ändern', en: 'Change the layout' },

  refuses({ definition }, { positions }) {
    return Object.keys(positions ?? {}).every((key) => stepOf(definition, key)) ? null : GONE
  },

  perform({ definition }, { positions }) {
    if (!positions) {
      delete definition.layout
      return { label: { de: 'Diagramm automatisch angeordnet', en: 'Diagram laid out automatically' } }
    }
    const layout = { ...definition.layout }
    for (const [key, { x, y }] of Object.entries(positions)) layout[key] = { x: Math.round(x), y: Math.round(y) }
    definition.layout = layout
    const [moved, ...others] = Object.keys(positions)
    const step = moved === undefined || others.length > 0 ? undefined : stepOf(definition, moved)
    if (!step) return { label: { de: 'Diagramm angeordnet', en: 'Diagram arranged' } }
    return {
      label: sentence('Schritt {name} verschoben', 'Step {name} moved', step.name),
      select: { kind: 'step', key: step.key },
    }
  },
}
