import type { Edit } from '../edit.ts'
import { pageOf } from '../lookup.ts'
import { questionLabel, questionOf } from '../questions.ts'
import { GONE, refusal } from '../refusals.ts'
import { askedSentence } from '../words.ts'

export type MoveQuestionArgs = {
  readonly form: string
  readonly placement: string
} & (
  | { readonly direction: 'up' | 'down' }
  /** To another page, behind that question or at the end. */
  | { readonly page: string; readonly after?: string }
)

/** Moves a question on its page, also into the group beside its own, or to another page. */
export const moveQuestion: Edit<MoveQuestionArgs> = {
  name: 'move-question',
  label: { de: 'Frage verschieben', en: 'Move question' },

  refuses({ definition }, args) {
    const question = questionOf(definition, args.form, args.placement)
    if (!question) return GONE
    if ('page' in args) {
      const page = pageOf(definition, args.form, args.page)
      if (!page || args.after === args.placement) return GONE
      if (page.repeat === question.page.repeat) return null
      return refusal(
        'Eine Frage zu jedem Eintrag einer Liste kann nicht auf eine Seite ohne diese Liste, und umgekehrt.',
        'A question about each item of a list cannot go to a page without that list, nor the other way round.',
      )
    }
    const { groups } = question.page
    const edge = args.direction === 'up' ? groups[0]?.placements[0] : groups.at(-1)?.placements.at(-1)
    if (edge?.key !== args.placement) return null
    return args.direction === 'up'
      ? refusal('Das ist schon die erste Frage der Seite.', 'It is the first question of the page already.')
      : refusal('Das ist schon die letzte Frage der Seite.', 'It is the last question of the page already.')
  },

  perform({ definition }, args) {
    const question = questionOf(definition, args.form, args.placement)
    const name = question ? questionLabel(question) : { de: args.placement, en: args.placement }
    const label = askedSentence('Frage {name} verschoben', 'Question {name} moved', name)
    if (!question) return { label }
    const { page, group, placement } = question
    const index = group.placements.findIndex(({ key }) => key === placement.key)
    group.placements.splice(index, 1)
    if ('page' in args) {
      const target = pageOf(definition, args.form, args.page)
      const into =
        target?.groups.find(({ placements }) => placements.some(({ key }) => key === args.after)) ?? target?.groups.at(-1)
      const before = into?.placements.findIndex(({ key }) => key === args.after) ?? -1
      into?.placements.splice(before < 0 ? into.placements.length : before + 1, 0, placement)
      return { label, select: { kind: 'placement', form: args.form, page: args.page, key: placement.key } }
    }
    const up = args.direction === 'up'
    const inside = up ? index > 0 : index < group.placements.length
    const at = page.groups.findIndex(({ key }) => key === group.key)
    const beside = page.groups[at + (up ? -1 : 1)]
    if (inside || !beside) group.placements.splice(up ? Math.max(index - 1, 0) : index + 1, 0, placement)
    else if (up) beside.placements.push(placement)
    else beside.placements.unshift(placement)
    return { label, select: { kind: 'placement', form: args.form, page: page.key, key: placement.key } }
  },
}
