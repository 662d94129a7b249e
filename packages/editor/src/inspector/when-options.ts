import { fieldKind, type Language, type ProcessDefinition } from '@laufzettel/engine'
import { say } from '../messages/say.ts'
import { askableSteps, outcomeCondition, outcomesOf } from '../steps/condition-words.ts'
import type { Choice } from './choice-field.tsx'

/**
 * Conditions that can be chosen in words for what happens at a step: an answer of the form, an outcome of a step before
 * it. `value` is FEEL by keys, so that renaming breaks nothing. Answers of lists are left out: there are many of each.
 */
export function whenOptions(step: string, definition: ProcessDefinition, language: Language): readonly Choice[] {
  const words = say(language)
  const answers = definition.fields.flatMap((field) => {
    const kind = fieldKind(field.kind)
    if (kind === undefined || kind.repeats) return []
    const name = field.party === undefined ? field.key : `${field.party}.${field.key}`
    return kind.options(field.config ?? {}).flatMap(({ label, value }) =>
      typeof value === 'boolean' || typeof value === 'string'
        ? [
            {
              value: `${name} = ${JSON.stringify(value)}`,
              label: words('when-field', { field: field.label[language], answer: label[language] }),
            },
          ]
        : [],
    )
  })
  const outcomes = askableSteps(step, definition)
    .filter(({ key }) => key !== step)
    .flatMap((before) =>
      outcomesOf(before).map((outcome) => ({
        value: outcomeCondition(before.key, outcome.key),
        label: words('when-step', { step: before.name[language], outcome: outcome.label[language] }),
      })),
    )
  return [...answers, ...outcomes]
}
