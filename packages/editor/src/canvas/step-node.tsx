import type { Language, Step } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { useStore } from 'zustand'
import { problemWords, stepSentence } from './accessible-name.ts'
import { type StepView, useCanvas, useScene } from './canvas-context.ts'
import type { CanvasChip, CanvasNode } from './graph.ts'
import { PlusButton } from './plus-button.tsx'
import { useStop } from './use-stop.ts'
import { canvasSay } from './words.ts'

export type StepNodeType = Node<{ readonly node: CanvasNode }, 'step'>

/** A step with its deadlines on the lower edge and, where nothing follows, a „+“ below it. */
export const StepNode = memo(function StepNode({ data: { node } }: NodeProps<StepNodeType>) {
  return (
    <>
      {node.ends ? <EndPill step={node.step} chips={node.chips} /> : <StepCard step={node.step} chips={node.chips} />}
      {node.open && <OpenEnd step={node.step} />}
      {/* React Flow draws no edge at a node without handles; nobody can see or drag these. */}
      <Handle className="lz-canvas__handle" type="target" position={Position.Top} isConnectable={false} />
      <Handle className="lz-canvas__handle" type="source" position={Position.Bottom} isConnectable={false} />
    </>
  )
})

/** What step card, end and deadline have in common: name, selection, place of the focus. */
function useStep(step: Step) {
  const { store } = useCanvas()
  const selected = useStore(store, ({ selection }) => selection?.kind === 'step' && selection.key === step.key)
  const { ref, tabIndex } = useStop<HTMLDivElement>('step', step.key)
  const { language, said, now, passed, onTrail, ...shown } = useScene(({ language, index, describe, trail }) => {
    const view = describe(step)
    return {
      ...view,
      language,
      said: stepSentence(index, step.key, view, language),
      now: trail?.now.get(step.key),
      passed: trail?.steps.has(step.key) ?? false,
      onTrail: trail !== null,
    }
  })
  return {
    shown,
    language,
    now,
    isPassed: passed && now === undefined,
    name: step.name[language],
    attributes: {
      ref,
      ...(onTrail
        ? { 'data-trail': now !== undefined ? 'now' : passed ? 'passed' : 'ahead' }
        : { tabIndex, role: 'button', 'aria-pressed': selected, 'aria-label': said, 'data-stop': 'step' }),
      'data-key': step.key,
    },
  } as const
}

/**
 * The badges and the norm stand beside the button, which only keeps the norm's room: its name says them in words, and
 * whatever part of its own words is in view is a part of its name (WCAG 2.5.3).
 */
function StepCard({ step, chips }: { readonly step: Step; readonly chips: readonly CanvasChip[] }) {
  const { shown, name, language, now, isPassed, attributes } = useStep(step)
  return (
    <>
      <div className="lz-canvas__step" {...attributes}>
        <span className="lz-canvas__tile">{shown.icon}</span>
        <span className="lz-canvas__kind lz-canvas__cut">{shown.kind}</span>{' '}
        <span className="lz-canvas__name lz-canvas__cut" title={name}>
          {name}
        </span>{' '}
        {shown.norm && (
          <span className="lz-canvas__norm lz-canvas__norm--room" aria-hidden="true">
            {shown.norm}
          </span>
        )}
      </div>
      {shown.norm && (
        <span className="lz-canvas__norm lz-canvas__norm--seen" aria-hidden="true">
          {shown.norm}
        </span>
      )}
      {now !== undefined && (
        <span className="lz-canvas__now" aria-hidden="true">
          {now}
        </span>
      )}
      {isPassed && (
        <span className="lz-canvas__passed">
          <Icon name="check" size={16} />
        </span>
      )}
      <Badges of={shown} language={language} isPassed={isPassed} />
      <Chips chips={chips} deadline={shown.deadline} />
    </>
  )
}

function EndPill({ step, chips }: { readonly step: Step; readonly chips: readonly CanvasChip[] }) {
  const { shown, name, language, isPassed, attributes } = useStep(step)
  return (
    <>
      <div className="lz-canvas__end" {...attributes}>
        <span className="lz-canvas__end-ring" />
        <span className="lz-canvas__cut" title={name}>
          {name}
        </span>
      </div>
      <Badges of={shown} language={language} isPassed={isPassed} />
      <Chips chips={chips} deadline={undefined} />
    </>
  )
}

/** „Neu“ and problems over the upper edge. */
function Badges({ of, language, isPassed }: { readonly of: StepView; readonly language: Language; readonly isPassed: boolean }) {
  return (
    <>
      {of.isNew && !isPassed && (
        <span className="lz-canvas__new" aria-hidden="true">
          {canvasSay(language, 'new')}
        </span>
      )}
      {of.problems > 0 && (
        <span className="lz-canvas__problem" aria-hidden="true">
          <Icon name="triangle-alert" size={16} />
          {problemWords(of.problems, language)}
        </span>
      )}
    </>
  )
}

/** On the lower edge: the deadlines attached to the step, and its own one. */
function Chips({ chips, deadline }: { readonly chips: readonly CanvasChip[]; readonly deadline: string | undefined }) {
  return (
    <div className="lz-canvas__chips">
      {chips.map((chip) => (
        <DeadlineChip key={chip.key} step={chip.step} />
      ))}
      {deadline !== undefined && (
        <span className="lz-canvas__chip lz-canvas__chip--own" aria-hidden="true">
          <Icon name="clock" size={16} />
          {deadline}
        </span>
      )}
    </div>
  )
}

function DeadlineChip({ step }: { readonly step: Step }) {
  const { shown, name, language, attributes } = useStep(step)
  return (
    <div className={shown.problems > 0 ? 'lz-canvas__chip lz-canvas__chip--problem' : 'lz-canvas__chip'} {...attributes}>
      <Icon name={shown.problems > 0 ? 'triangle-alert' : 'clock'} size={16} />
      <span className="lz-canvas__cut" title={name}>
        {shown.deadline ?? name}
      </span>
      {shown.isNew && <span className="lz-canvas__chip-new">{canvasSay(language, 'new')}</span>}
    </div>
  )
}

function OpenEnd({ step }: { readonly step: Step }) {
  const { language, onTrail } = useScene((scene) => ({ language: scene.language, onTrail: scene.trail !== null }))
  if (onTrail) return null
  return (
    <div className="lz-canvas__open nodrag">
      <PlusButton
        place={{ after: step.key }}
        label={canvasSay(language, 'continueAfter', { from: step.name[language] })}
        hint={canvasSay(language, 'insertHere')}
      />
    </div>
  )
}
