import { Icon } from '@laufzettel/ui'
import { useId } from 'react'
import { setNorms } from '../app/acts.ts'
import { MenuButton } from '../app/menu-button.tsx'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { normWords } from './norm-words.ts'

/** The legal basis of a step: chosen from the procedure's norms. */
export function NormsPicker({ step }: StepPartProps) {
  const { store, say } = useEditor()
  const { norms } = useDefinition()
  const id = useId()
  const chosen = step.norms.flatMap((key) => norms.filter((norm) => norm.key === key))
  const others = norms.filter((norm) => !step.norms.includes(norm.key))
  return (
    <section className="ed-field" aria-labelledby={id}>
      <h4 className="ed-label" id={id}>
        {say('norms')}
      </h4>
      {chosen.length === 0 && <p className="ed-hint">{say('norm-none')}</p>}
      <ul className="ed-plain ed-chips">
        {chosen.map((norm) => (
          <li key={norm.key} className="ed-norm-chip" title={norm.gist}>
            {normWords(norm)}
            <button
              type="button"
              className="ed-chip-button"
              aria-label={say('norm-remove', { norm: normWords(norm) })}
              title={say('norm-remove', { norm: normWords(norm) })}
              onClick={() => setNorms(store, step.key, step.norms.filter((key) => key !== norm.key))}
            >
              <Icon name="x" size={16} />
            </button>
          </li>
        ))}
      </ul>
      <MenuButton
        className="ed-button ed-button-quiet"
        label={say('norm-add-long')}
        items={() => others.map((norm) => ({
          key: norm.key,
          label: `${normWords(norm)}${norm.gist === undefined ? '' : ` · ${norm.gist}`}`,
          perform: () => setNorms(store, step.key, [...step.norms, norm.key]),
        }))}
        none={say('norm-all-used')}
      >
        <Icon name="plus" size={16} />
        {say('norm-add')}
      </MenuButton>
    </section>
  )
}
