import { fieldKind } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { answersOf } from '../options.ts'
import { feelName, questionLabel, questionOf } from '../questions.ts'
import { GONE, refusal } from '../refusals.ts'
import { chainsIn } from '../uses.ts'
import { readable } from '../words.ts'

export interface SetRevealArgs {
  readonly form: string
  readonly placement: string
  /** The answer of another question on the page that brings this one; null: always asked. */
  readonly when: { readonly placement: string; readonly option: string } | null
}

/** „Was passiert bei dieser Antwort?“: a question that is asked only if another one is answered like that. */
export const setReveal: Edit<SetRevealArgs> = {
  name: 'set-reveal',
  label: { de: 'Nur bei einer Antwort fragen', en: 'Ask only for one answer' },

  refuses({ definition }, { form, placement, when }) {
    const question = questionOf(definition, form, placement)
    if (!question) return GONE
    if (!when) return null
    const other = questionOf(definition, form, when.placement)
    if (!other || !answersOf(other).some(({ key }) => key === when.option)) return GONE
    const kind = fieldKind(other.field.kind)
    if (!kind || kind.repeats || kind.control(other.field.config ?? {}) !== 'options') {
      return refusal(
        'Die Antworten dieser Frage stehen in einer Liste zum Aufklappen. Zeigen Sie sie einzeln, dann geht es.',
        'The answers of this question are in a drop-down list. Show them one by one, then it works.',
      )
    }
    if (other.page.key !== question.page.key) {
      return refusal(
        'Beide Fragen müssen auf derselben Seite stehen. Verschieben Sie eine davon.',
        'Both questions must be on the same page. Move one of them.',
      )
    }
    if (!dependsOn(definition, form, when.placement, placement)) return null
    return refusal(
      'Die andere Frage hängt selbst von dieser ab. Lösen Sie das zuerst.',
      'The other question depends on this one itself. Change that first.',
    )
  },

  perform({ definition }, { form, placement, when }) {
    const question = questionOf(definition, form, placement)
    const other = when ? questionOf(definition, form, when.placement) : undefined
    const option = other && answersOf(other).find(({ key }) => key === when?.option)
    const name = readable(question ? questionLabel(question) : { de: placement, en: placement })
    if (!question || !when || !other || !option) {
      if (question) delete question.placement.visible
      return { label: { de: `‚${name.de}‘ wird immer gefragt`, en: `‘${name.en}’ is always asked` } }
    }
    question.placement.visible = `${feelName(other)} = ${JSON.stringify(option.value)}`
    return {
      label: {
        de: `‚${name.de}‘ wird nur bei ‚${option.label.de}‘ gefragt`,
        en: `‘${name.en}’ is asked only for ‘${option.label.en}’`,
      },
      select: { kind: 'placement', form, page: question.page.key, key: placement },
    }
  },
}

/** Whether the condition of a question reads the other one, directly or over further questions. */
function dependsOn(
  model: Parameters<typeof questionOf>[0],
  form: string,
  placement: string,
  target: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (placement === target) return true
  const question = questionOf(model, form, placement)
  const condition = question?.placement.visible
  if (!question || condition === undefined || seen.has(placement)) return false
  const more = new Set([...seen, placement])
  return question.page.groups
    .flatMap((group) => group.placements)
    .some(({ key }) => {
      const read = questionOf(model, form, key)
      return read !== undefined && reads(condition, feelName(read)) && dependsOn(model, form, key, target, more)
    })
}

function reads(condition: string, name: string): boolean {
  return chainsIn(condition).some((chain) => chain.join('.') === name || chain.join('.').startsWith(`${name}.`))
}
