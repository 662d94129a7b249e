import { Icon } from '@laufzettel/ui'
import { useId } from 'react'
import { blockOf } from '@laufzettel/engine'
import { askToConnect, removeFlow, setCondition } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { conditionOf } from '../steps/condition-words.ts'
import { ConditionChoice } from './condition-choice.tsx'

/** Where the case goes from here, each way with its condition in words. */
export function WaysOut({ step }: StepPartProps) {
  const { store, screen, language, say } = useEditor()
  const definition = useDefinition()
  const id = useId()
  if (blockOf(step.block)?.ends === true) return null
  const ways = definition.flows.filter((flow) => flow.from === step.key)
  const name = (key: string) => definition.steps.find((each) => each.key === key)?.name[language] ?? key
  const branches = blockOf(step.block)?.branches === true
  return (
    <section className="ed-field" aria-labelledby={id}>
      <h4 className="ed-label" id={id}>
        {say('ways-out')}
      </h4>
      {ways.length === 0 && <p className="ed-hint">{say('way-none')}</p>}
      <ul className="ed-plain ed-ways">
        {ways.map((flow) => (
          <li key={flow.key}>
            <p className="ed-way">
              <Icon name="arrow-right" size={16} />
              <button
                type="button"
                className="ed-link"
                aria-label={say('way-edit', { step: name(flow.to) })}
                onClick={() => store.getState().select({ kind: 'flow', key: flow.key })}
              >
                {name(flow.to)}
              </button>
              <button
                type="button"
                className="ed-icon-button"
                aria-label={say('way-remove', { step: name(flow.to) })}
                title={say('way-remove', { step: name(flow.to) })}
                onClick={() => removeFlow(store, flow.key)}
              >
                <Icon name="trash" size={16} />
              </button>
            </p>
            {branches && (
              <ConditionChoice
                flow={flow}
                condition={conditionOf(flow, definition)}
                onChange={(condition) => setCondition(store, flow.key, condition)}
              />
            )}
          </li>
        ))}
      </ul>
      {(branches || ways.length === 0) && (
        <button type="button" className="ed-button ed-button-quiet" onClick={() => askToConnect(screen, step.key)}>
          <Icon name="plus" size={16} />
          {say('act-connect')}
        </button>
      )}
    </section>
  )
}
