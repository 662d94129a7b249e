import { blockOf, type Flow } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import type { RefObject } from 'react'
import { askToInsert, removeFlow, setCondition, setLabel } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { FindingCard } from '../problems/finding-card.tsx'
import { findingsAt } from '../problems/place.ts'
import { useFindings } from '../problems/use-findings.ts'
import { conditionOf } from '../steps/condition-words.ts'
import { ConditionChoice } from './condition-choice.tsx'
import { Layer } from './layer.tsx'
import { TextField } from './text-field.tsx'
import { useKeepFocus } from './use-keep-focus.ts'

/** A way between two steps: what stands on it, and when it is taken. */
export function FlowInspector({ flow, heading }: { readonly flow: Flow; readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { store, screen, language, say } = useEditor()
  useKeepFocus(heading)
  const definition = useDefinition()
  const name = (key: string) => definition.steps.find((each) => each.key === key)?.name[language] ?? key
  const from = definition.steps.find((each) => each.key === flow.from)
  const branches = from !== undefined && blockOf(from.block)?.branches === true
  const condition = conditionOf(flow, definition)
  const findings = findingsAt(useFindings(), `flows/${flow.key}`)
  return (
    <>
      <div className="ed-inspector-head">
        <span className="ed-tile">
          <Icon name="arrow-right" size={20} />
        </span>
        <div>
          <p className="ed-kind">{say('inspector-flow')}</p>
          <h2 ref={heading} tabIndex={-1}>
            {say('inspector-flow-name', { from: name(flow.from), to: name(flow.to) })}
          </h2>
        </div>
      </div>
      {findings.map((finding) => (
        <FindingCard key={`${finding.name}${finding.place}`} finding={finding} />
      ))}
      <Layer number={1} title={say('layer-what')} open>
        <TextField
          label={say('flow-label')}
          lang="de"
          value={flow.label?.de ?? ''}
          onChange={(de) => setLabel(store, flow, { de })}
        />
        <TextField
          label={say('flow-label-en')}
          lang="en"
          value={flow.label?.en ?? ''}
          onChange={(en) => setLabel(store, flow, { en })}
        />
        <div className="ed-button-row">
          <button
            type="button"
            className="ed-button"
            onClick={() => askToInsert(screen, { flow: flow.key })}
          >
            <Icon name="plus" size={16} />
            {say('steps-insert-here')}
          </button>
          <button type="button" className="ed-button" onClick={() => removeFlow(store, flow.key)}>
            <Icon name="trash" size={16} />
            {say('act-delete')}
          </button>
        </div>
      </Layer>
      {branches && (
        <Layer number={2} title={say('layer-who')} open>
          <ConditionChoice
            flow={flow}
            condition={condition}
            onChange={(chosen) => setCondition(store, flow.key, chosen)}
          />
        </Layer>
      )}
      <Layer number={3} title={say('layer-rules')} open={condition.kind === 'expression'}>
        {branches && (
          <TextField
            code
            lines={3}
            label={say('condition-expression')}
            hint={say('condition-hint')}
            value={flow.condition ?? ''}
            onChange={(source) => setCondition(store, flow.key, { kind: 'expression', source })}
          />
        )}
        <dl className="ed-facts">
          <dt>{say('key')}</dt>
          <dd>
            <code>{flow.key}</code>
          </dd>
        </dl>
      </Layer>
    </>
  )
}
