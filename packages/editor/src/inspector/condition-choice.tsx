import type { Flow } from '@laufzettel/engine'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { Refusal } from '../document/edit.ts'
import { askableSteps, type Condition, outcomeCondition, outcomesOf } from '../steps/condition-words.ts'
import { ChoiceField } from './choice-field.tsx'

/** What a way is made dependent on; `expression` is FEEL, written for the person. */
export type ChosenCondition = { readonly kind: 'otherwise' } | { readonly kind: 'expression'; readonly source: string }

const OTHERWISE = '-'

/** A way's condition as one outcome out of a list, or „Sonst“. Anything else is left to the third layer. */
export function ConditionChoice({ flow, condition, onChange }: {
  readonly flow: Flow
  readonly condition: Condition
  readonly onChange: (condition: ChosenCondition) => Refusal | null
}) {
  const { language, say } = useEditor()
  const definition = useDefinition()
  const steps = askableSteps(flow.from, definition)
  const outcomes = steps.flatMap((step) =>
    outcomesOf(step).map((outcome) => ({
      value: outcomeCondition(step.key, outcome.key),
      label: say('condition-words', { step: step.name[language], outcome: outcome.label[language] }),
    })),
  )
  const own = flow.condition === undefined ? [] : [{ value: flow.condition, label: say('condition-free') }]
  return (
    <ChoiceField
      label={say('condition')}
      value={condition.kind === 'otherwise' ? OTHERWISE : valueOf(condition, flow)}
      choices={[
        ...outcomes,
        { value: OTHERWISE, label: say('condition-otherwise') },
        ...(condition.kind === 'expression' ? own : []),
      ]}
      onChange={(value) => onChange(value === OTHERWISE ? { kind: 'otherwise' } : { kind: 'expression', source: value })}
    />
  )
}

function valueOf(condition: Condition, flow: Flow): string {
  return condition.kind === 'outcome' ? outcomeCondition(condition.step.key, condition.outcome.key) : (flow.condition ?? '')
}
