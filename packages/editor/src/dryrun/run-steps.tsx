import type { CaseState, Language, ProcessDefinition, Step } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useMemo } from 'react'
import { blockView } from '../blocks/index.ts'
import { numberSteps } from '../steps/numbering.ts'
import { dryRunWords } from './words.ts'

/** The steps in the order of the step list: taken ones lit, where the case is now, the rest flat. */
export function RunSteps({
  definition,
  state,
  language,
}: {
  readonly definition: ProcessDefinition
  readonly state: CaseState | null
  readonly language: Language
}) {
  const say = dryRunWords(language)
  const { rows, numbers } = useMemo(() => numberSteps(definition), [definition])
  const steps = rows.flatMap((row) => (row.kind === 'step' || row.kind === 'attached' ? [row.step] : []))
  const lit = new Set(state?.path.map(({ step }) => step))
  const here = new Set(Object.values(state?.tokens ?? {}).map(({ step }) => step))
  const stateOf = (step: Step) => (here.has(step.key) ? 'now' : lit.has(step.key) ? 'done' : 'not')
  return (
    <ol className="dr-steps">
      {[...new Map(steps.map((step) => [step.key, step])).values()].map((step) => {
        const { icon, label } = blockView(step.block)
        const where = stateOf(step)
        const number = numbers.get(step.key) ?? ''
        return (
          <li
            key={step.key}
            className={`dr-step dr-step-${where}`}
            data-depth={Math.min(number.split('.').length - 1, 3)}
            aria-current={where === 'now' ? 'step' : undefined}
          >
            <Icon name={where === 'done' ? 'check' : icon} size={20} />
            <span className="dr-step-words">
              <span className="dr-quiet">
                {number} {label[language]}
              </span>
              <span className="dr-step-name">{step.name[language]}</span>
            </span>
            <span className="dr-state">{say(`step-${where}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}
