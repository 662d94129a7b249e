import { compareAmounts } from './compare-amounts.ts'
import { compareDecisions } from './compare-decisions.ts'
import { compareFields } from './compare-fields.ts'
import { compareForms } from './compare-forms.ts'
import { compareGraph } from './compare-graph.ts'
import { compareLetters } from './compare-letters.ts'
import { compareParts } from './compare-parts.ts'
import { type Change, CHANGE_GROUPS, type ModelLike } from './change.ts'


/**
 * What differs between two models, in sentences, the most important first: compared by keys, so that renaming
 * and moving are told apart from adding and removing. Where things are drawn is no change.
 */
export function compareModels(before: ModelLike, after: ModelLike): Change[] {
  const [old, fresh] = [before.definition, after.definition]
  const forms = compareForms(old, fresh)
  const changes = [
    ...compareAmounts(before, after),
    ...compareDecisions(old, fresh),
    ...forms,
    ...withoutAsked(compareFields(old, fresh), before, after),
    ...compareGraph(old, fresh),
    ...compareLetters(old, fresh),
    ...compareParts(old, fresh),
  ]
  return CHANGE_GROUPS.flatMap((group) => changes.filter((change) => change.group === group))
}

/** Data that a question brings along, or takes with it, is told with the question. */
function withoutAsked(changes: readonly Change[], before: ModelLike, after: ModelLike): Change[] {
  const asked = (model: ModelLike) =>
    new Set(
      model.definition.forms.flatMap(({ pages }) =>
        pages.flatMap(({ groups }) => groups.flatMap(({ placements }) => placements.map(({ field }) => field))),
      ),
    )
  const [old, fresh] = [asked(before), asked(after)]
  return changes.filter(({ place }) => {
    const [, key = '', what] = /([^/]+)\/(added|removed)$/.exec(place) ?? []
    if (what === 'added') return !(fresh.has(key) && !old.has(key)) || place.includes('/options/')
    if (what === 'removed') return !(old.has(key) && !fresh.has(key)) || place.includes('/options/')
    return true
  })
}
