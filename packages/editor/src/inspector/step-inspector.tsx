import { blockOf, type Language, type Step } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import type { RefObject } from 'react'
import { renameStepTo, setCondition } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { useFindings } from '../problems/use-findings.ts'
import { FindingCard } from '../problems/finding-card.tsx'
import { findingsAt, findingsOfStep } from '../problems/place.ts'
import { blockView } from '../blocks/index.ts'
import { numberSteps } from '../steps/numbering.ts'
import { StepMenu } from '../steps/step-menu.tsx'
import { Layer } from './layer.tsx'
import { NormsPicker } from './norms-picker.tsx'
import { TextField } from './text-field.tsx'
import { useKeepFocus } from './use-keep-focus.ts'
import { WaysOut } from './ways-out.tsx'

/** A step in three layers: what, who and when, rules and technology. */
export function StepInspector({ step, heading }: { readonly step: Step; readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { store, language, say } = useEditor()
  useKeepFocus(heading)
  const definition = useDefinition()
  const { numbers } = numberSteps(definition)
  const findings = findingsOfStep(useFindings(), step.key, definition)
  const view = blockView(step.block)
  const kind = view.label[language]
  const number = numbers.get(step.key)
  const block = blockOf(step.block)
  const conditions = definition.flows.filter((flow) => flow.from === step.key && flow.condition !== undefined)
  const { What, WhoAndWhen, Technology } = view
  // A problem of a name is said at its field: a card above would push the field away from whoever writes in it.
  const ofName = findingsAt(findings, `steps/${step.key}/name`)
  const elsewhere = findings.filter((finding) => !ofName.includes(finding))
  const warningAt = (part: Language) =>
    findingsAt(ofName, `steps/${step.key}/name/${part}`).length > 0 ? { warning: say('name-suggested') } : {}
  return (
    <>
      <div className="ed-inspector-head">
        <span className="ed-tile">
          <Icon name={view.icon} size={20} />
        </span>
        <div>
          <p className="ed-kind">
            {number === undefined ? say('inspector-step-loose', { kind }) : say('inspector-step', { kind, number })}
          </p>
          <h2 ref={heading} tabIndex={-1}>
            {step.name[language]}
          </h2>
        </div>
        <StepMenu step={step.key} name={step.name[language]} />
      </div>
      {elsewhere.map((finding) => (
        <FindingCard key={`${finding.name}${finding.place}`} finding={finding} />
      ))}
      <Layer number={1} title={say('layer-what')} open>
        <TextField
          name="step-name"
          label={say('name')}
          lang="de"
          value={step.name.de}
          {...warningAt('de')}
          onChange={(de) => renameStepTo(store, step.key, { de })}
        />
        <TextField
          name="step-name-en"
          label={say('name-en')}
          lang="en"
          value={step.name.en}
          {...warningAt('en')}
          onChange={(en) => renameStepTo(store, step.key, { en })}
        />
        {What && <What step={step} />}
        <NormsPicker step={step} />
      </Layer>
      <Layer number={2} title={say('layer-who')} open>
        {WhoAndWhen ? <WhoAndWhen step={step} /> : !block?.branches && !block?.ends && !block?.starts ? <p className="ed-hint">{say('no-settings')}</p> : null}
        {block?.starts && <p className="ed-hint">{say('responsible-citizen')}</p>}
        <WaysOut step={step} />
        {block?.ends && <p className="ed-hint">{say('no-settings')}</p>}
      </Layer>
      <Layer
        number={3}
        title={say('layer-rules')}
        open={false}
        {...(conditions.length === 0
          ? {}
          : {
              note: conditions.length === 1 ? say('layer-conditions-one') : say('layer-conditions', { count: conditions.length }),
            })}
      >
        {Technology && <Technology step={step} />}
        {conditions.map((flow) => (
          <TextField
            key={flow.key}
            code
            lines={2}
            label={`${say('condition-expression')}: ${definition.steps.find((each) => each.key === flow.to)?.name[language] ?? flow.to}`}
            hint={say('condition-hint')}
            value={flow.condition ?? ''}
            onChange={(source) => setCondition(store, flow.key, { kind: 'expression', source })}
          />
        ))}
        <dl className="ed-facts">
          <dt>{say('block-type')}</dt>
          <dd>
            <code>{step.block}</code>
          </dd>
          <dt>{say('key')}</dt>
          <dd>
            <code>{step.key}</code>
          </dd>
          {block && (
            <>
              <dt>{say('bpmn')}</dt>
              <dd>{block.bpmn}</dd>
            </>
          )}
        </dl>
      </Layer>
    </>
  )
}
